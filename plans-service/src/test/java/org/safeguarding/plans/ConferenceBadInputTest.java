package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.ConferenceApi.CONFERENCES;
import static org.safeguarding.plans.ConferenceApi.continuing;
import static org.safeguarding.plans.ConferenceApi.correct;
import static org.safeguarding.plans.ConferenceApi.ending;
import static org.safeguarding.plans.ConferenceApi.enter;
import static org.safeguarding.plans.ConferenceApi.holding;
import static org.safeguarding.plans.ConferenceApi.making;
import static org.safeguarding.plans.ConferenceApi.meet;
import static org.safeguarding.plans.ConferenceApi.schedule;
import static org.safeguarding.plans.ConferenceApi.step;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
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

/** Each request is refused with its status, its code and the place of its first fault, and leaves no row behind. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class ConferenceBadInputTest {

    /** What there is before the requests; none of them may change it. */
    private record Given(
            UUID child,
            UUID dead,
            Response enquiry,
            UUID onPlan,
            Response initial,
            Response review,
            Response scheduled,
            Response cancelled) {}

    private static final String TOMORROW =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(1).toString();

    private static Given before;

    @Inject
    DataSource database;

    @BeforeEach
    void conferences_are_there() {
        if (before == null) {
            UUID child = RegisteredChild.known(database);
            UUID onPlan = RegisteredChild.known(database);
            Response initial = enter(onPlan, "INITIAL", making("2018-03-05"));
            Response review = enter(onPlan, "REVIEW", continuing("2018-06-04"));
            Response cancelled = step(
                    schedule(child, "INITIAL", "2018-03-26"),
                    "cancellation",
                    "{\"cancellationReason\": \"NOT_NEEDED\"}");
            before = new Given(
                    child,
                    RegisteredChild.knownToHaveDied(database, LocalDate.of(2018, 3, 1)),
                    EnquiryApi.start(child, "2018-03-05"),
                    onPlan,
                    initial,
                    review,
                    schedule(child, "INITIAL", "2018-03-27"),
                    cancelled);
        }
    }

    private static Arguments row(String name, String expected, Function<Given, Response> request) {
        return Arguments.of(name, expected, request);
    }

    private static Response naming(Given given, String type, Object enquiry, String heldOn) {
        return Api.json(
                        Api.SOCIAL_WORKER,
                        "{\"childId\": \"%s\", \"type\": \"%s\", \"enquiryId\": \"%s\", \"holding\": %s}"
                                .formatted(given.child(), type, enquiry, making(heldOn)))
                .post(CONFERENCES);
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                row(
                        "no day",
                        "400 invalid-request /scheduledFor required",
                        given -> Api.json(
                                        Api.SOCIAL_WORKER,
                                        "{\"childId\": \"%s\", \"type\": \"INITIAL\"}".formatted(given.child()))
                                .post(CONFERENCES)),
                row(
                        "planned before the pregnancy",
                        "400 invalid-request /scheduledFor before-birth",
                        given -> schedule(given.child(), "INITIAL", "2010-07-31")),
                row(
                        "planned for an adult",
                        "400 invalid-request /scheduledFor after-18",
                        given -> schedule(given.child(), "REVIEW", "2029-05-14")),
                row("planned after death", "409 after-death", given -> schedule(given.dead(), "INITIAL", "2018-03-02")),
                row(
                        "held after death",
                        "409 after-death",
                        given -> enter(given.dead(), "INITIAL", making("2018-03-02"))),
                row(
                        "unknown agency invited",
                        "400 invalid-request /invited/0 unknown-agency",
                        given -> Api.json(
                                        Api.SOCIAL_WORKER,
                                        ConferenceApi.conference(given.child(), "INITIAL", "2018-03-26")
                                                .replace("[\"council\"", "[\"coastguard\""))
                                .post(CONFERENCES)),
                row(
                        "held tomorrow",
                        "400 invalid-request /heldOn in-the-future",
                        given -> step(given.scheduled(), "holding", making(TOMORROW))),
                row(
                        "late entry of tomorrow",
                        "400 invalid-request /holding/heldOn in-the-future",
                        given -> enter(given.child(), "INITIAL", making(TOMORROW))),
                row(
                        "postponed to the same day",
                        "400 invalid-request /scheduledFor same-day",
                        given -> step(
                                given.scheduled(),
                                "postponement",
                                "{\"scheduledFor\": \"2018-03-27\", \"delayReason\": \"STAFF\"}")),
                row(
                        "adjourned to the day on which it sat",
                        "400 invalid-request /scheduledFor not-after-sitting",
                        given -> step(
                                given.scheduled(),
                                "adjournment",
                                "{\"satOn\": \"2018-03-27\", \"scheduledFor\": \"2018-03-27\", \"delayReason\": \"STAFF\"}")),
                row(
                        "outcome of a cancelled conference",
                        "409 conference-cancelled",
                        given -> step(given.cancelled(), "holding", making("2018-03-26"))),
                row(
                        "held twice",
                        "409 conference-held",
                        given -> step(given.initial(), "holding", making("2018-03-05"))),
                row(
                        "recorded twice (2884)",
                        "409 conference-twice",
                        given -> enter(given.onPlan(), "INITIAL", making("2018-03-05"))),
                row(
                        "second open plan (8935)",
                        "409 plan-open",
                        given -> enter(given.onPlan(), "INITIAL", making("2018-05-07"))),
                row(
                        "before its enquiry (8615)",
                        "400 invalid-request /holding/heldOn before-enquiry",
                        given -> naming(given, "INITIAL", given.enquiry().path("id"), "2018-03-04")),
                row(
                        "enquiry of a transfer",
                        "400 invalid-request /enquiryId not-applicable",
                        given -> naming(given, "TRANSFER_IN", given.enquiry().path("id"), "2018-03-26")),
                row(
                        "unknown enquiry",
                        "422 enquiry-not-known /enquiryId enquiry-not-known",
                        given -> naming(given, "INITIAL", UUID.randomUUID(), "2018-03-26")),
                row(
                        "review without a plan",
                        "409 no-plan",
                        given -> enter(given.child(), "REVIEW", continuing("2018-06-04"))),
                row(
                        "review before the plan",
                        "409 no-plan",
                        given -> enter(given.onPlan(), "REVIEW", continuing("2018-03-04"))),
                row(
                        "review on the day of the start (8841)",
                        "400 invalid-request /holding/heldOn not-after-start",
                        given -> enter(given.onPlan(), "REVIEW", continuing("2018-03-05"))),
                row(
                        "two reviews on a day",
                        "409 review-twice",
                        given -> enter(given.onPlan(), "REVIEW", continuing("2018-06-04"))),
                row(
                        "end before a review",
                        "409 reviewed-later",
                        given -> enter(given.onPlan(), "REVIEW", ending("2018-06-01"))),
                row(
                        "review of a plan that is not known",
                        "422 plan-not-known /holding/planId plan-not-known",
                        given -> enter(
                                given.onPlan(),
                                "REVIEW",
                                holding(
                                        "2018-07-02",
                                        "\"outcome\": \"CONTINUE\", \"planId\": \"" + UUID.randomUUID() + "\""))),
                row(
                        "plan without a category",
                        "400 invalid-request /holding/category required",
                        given -> enter(
                                given.child(),
                                "INITIAL",
                                holding("2018-03-26", "\"outcome\": \"PLAN\", \"numberOfPreviousPlans\": 0"))),
                row(
                        "no quorum and no reason",
                        "400 invalid-request /holding/inquorateReason inquorate",
                        given -> enter(
                                given.child(),
                                "INITIAL",
                                making("2018-03-26")
                                        .replace("\"police\", \"attended\": true", "\"police\", \"attended\": false"))),
                row(
                        "start corrected to after a review",
                        "400 invalid-request /holding/heldOn not-before-review",
                        given -> correct(given.initial(), "2018-06-04", "\"holding\": " + making("2018-06-04"))),
                row(
                        "made no plan, which was reviewed",
                        "409 plan-reviewed",
                        given -> correct(
                                given.initial(),
                                "2018-03-05",
                                "\"holding\": " + holding("2018-03-05", "\"outcome\": \"NO_PLAN\""))),
                row(
                        "correction without the holding",
                        "400 invalid-request /holding required",
                        given -> correct(given.review(), "2018-06-04", "\"chair\": \"p.chair\"")),
                row("voided while reviewed", "409 plan-reviewed", given -> ConferenceApi.voidIt(given.initial())),
                row(
                        "plan voided by itself",
                        "409 conference-decides",
                        given -> EnquiryApi.step(
                                Api.PLANS,
                                ConferenceApi.planOf(given.initial()),
                                "voiding",
                                "{\"reason\": \"Wrong.\"}")),
                row(
                        "plan moved by itself",
                        "409 conference-decides",
                        given -> EnquiryApi.move(Api.PLANS, ConferenceApi.planOf(given.initial()), given.child())),
                row(
                        "plan ended before its review",
                        "400 invalid-request /endedOn before-review",
                        given -> EnquiryApi.step(
                                Api.PLANS,
                                ConferenceApi.planOf(given.initial()),
                                "end",
                                "{\"endedOn\": \"2018-06-03\", \"endReason\": \"DIED\"}")),
                row("core group without a plan", "409 no-plan", given -> meet(given.child(), "2018-03-14")),
                row("core group before the plan", "409 no-plan", given -> meet(given.onPlan(), "2018-03-04")),
                row(
                        "core group of tomorrow",
                        "400 invalid-request /heldOn in-the-future",
                        given -> meet(given.onPlan(), TOMORROW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void bad_input_is_refused_and_leaves_nothing(String name, String expected, Function<Given, Response> request) {
        Map<String, Long> rows = Tables.rows(database);

        Response response = request.apply(before);

        String pointer = response.path("errors[0].pointer");
        String code = response.path("errors[0].code");
        assertThat(response.statusCode() + " " + response.path("code")
                        + (pointer == null ? "" : " " + pointer + " " + code))
                .isEqualTo(expected);
        assertThat(Tables.rows(database)).isEqualTo(rows);
    }
}
