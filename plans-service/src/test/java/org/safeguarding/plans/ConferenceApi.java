package org.safeguarding.plans;

import io.restassured.response.Response;
import java.util.UUID;

/** Conferences and core groups as users of the API call them. */
final class ConferenceApi {

    static final String CONFERENCES = "/v1/conferences";
    static final String CORE_GROUPS = "/v1/core-groups";

    private static final String AGENCIES = """
            "agencies": [{"agency": "council", "attended": true, "reported": true},
                         {"agency": "police", "attended": true, "reported": false},
                         {"agency": "school", "attended": true, "reported": true}]""";

    private ConferenceApi() {}

    static String holding(String heldOn, String rest) {
        return "{\"heldOn\": \"%s\", %s, %s}".formatted(heldOn, AGENCIES, rest);
    }

    static String making(String heldOn) {
        return holding(heldOn, """
                "outcome": "PLAN", "category": "NEG", "numberOfPreviousPlans": 0""");
    }

    static String continuing(String heldOn) {
        return holding(heldOn, "\"outcome\": \"CONTINUE\"");
    }

    static String changing(String heldOn, String category) {
        return holding(heldOn, "\"outcome\": \"CONTINUE\", \"category\": \"" + category + "\"");
    }

    static String ending(String heldOn) {
        return holding(heldOn, "\"outcome\": \"END\"");
    }

    static String conference(UUID child, String type, String scheduledFor) {
        return """
                {"childId": "%s", "type": "%s", "scheduledFor": "%s", "invited": ["council", "police", "school"]}
                """.formatted(child, type, scheduledFor);
    }

    static Response schedule(UUID child, String type, String scheduledFor) {
        return Api.json(Api.SOCIAL_WORKER, conference(child, type, scheduledFor))
                .post(CONFERENCES);
    }

    /** One that was held when it is entered. */
    static Response enter(UUID child, String type, String holding) {
        return Api.json(
                        Api.SOCIAL_WORKER,
                        "{\"childId\": \"%s\", \"type\": \"%s\", \"holding\": %s}".formatted(child, type, holding))
                .post(CONFERENCES);
    }

    static Response step(Response conference, String step, String body) {
        return EnquiryApi.step(CONFERENCES, conference, step, body);
    }

    static Response correct(Response conference, String scheduledFor, String rest) {
        return step(
                conference,
                "correction",
                "{\"scheduledFor\": \"%s\", \"reason\": \"Wrong.\", %s}".formatted(scheduledFor, rest));
    }

    static Response voidIt(Response conference) {
        return step(conference, "voiding", "{\"reason\": \"Never held.\"}");
    }

    /** The plan that a conference made or reviewed, as it is now. */
    static Response planOf(Response conference) {
        return Api.as(Api.SOCIAL_WORKER).get(Api.PLANS + "/" + conference.path("planId"));
    }

    static String coreGroup(UUID child, String heldOn) {
        return """
                {"childId": "%s", "heldOn": "%s", "agencies": ["council", "school"]}
                """.formatted(child, heldOn);
    }

    static Response meet(UUID child, String heldOn) {
        return Api.json(Api.SOCIAL_WORKER, coreGroup(child, heldOn)).post(CORE_GROUPS);
    }
}
