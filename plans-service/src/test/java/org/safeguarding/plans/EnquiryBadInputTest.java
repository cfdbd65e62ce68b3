package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.Api.SOCIAL_WORKER;
import static org.safeguarding.plans.Api.as;
import static org.safeguarding.plans.Api.json;
import static org.safeguarding.plans.EnquiryApi.CONFERENCE_FOLLOWS;
import static org.safeguarding.plans.EnquiryApi.DISCUSSIONS;
import static org.safeguarding.plans.EnquiryApi.ENQUIRIES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Each request is refused with its status, its code and the place of its first fault, and leaves no row behind. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class EnquiryBadInputTest {

    /** What there is before the requests; none of them may change it. */
    private record Given(UUID child, Response openEnquiry, Response concluded) {}

    private static final String TOMORROW =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();
    private static final String UNKNOWN = UUID.randomUUID().toString();
    private static final String CONCLUSION = "{\"endedOn\": \"2018-03-16\", " + CONFERENCE_FOLLOWS + "}";

    private static Given before;

    @Inject
    DataSource database;

    @BeforeEach
    void enquiries_are_there() {
        if (before == null) {
            before = new Given(
                    RegisteredChild.known(database),
                    EnquiryApi.start(RegisteredChild.known(database), "2018-03-05"),
                    EnquiryApi.enter(RegisteredChild.known(database), "2018-03-05", "2018-03-16"));
        }
    }

    private static Arguments row(String name, String expected, Function<Given, Response> request) {
        return Arguments.of(name, expected, request);
    }

    /** A discussion about the child that has none, with one thing changed. */
    private static Function<Given, Response> discussing(String what, String with) {
        return given -> posting(DISCUSSIONS, EnquiryApi.discussion(given.child(), "2018-03-05"), what, with);
    }

    /** An enquiry about the child that has none, with one thing changed. */
    private static Function<Given, Response> starting(String what, String with) {
        return given -> posting(ENQUIRIES, EnquiryApi.enquiry(given.child(), "2018-03-05"), what, with);
    }

    private static Response posting(String records, String body, String what, String with) {
        assertThat(body).contains(what);
        return json(SOCIAL_WORKER, body.replace(what, with)).post(records);
    }

    private static Function<Given, Response> concluding(String what, String with) {
        assertThat(CONCLUSION).contains(what);
        return given -> EnquiryApi.step(ENQUIRIES, given.openEnquiry(), "conclusion", CONCLUSION.replace(what, with));
    }

    private static UUID childOf(Response enquiry) {
        return UUID.fromString(enquiry.path("childId"));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                row(
                        "discussion of tomorrow",
                        "400 invalid-request /heldOn in-the-future",
                        discussing("2018-03-05", TOMORROW)),
                row(
                        "discussion before the pregnancy",
                        "400 invalid-request /heldOn before-birth",
                        discussing("2018-03-05", "2010-07-31")),
                row(
                        "discussion without agencies",
                        "400 invalid-request /agencies required",
                        discussing("[\"council\", \"police-service\", \"nhs\"]", "null")),
                row(
                        "agency that is no name",
                        "400 invalid-request /agencies/0 format",
                        discussing("\"council\"", "\"The Council\"")),
                row(
                        "agency that is not known",
                        "400 invalid-request /agencies/0 unknown-agency",
                        discussing("\"council\"", "\"coastguard\"")),
                row(
                        "unknown decision",
                        "400 invalid-request /decision unknown-code",
                        discussing("JOINT_ENQUIRY", "JOINT")),
                row(
                        "discussion by another role",
                        "403 role-missing",
                        given -> json(
                                        TestTokens.of("mash", "police"),
                                        EnquiryApi.discussion(given.child(), "2018-03-05"))
                                .post(DISCUSSIONS)),
                row(
                        "discussion about an unknown child",
                        "422 child-not-known /childId child-not-known",
                        given -> EnquiryApi.discuss(UUID.fromString(UNKNOWN), "2018-03-05")),
                row(
                        "unknown discussion",
                        "404 not-found",
                        _ -> as(SOCIAL_WORKER).get(DISCUSSIONS + "/" + UNKNOWN)),
                row(
                        "enquiry of tomorrow",
                        "400 invalid-request /startedOn in-the-future",
                        starting("2018-03-05", TOMORROW)),
                row(
                        "enquiry before the pregnancy",
                        "400 invalid-request /startedOn before-birth",
                        starting("2018-03-05", "2010-07-31")),
                row(
                        "enquiry without a day",
                        "400 invalid-request /startedOn required",
                        starting("\"2018-03-05\"", "null")),
                row(
                        "enquiry without a kind",
                        "400 invalid-request /enquiryKind required",
                        starting("\"SINGLE\"", "null")),
                row(
                        "reason in words",
                        "400 invalid-request /enquiryReason unknown-code",
                        starting("NEGLECT", "The flat was cold")),
                row("no reason", "400 invalid-request /enquiryReason required", starting("\"NEGLECT\"", "null")),
                row(
                        "unknown strategy discussion",
                        "422 strategy-discussion-not-known /strategyDiscussionId strategy-discussion-not-known",
                        starting("\"startedOn\"", "\"strategyDiscussionId\": \"" + UNKNOWN + "\", \"startedOn\"")),
                row(
                        "late entry that ended before it started",
                        "400 invalid-request /conclusion/endedOn before-start",
                        given -> EnquiryApi.enter(given.child(), "2018-03-05", "2018-03-04")),
                row(
                        "open beside another",
                        "409 enquiry-open",
                        given -> EnquiryApi.start(childOf(given.openEnquiry()), "2018-06-05")),
                row(
                        "overlap",
                        "409 enquiry-overlaps",
                        given -> EnquiryApi.enter(childOf(given.concluded()), "2018-03-15", "2018-03-20")),
                row(
                        "concluded before it started",
                        "400 invalid-request /endedOn before-start",
                        concluding("2018-03-16", "2018-03-04")),
                row(
                        "concluded tomorrow",
                        "400 invalid-request /endedOn in-the-future",
                        concluding("2018-03-16", TOMORROW)),
                row(
                        "unknown outcome",
                        "400 invalid-request /outcome unknown-code",
                        concluding("CONTINUING_RISK", "NFA")),
                row(
                        "conference not said",
                        "400 invalid-request /conferenceRequired required",
                        concluding("true", "null")),
                row(
                        "no conference and no reason",
                        "400 invalid-request /noConferenceReason required",
                        concluding("true", "false")),
                row(
                        "reason although a conference follows",
                        "400 invalid-request /noConferenceReason not-applicable",
                        concluding("true", "true, \"noConferenceReason\": \"ON_A_PLAN\"")),
                row(
                        "concluded twice",
                        "409 enquiry-concluded",
                        given -> EnquiryApi.step(ENQUIRIES, given.concluded(), "conclusion", CONCLUSION)),
                row(
                        "concluded without its version",
                        "428 if-match-required",
                        given -> json(SOCIAL_WORKER, CONCLUSION)
                                .post(ENQUIRIES + "/" + given.openEnquiry().path("id") + "/conclusion")),
                row(
                        "correction that opens it again",
                        "400 invalid-request /conclusion required",
                        given -> EnquiryApi.step(ENQUIRIES, given.concluded(), "correction", """
                                {"startedOn": "2018-03-05", "enquiryKind": "SINGLE", "enquiryReason": "OTHER", "reason": "Wrong."}
                                """)),
                row(
                        "moved to an unknown child",
                        "422 child-not-known /childId child-not-known",
                        given -> EnquiryApi.move(ENQUIRIES, given.openEnquiry(), UUID.fromString(UNKNOWN))),
                row(
                        "enquiry read in another role",
                        "403 role-missing",
                        given -> as(TestTokens.of("partner", "health"))
                                .get(ENQUIRIES + "/" + given.openEnquiry().path("id"))),
                row(
                        "enquiry of another authority",
                        "404 not-found",
                        given -> as(TestTokens.of(List.of("social-worker"), "council", "E08000019"))
                                .get(ENQUIRIES + "/" + given.openEnquiry().path("id"))),
                row(
                        "due by no day",
                        "400 invalid-request due-by format",
                        _ -> as(SOCIAL_WORKER).get(ENQUIRIES + "?due-by=soon")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requests")
    void is_refused_and_nothing_is_written(String name, String expected, Function<Given, Response> request) {
        Map<String, Long> rows = Tables.rows(database);

        Response answer = request.apply(before);

        List<Map<String, String>> faults = answer.path("errors");
        String first = faults == null || faults.isEmpty()
                ? ""
                : " " + faults.getFirst().get("pointer") + " "
                        + faults.getFirst().get("code");
        assertThat(answer.statusCode() + " " + answer.path("code") + first).isEqualTo(expected);
        assertThat(Tables.rows(database)).isEqualTo(rows);
    }
}
