package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.safeguarding.plans.ConferenceApi.changing;
import static org.safeguarding.plans.ConferenceApi.continuing;
import static org.safeguarding.plans.ConferenceApi.correct;
import static org.safeguarding.plans.ConferenceApi.ending;
import static org.safeguarding.plans.ConferenceApi.enter;
import static org.safeguarding.plans.ConferenceApi.holding;
import static org.safeguarding.plans.ConferenceApi.making;
import static org.safeguarding.plans.ConferenceApi.meet;
import static org.safeguarding.plans.ConferenceApi.planOf;
import static org.safeguarding.plans.ConferenceApi.schedule;
import static org.safeguarding.plans.ConferenceApi.step;
import static org.safeguarding.plans.ConferenceApi.voidIt;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class ConferencesTest {

    @Inject
    DataSource database;

    @Test
    void a_conference_is_scheduled_postponed_and_held_and_makes_the_plan_on_that_day() {
        UUID child = RegisteredChild.known(database);
        Response enquiry = EnquiryApi.start(child, "2018-03-05");
        Response scheduled = Api.json(
                        Api.SOCIAL_WORKER,
                        ConferenceApi.conference(child, "INITIAL", "2018-03-24")
                                .replace("\"type\"", "\"enquiryId\": \"" + enquiry.path("id") + "\", \"type\""))
                .post(ConferenceApi.CONFERENCES);
        scheduled
                .then()
                .statusCode(201)
                .body("status", equalTo("SCHEDULED"))
                .body("dueOn", equalTo("2018-03-26"))
                .body("age", equalTo("P6Y10M10D"))
                .body("warnings.rule", contains("8870Q"));
        Response postponed =
                step(scheduled, "postponement", "{\"scheduledFor\": \"2018-03-26\", \"delayReason\": \"FAMILY\"}");
        postponed.then().statusCode(200).body("postponements.day", contains("2018-03-24"));

        Response held = step(postponed, "holding", making("2018-03-26"));

        held.then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("quorate", equalTo(true))
                .body("planId", notNullValue())
                .body("warnings", equalTo(List.of()));
        planOf(held)
                .then()
                .statusCode(200)
                .body("startedOn", equalTo("2018-03-26"))
                .body("initialCategory", equalTo("NEG"))
                .body("conferenceId", equalTo(held.path("id")))
                .body("reviewDueOn", equalTo("2018-06-25"))
                .body("coreGroupDueOn", equalTo("2018-04-11"));
        EnquiryApi.get(EnquiryApi.ENQUIRIES, enquiry).then().body("conferenceOn", equalTo("2018-03-26"));
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(child.toString(), 6))
                    .extracting(Published::type)
                    .containsExactlyInAnyOrder(
                            "plans.section-47-enquiry.started.v1",
                            "plans.conference.scheduled.v1",
                            "plans.conference.postponed.v1",
                            "plans.conference.held.v1",
                            "plans.section-47-enquiry.conference-held.v1",
                            "plans.child-protection-plan.started.v2");
        }
    }

    @Test
    void reviews_change_the_category_and_end_the_plan_in_any_order_of_entry() {
        UUID child = RegisteredChild.known(database);
        Response initial = enter(child, "INITIAL", making("2018-03-05"));
        initial.then().statusCode(201).body("status", equalTo("HELD")).body("scheduledFor", equalTo("2018-03-05"));
        Response end = enter(child, "REVIEW", ending("2018-11-05"));
        end.then().statusCode(201).body("planId", equalTo(initial.path("planId")));
        enter(child, "REVIEW", changing("2018-06-04", "EMO")).then().statusCode(201);

        planOf(initial)
                .then()
                .body("endedOn", equalTo("2018-11-05"))
                .body("latestCategory", equalTo("EMO"))
                .body("categories.from", contains("2018-03-05", "2018-06-04"))
                .body("categories.category", contains("NEG", "EMO"))
                .body("reviewDueOn", nullValue());
        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "/" + initial.path("planId") + "/versions")
                .then()
                .body("action", contains("started", "ended", "category-changed"));
    }

    @Test
    void a_correction_takes_the_plan_along() {
        UUID child = RegisteredChild.known(database);
        Response initial = enter(child, "INITIAL", making("2018-03-05"));
        Response review = enter(child, "REVIEW", ending("2018-06-04"));

        correct(initial, "2018-03-06", "\"holding\": " + making("2018-03-06").replace("NEG", "PHY"))
                .then()
                .statusCode(200);
        planOf(initial)
                .then()
                .body("startedOn", equalTo("2018-03-06"))
                .body("initialCategory", equalTo("PHY"))
                .body("endedOn", equalTo("2018-06-04"));

        Response later = correct(review, "2018-06-05", "\"holding\": " + ending("2018-06-05"));
        planOf(initial).then().body("endedOn", equalTo("2018-06-05"));
        correct(later, "2018-06-05", "\"holding\": " + changing("2018-06-05", "EMO"))
                .then()
                .statusCode(200);
        planOf(initial)
                .then()
                .body("endedOn", nullValue())
                .body("latestCategory", equalTo("EMO"))
                .body("reviewDueOn", equalTo("2018-12-05"));
    }

    @Test
    void a_conference_that_decided_against_a_plan_after_all_voids_it_and_one_that_made_it_after_all_makes_it() {
        UUID child = RegisteredChild.known(database);
        Response initial = enter(child, "INITIAL", making("2018-03-05"));
        Response against =
                correct(initial, "2018-03-05", "\"holding\": " + holding("2018-03-05", "\"outcome\": \"NO_PLAN\""));

        against.then().statusCode(200).body("planId", nullValue());
        planOf(initial).then().body("voided", equalTo(true));
        Response again = correct(against, "2018-03-05", "\"holding\": " + making("2018-03-05"));
        again.then().statusCode(200).body("planId", not(equalTo(initial.path("planId"))));
        planOf(again).then().body("voided", equalTo(false)).body("startedOn", equalTo("2018-03-05"));
    }

    @Test
    void voiding_a_conference_takes_the_plan_and_the_enquiry_along() {
        UUID child = RegisteredChild.known(database);
        Response enquiry = EnquiryApi.start(child, "2018-03-05");
        Response initial = Api.json(
                        Api.SOCIAL_WORKER,
                        "{\"childId\": \"%s\", \"type\": \"INITIAL\", \"enquiryId\": \"%s\", \"holding\": %s}"
                                .formatted(child, enquiry.path("id"), making("2018-03-26")))
                .post(ConferenceApi.CONFERENCES);
        Response review = enter(child, "REVIEW", ending("2018-06-04"));

        voidIt(initial).then().statusCode(409).body("code", equalTo("plan-reviewed"));
        voidIt(review).then().statusCode(200);
        planOf(initial).then().body("endedOn", nullValue());
        voidIt(initial).then().statusCode(200).body("voided", equalTo(true));

        planOf(initial).then().body("voided", equalTo(true));
        EnquiryApi.get(EnquiryApi.ENQUIRIES, enquiry).then().body("conferenceOn", nullValue());
        enter(child, "INITIAL", making("2018-03-27")).then().statusCode(201);
    }

    @Test
    void a_conference_that_made_a_plan_moves_with_it_its_reviews_and_its_core_groups() {
        UUID wrong = RegisteredChild.known(database);
        UUID right = RegisteredChild.known(database);
        Response initial = enter(wrong, "INITIAL", making("2018-03-05"));
        Response group = meet(wrong, "2018-03-14");
        Response review = enter(wrong, "REVIEW", ending("2018-06-04"));

        EnquiryApi.move(ConferenceApi.CONFERENCES, initial, right).then().statusCode(200);

        String child = right.toString();
        planOf(initial).then().body("childId", equalTo(child)).body("endedOn", equalTo("2018-06-04"));
        EnquiryApi.get(ConferenceApi.CONFERENCES, review).then().body("childId", equalTo(child));
        EnquiryApi.get(ConferenceApi.CORE_GROUPS, group).then().body("childId", equalTo(child));
        enter(wrong, "INITIAL", making("2018-03-05")).then().statusCode(201);
    }

    @Test
    void a_review_that_moves_leaves_one_plan_for_the_other() {
        UUID wrong = RegisteredChild.known(database);
        UUID right = RegisteredChild.known(database);
        Response ofWrong = enter(wrong, "INITIAL", making("2018-03-05"));
        Response ofRight = enter(right, "INITIAL", making("2018-03-06"));
        Response review = enter(wrong, "REVIEW", ending("2018-06-04"));

        EnquiryApi.move(ConferenceApi.CONFERENCES, review, right)
                .then()
                .statusCode(200)
                .body("planId", equalTo(ofRight.path("planId")));

        planOf(ofWrong).then().body("endedOn", nullValue());
        planOf(ofRight).then().body("endedOn", equalTo("2018-06-04"));
    }

    @Test
    void a_plan_that_no_conference_ends_ends_with_a_reason() {
        UUID child = RegisteredChild.known(database);
        Response initial = enter(child, "INITIAL", making("2018-03-05"));

        Response plan = planOf(initial);
        EnquiryApi.step(Api.PLANS, plan, "end", "{\"endedOn\": \"2018-05-07\", \"endReason\": \"MOVED_AWAY\"}")
                .then()
                .statusCode(200)
                .body("endReason", equalTo("MOVED_AWAY"));
        enter(child, "REVIEW", continuing("2018-05-07")).then().statusCode(409).body("code", equalTo("no-plan"));
        enter(child, "REVIEW", ending("2018-05-06")).then().statusCode(409).body("code", equalTo("plan-ended"));
        enter(child, "REVIEW", continuing("2018-05-06")).then().statusCode(201);
    }

    @Test
    void another_authoritys_plan_stands_beside_one_of_this_authority_and_is_reviewed_by_no_conference_here() {
        UUID child = RegisteredChild.known(database);
        Api.json(
                        Api.SOCIAL_WORKER,
                        Api.plan(child, "2018-01-08")
                                .replace("\"startedOn\"", "\"otherAuthority\": true, \"startedOn\""))
                .post(Api.PLANS)
                .then()
                .statusCode(201)
                .body("otherAuthority", equalTo(true))
                .body("reviewDueOn", nullValue());
        enter(child, "REVIEW", continuing("2018-04-09")).then().statusCode(409).body("code", equalTo("no-plan"));
        enter(child, "TRANSFER_IN", making("2018-03-05")).then().statusCode(201);
    }

    @Test
    void a_child_not_yet_born_has_a_plan_that_stays_as_it_is_when_the_child_is_born() {
        UUID child = RegisteredChild.knownWithoutBirth(database);

        Response initial = enter(child, "INITIAL", making("2018-03-05"));

        initial.then().statusCode(201).body("age", nullValue());
        planOf(initial).then().body("startedOn", equalTo("2018-03-05"));
    }

    @Test
    void core_groups_find_their_plan_and_set_when_the_next_one_is_due() {
        UUID child = RegisteredChild.known(database);
        Response initial = enter(child, "INITIAL", making("2018-03-05"));

        Response group = meet(child, "2018-03-14");

        group.then().statusCode(201).body("planId", equalTo(initial.path("planId")));
        planOf(initial).then().body("coreGroupDueOn", equalTo("2018-04-25"));
        Response corrected = EnquiryApi.step(
                ConferenceApi.CORE_GROUPS,
                group,
                "correction",
                "{\"heldOn\": \"2018-03-15\", \"agencies\": [\"council\"], \"reason\": \"A day later.\"}");
        corrected.then().statusCode(200).body("agencies", contains("council"));
        planOf(initial).then().body("coreGroupDueOn", equalTo("2018-04-26"));
        EnquiryApi.step(ConferenceApi.CORE_GROUPS, corrected, "voiding", "{\"reason\": \"Never met.\"}")
                .then()
                .statusCode(200);
        planOf(initial).then().body("coreGroupDueOn", equalTo("2018-03-19"));
    }

    @Test
    void conferences_are_listed_by_what_they_are_and_plans_by_what_is_due() {
        UUID child = RegisteredChild.known(database);
        Response enquiry = EnquiryApi.start(child, "2018-03-05");
        String waiting = Api.json(
                        Api.SOCIAL_WORKER,
                        ConferenceApi.conference(child, "INITIAL", "2018-03-29")
                                .replace("\"type\"", "\"enquiryId\": \"" + enquiry.path("id") + "\", \"type\""))
                .post(ConferenceApi.CONFERENCES)
                .path("id");
        Response initial = enter(child, "INITIAL", making("2018-01-08"));
        String held = initial.path("id");
        String plan = initial.path("planId");
        Response cancelled = schedule(child, "REVIEW", "2018-03-12");
        step(cancelled, "cancellation", "{\"cancellationReason\": \"NOT_NEEDED\"}")
                .then()
                .statusCode(200);

        assertThat(ids(ConferenceApi.CONFERENCES, child, "type=INITIAL")).containsExactly(held, waiting);
        assertThat(ids(ConferenceApi.CONFERENCES, child, "status=SCHEDULED")).containsExactly(waiting);
        assertThat(ids(ConferenceApi.CONFERENCES, child, "status=CANCELLED"))
                .containsExactly(cancelled.<String>path("id"));
        assertThat(ids(ConferenceApi.CONFERENCES, child, "scheduled-for=2018-01-08"))
                .containsExactly(held);
        assertThat(ids(ConferenceApi.CONFERENCES, child, "due-by=2018-03-26")).containsExactly(waiting);
        assertThat(ids(ConferenceApi.CONFERENCES, child, "due-by=2018-03-25")).isEmpty();
        assertThat(ids(ConferenceApi.CONFERENCES, child, "plan=" + plan)).containsExactly(held);
        // 91 days after the start, then 183 days after the last review.
        assertThat(ids(Api.PLANS, child, "review-due-by=2018-04-08")).isEmpty();
        assertThat(ids(Api.PLANS, child, "review-due-by=2018-04-09")).containsExactly(plan);
        enter(child, "REVIEW", continuing("2018-03-19")).then().statusCode(201);
        assertThat(ids(Api.PLANS, child, "review-due-by=2018-09-17")).isEmpty();
        assertThat(ids(Api.PLANS, child, "review-due-by=2018-09-18")).containsExactly(plan);
        // Ten working days after the start, then 42 days after the last core group.
        assertThat(ids(Api.PLANS, child, "core-group-due-by=2018-01-21")).isEmpty();
        assertThat(ids(Api.PLANS, child, "core-group-due-by=2018-01-22")).containsExactly(plan);
        meet(child, "2018-01-17").then().statusCode(201);
        assertThat(ids(Api.PLANS, child, "core-group-due-by=2018-02-27")).isEmpty();
        assertThat(ids(Api.PLANS, child, "core-group-due-by=2018-02-28")).containsExactly(plan);
    }

    private static List<String> ids(String records, UUID child, String query) {
        return Api.as(Api.SOCIAL_WORKER)
                .get(records + "?child=" + child + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    @Test
    void a_bulk_load_brings_an_enquiry_its_conference_core_groups_reviews_and_the_end() {
        UUID child = RegisteredChild.known(database);
        String run = UUID.randomUUID().toString();
        String lines = """
                {"type": "section-47-enquiry", "key": "RUN-1", "data": {"childId": "CHILD", "startedOn": "2018-03-05", "enquiryKind": "SINGLE", "enquiryReason": "NEGLECT"}}
                {"type": "conference", "key": "RUN-2", "data": {"childId": "CHILD", "type": "INITIAL", "enquiryKey": "RUN-1", "holding": MAKING}}
                {"type": "core-group", "key": "RUN-3", "data": {"childId": "CHILD", "heldOn": "2018-03-28", "agencies": ["council"]}}
                {"type": "conference", "key": "RUN-4", "data": {"childId": "CHILD", "type": "REVIEW", "scheduledFor": "2018-06-18"}}
                {"type": "conference-holding", "key": "RUN-5", "data": CHANGING}
                {"type": "conference", "key": "RUN-6", "data": {"childId": "CHILD", "type": "INITIAL", "holding": MAKING}}
                {"type": "conference-plan-end", "key": "RUN-7", "data": {"conferenceKey": "RUN-2", "endedOn": "2018-08-06", "endReason": "DIED"}}
                """.replace(
                        "CHANGING",
                        changing("2018-06-18", "EMO")
                                .replace("{\"heldOn\"", "{\"conferenceKey\": \"RUN-4\", \"heldOn\""))
                .replace("MAKING", making("2018-03-26"))
                .replace("\n                         ", " ")
                .replace(",\n             ", ", ")
                .replace("RUN", run)
                .replace("CHILD", child.toString());

        String answers = Api.load(lines);

        assertThat(answers.lines().map(line -> JsonPath.from(line).getInt("status")))
                .containsExactly(201, 201, 201, 201, 200, 409, 200);
        Api.as(Api.SOCIAL_WORKER)
                .get(Api.PLANS + "?child=" + child)
                .then()
                .body("items.endedOn", contains("2018-08-06"))
                .body("items.endReason", contains("DIED"))
                .body("items[0].categories.category", contains("NEG", "EMO"))
                .body("items.conferenceId", hasItem(notNullValue()));
    }
}
