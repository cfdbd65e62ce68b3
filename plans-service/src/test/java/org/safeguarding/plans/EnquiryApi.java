package org.safeguarding.plans;

import io.restassured.response.Response;
import java.util.UUID;

/** Strategy discussions and section 47 enquiries as users of the API call them. */
final class EnquiryApi {

    static final String DISCUSSIONS = "/v1/strategy-discussions";
    static final String ENQUIRIES = "/v1/section-47-enquiries";

    static final String CONFERENCE_FOLLOWS = """
            "outcome": "CONTINUING_RISK", "conferenceRequired": true""";
    static final String NO_CONFERENCE = """
            "outcome": "NOT_SIGNIFICANT_HARM", "conferenceRequired": false,
             "noConferenceReason": "NOT_AT_CONTINUING_RISK\"""";

    private EnquiryApi() {}

    static String discussion(UUID child, String heldOn) {
        return """
                {"childId": "%s", "heldOn": "%s", "agencies": ["council", "police-service", "nhs"],
                 "decision": "JOINT_ENQUIRY"}
                """.formatted(child, heldOn);
    }

    static Response discuss(UUID child, String heldOn) {
        return Api.json(Api.SOCIAL_WORKER, discussion(child, heldOn)).post(DISCUSSIONS);
    }

    /** Starts the enquiry that a discussion decided on. */
    static Response start(UUID child, Response discussion) {
        return Api.json(Api.SOCIAL_WORKER, """
                        {"childId": "%s", "strategyDiscussionId": "%s", "enquiryReason": "NEGLECT", "owner": "s.okafor"}
                        """.formatted(child, discussion.path("id")))
                .post(ENQUIRIES);
    }

    static String enquiry(UUID child, String startedOn) {
        return """
                {"childId": "%s", "startedOn": "%s", "enquiryKind": "SINGLE", "enquiryReason": "NEGLECT"}
                """.formatted(child, startedOn);
    }

    /** Starts an enquiry without a recorded discussion. */
    static Response start(UUID child, String startedOn) {
        return Api.json(Api.SOCIAL_WORKER, enquiry(child, startedOn)).post(ENQUIRIES);
    }

    /** An enquiry that was concluded when it is entered. */
    static Response enter(UUID child, String startedOn, String endedOn) {
        return Api.json(Api.SOCIAL_WORKER, """
                        {"childId": "%s", "startedOn": "%s", "enquiryKind": "SINGLE", "enquiryReason": "OTHER",
                         "conclusion": {"endedOn": "%s", %s}}
                        """.formatted(child, startedOn, endedOn, NO_CONFERENCE))
                .post(ENQUIRIES);
    }

    static Response conclude(Response enquiry, String endedOn, String rest) {
        return step(ENQUIRIES, enquiry, "conclusion", "{\"endedOn\": \"%s\", %s}".formatted(endedOn, rest));
    }

    /** Changes the version of a record that was answered. */
    static Response step(String records, Response record, String step, String body) {
        return Api.json(Api.SOCIAL_WORKER, body)
                .header("If-Match", record.header("ETag"))
                .post(records + "/" + record.path("id") + "/" + step);
    }

    static Response move(String records, Response record, UUID child) {
        return step(records, record, "move", "{\"childId\": \"%s\", \"reason\": \"The sibling.\"}".formatted(child));
    }

    static Response get(String records, Response record) {
        return Api.as(Api.SOCIAL_WORKER).get(records + "/" + record.path("id"));
    }
}
