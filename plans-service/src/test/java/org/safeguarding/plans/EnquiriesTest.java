package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.safeguarding.plans.EnquiryApi.CONFERENCE_FOLLOWS;
import static org.safeguarding.plans.EnquiryApi.DISCUSSIONS;
import static org.safeguarding.plans.EnquiryApi.ENQUIRIES;
import static org.safeguarding.plans.EnquiryApi.NO_CONFERENCE;
import static org.safeguarding.plans.EnquiryApi.discuss;
import static org.safeguarding.plans.EnquiryApi.start;
import static org.safeguarding.plans.EnquiryApi.step;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.enquiry.Section47Enquiries;
import org.safeguarding.plans.enquiry.Section47Enquiry;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Strategy discussions and section 47 enquiries, from the discussion to the conference that follows. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class EnquiriesTest {

    @Inject
    DataSource database;

    @Inject
    Section47Enquiries enquiries;

    @Inject
    Records records;

    @Test
    void a_discussion_starts_an_enquiry_which_is_concluded_and_each_step_is_published() {
        UUID child = RegisteredChild.known(database);

        Response discussion = discuss(child, "2018-03-05");
        discussion
                .then()
                .statusCode(201)
                .body("agencies", contains("council", "police", "health"))
                .body("decision", equalTo("JOINT_ENQUIRY"));
        Response enquiry = start(child, discussion);
        enquiry.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("startedOn", equalTo("2018-03-05"))
                .body("enquiryKind", equalTo("JOINT"))
                .body("conferenceDueOn", equalTo("2018-03-26"))
                .body("outcome", nullValue());
        EnquiryApi.conclude(enquiry, "2018-03-16", CONFERENCE_FOLLOWS)
                .then()
                .statusCode(200)
                .body("endedOn", equalTo("2018-03-16"))
                .body("conferenceRequired", equalTo(true));

        String heard = discussion.path("id");
        String id = enquiry.path("id");
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            String start = "\"voided\":false,\"strategyDiscussion\":\"" + heard
                    + "\",\"startedOn\":\"2018-03-05\",\"kind\":\"JOINT\",\"reason\":\"NEGLECT\",";
            assertThat(events.ofKey(child.toString(), 3))
                    .containsExactly(
                            new Published(
                                    "plans.strategy-discussion.held.v1",
                                    child.toString(),
                                    heard,
                                    1,
                                    "{\"effectiveOn\":\"2018-03-05\",\"voided\":false,\"heldOn\":\"2018-03-05\","
                                            + "\"agencies\":[\"council\",\"police\",\"health\"],"
                                            + "\"decision\":\"JOINT_ENQUIRY\"}"),
                            new Published(
                                    "plans.section-47-enquiry.started.v1",
                                    child.toString(),
                                    id,
                                    1,
                                    "{\"effectiveOn\":\"2018-03-05\"," + start
                                            + "\"endedOn\":null,\"outcome\":null,\"conferenceRequired\":null,"
                                            + "\"conferenceOn\":null}"),
                            new Published(
                                    "plans.section-47-enquiry.concluded.v1",
                                    child.toString(),
                                    id,
                                    2,
                                    "{\"effectiveOn\":\"2018-03-16\"," + start
                                            + "\"endedOn\":\"2018-03-16\",\"outcome\":\"CONTINUING_RISK\","
                                            + "\"conferenceRequired\":true,\"conferenceOn\":null}"));
        }
    }

    @Test
    void an_enquiry_follows_its_discussion_when_that_is_corrected() {
        UUID child = RegisteredChild.known(database);
        Response discussion = discuss(child, "2018-03-05");
        Response enquiry = start(child, discussion);
        String right = "{\"heldOn\": \"2018-03-06\", \"agencies\": [\"council\"], \"decision\": \"%s\","
                + " \"reason\": \"Wrong.\"}";

        step(DISCUSSIONS, discussion, "correction", right.formatted("ASSESSMENT_ONLY"))
                .then()
                .statusCode(409)
                .body("code", equalTo("enquiry-stands"));
        step(DISCUSSIONS, discussion, "voiding", "{\"reason\": \"Never held.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("enquiry-stands"));
        step(DISCUSSIONS, discussion, "correction", right.formatted("SINGLE_ENQUIRY"))
                .then()
                .statusCode(200)
                .body("heldOn", equalTo("2018-03-06"))
                .body("version", equalTo(2));

        EnquiryApi.get(ENQUIRIES, enquiry)
                .then()
                .body("version", equalTo(2))
                .body("startedOn", equalTo("2018-03-06"))
                .body("enquiryKind", equalTo("SINGLE"))
                .body("conferenceDueOn", equalTo("2018-03-27"));
        Api.as(Api.SOCIAL_WORKER)
                .get(ENQUIRIES + "/" + enquiry.path("id") + "/versions")
                .then()
                .body("action", contains("started", "corrected"))
                .body("[1].reason", equalTo("The strategy discussion was corrected."))
                .body("[1].state.startedOn", equalTo("2018-03-06"));
    }

    @Test
    void a_discussion_starts_one_enquiry_and_none_if_it_decided_against_it_or_is_another_childs() {
        UUID child = RegisteredChild.known(database);
        UUID sibling = RegisteredChild.known(database);
        Response discussion = discuss(child, "2018-03-05");
        Response enquiry = start(child, discussion);

        start(child, discussion).then().statusCode(409).body("code", equalTo("enquiry-started"));
        start(sibling, discussion)
                .then()
                .statusCode(422)
                .body("code", equalTo("strategy-discussion-not-known"))
                .body("errors[0].pointer", equalTo("/strategyDiscussionId"));
        Response against = Api.json(
                        Api.SOCIAL_WORKER,
                        EnquiryApi.discussion(child, "2018-06-05").replace("JOINT_ENQUIRY", "ASSESSMENT_ONLY"))
                .post(DISCUSSIONS);
        start(child, against).then().statusCode(409).body("code", equalTo("enquiry-not-decided"));

        step(ENQUIRIES, enquiry, "voiding", "{\"reason\": \"Another child's.\"}")
                .then()
                .statusCode(200);
        start(child, discussion).then().statusCode(201);
    }

    @Test
    void a_discussion_that_is_recorded_after_its_enquiry_is_named_in_a_correction() {
        UUID child = RegisteredChild.known(database);
        Response enquiry = start(child, "2018-03-05");
        String named = "{\"strategyDiscussionId\": \"%s\", \"enquiryReason\": \"NEGLECT\", \"reason\": \"Late.\"}";
        String discussion = discuss(child, "2018-03-02").path("id");

        step(ENQUIRIES, enquiry, "correction", named.formatted(UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("code", equalTo("strategy-discussion-not-known"));
        step(ENQUIRIES, enquiry, "correction", named.formatted(discussion))
                .then()
                .statusCode(200)
                .body("strategyDiscussionId", equalTo(discussion))
                .body("startedOn", equalTo("2018-03-02"))
                .body("enquiryKind", equalTo("JOINT"));
        Api.as(Api.SOCIAL_WORKER)
                .get(ENQUIRIES + "?strategy-discussion=" + discussion)
                .then()
                .body("items.id", contains(enquiry.<String>path("id")));
    }

    @Test
    void a_discussion_that_was_put_on_the_wrong_child_moves_with_its_enquiry() {
        UUID child = RegisteredChild.known(database);
        UUID sibling = RegisteredChild.known(database);
        Response discussion = discuss(child, "2018-03-05");
        Response enquiry = start(child, discussion);
        Response openOfSibling = start(sibling, "2018-01-08");

        EnquiryApi.move(ENQUIRIES, enquiry, sibling)
                .then()
                .statusCode(409)
                .body("code", equalTo("moves-with-discussion"));
        EnquiryApi.move(DISCUSSIONS, discussion, sibling).then().statusCode(409).body("code", equalTo("enquiry-open"));
        EnquiryApi.conclude(openOfSibling, "2018-01-19", NO_CONFERENCE).then().statusCode(200);
        EnquiryApi.move(DISCUSSIONS, discussion, sibling)
                .then()
                .statusCode(200)
                .body("childId", equalTo(sibling.toString()));

        EnquiryApi.get(ENQUIRIES, enquiry).then().body("childId", equalTo(sibling.toString()));
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(child.toString(), 4))
                    .extracting(Published::type)
                    .containsExactly(
                            "plans.strategy-discussion.held.v1",
                            "plans.section-47-enquiry.started.v1",
                            "plans.section-47-enquiry.moved.v1",
                            "plans.strategy-discussion.moved.v1");
        }
    }

    @Test
    void an_enquiry_without_discussion_moves_by_itself_and_fits_in_with_the_enquiries_of_the_right_child() {
        UUID child = RegisteredChild.known(database);
        UUID sibling = RegisteredChild.known(database);
        Response enquiry = EnquiryApi.enter(child, "2018-03-05", "2018-03-16");
        EnquiryApi.enter(sibling, "2018-03-15", "2018-03-20").then().statusCode(201);

        EnquiryApi.move(ENQUIRIES, enquiry, sibling)
                .then()
                .statusCode(409)
                .body("code", equalTo("enquiry-overlaps"))
                .body("detail", containsString("8890"));
        UUID cousin = RegisteredChild.known(database);
        EnquiryApi.move(ENQUIRIES, enquiry, cousin).then().statusCode(200).body("childId", equalTo(cousin.toString()));
    }

    @Test
    void a_conference_that_is_held_is_noted_in_its_enquiry_which_then_neither_moves_nor_is_voided() {
        UUID child = RegisteredChild.known(database);
        EnquiryApi.enter(child, "2018-02-05", "2018-02-09").then().statusCode(201);
        Response enquiry = start(child, "2018-03-05");

        lead(child, "2018-03-24", led -> led.holdConference(LocalDate.of(2018, 3, 24), recording()));

        Response shown = EnquiryApi.get(ENQUIRIES, enquiry);
        shown.then()
                .body("version", equalTo(2))
                .body("conferenceOn", equalTo("2018-03-24"))
                .body("warnings.rule", contains("8875"));
        step(ENQUIRIES, shown, "voiding", "{\"reason\": \"Wrong.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("conference-held"));
        EnquiryApi.move(ENQUIRIES, shown, RegisteredChild.known(database))
                .then()
                .statusCode(409)
                .body("code", equalTo("conference-held"));

        lead(child, "2018-03-24", led -> led.correctConference(null, recording()));
        EnquiryApi.get(ENQUIRIES, enquiry).then().body("conferenceOn", nullValue());
        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            assertThat(events.ofKey(child.toString(), 4))
                    .extracting(Published::type)
                    .containsExactly(
                            "plans.section-47-enquiry.started.v1",
                            "plans.section-47-enquiry.started.v1",
                            "plans.section-47-enquiry.conference-held.v1",
                            "plans.section-47-enquiry.corrected.v1");
        }
    }

    @Test
    void the_enquiry_that_says_that_it_led_to_a_conference_on_a_day_is_found_before_a_later_one() {
        UUID child = RegisteredChild.known(database);
        Response first = start(child, "2018-03-05");
        EnquiryApi.conclude(first, "2018-03-16", CONFERENCE_FOLLOWS).then().statusCode(200);
        lead(child, "2018-03-24", led -> led.holdConference(LocalDate.of(2018, 3, 24), recording()));
        Response second = start(child, "2018-03-20");

        lead(child, "2018-03-24", led -> assertThat(led.id()).hasToString(first.path("id")));
        lead(child, "2018-03-25", led -> assertThat(led.id()).hasToString(second.path("id")));
    }

    /** As the record of a conference does. */
    private void lead(UUID child, String heldOn, Consumer<Section47Enquiry> step) {
        QuarkusTransaction.requiringNew().run(() -> {
            Section47Enquiry led =
                    enquiries.leadingTo(child, LocalDate.parse(heldOn)).orElseThrow();
            step.accept(led);
            records.save(led);
        });
    }

    private static Recording recording() {
        return new Recording(
                new Actor("worker", "council", TestTokens.AUTHORITY), Instant.parse("2018-03-26T09:00:00Z"));
    }

    @Test
    void enquiries_are_listed_by_child_and_those_that_are_open_or_wait_for_a_conference_alone() {
        UUID child = RegisteredChild.known(database);
        Response before = EnquiryApi.enter(child, "2018-01-08", "2018-01-19");
        Response open = start(child, discuss(child, "2018-03-05"));
        Function<String, List<String>> listed = filter -> Api.as(Api.SOCIAL_WORKER)
                .get(ENQUIRIES + "?child=" + child + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");

        String first = before.path("id");
        String second = open.path("id");
        assertThat(listed.apply("")).containsExactly(second, first);
        assertThat(listed.apply("&open=true")).containsExactly(second);
        assertThat(listed.apply("&due-by=2018-03-26")).containsExactly(second);
        assertThat(listed.apply("&due-by=2018-03-25")).isEmpty();
        assertThat(listed.apply("&owner=s.okafor")).containsExactly(second);
        assertThat(listed.apply("&agency=childrens-services")).containsExactly(second, first);
        assertThat(listed.apply("&agency=police")).isEmpty();

        EnquiryApi.conclude(open, "2018-03-16", CONFERENCE_FOLLOWS).then().statusCode(200);
        assertThat(listed.apply("&open=true")).isEmpty();
        assertThat(listed.apply("&due-by=2018-03-26")).containsExactly(second);
        lead(child, "2018-03-22", led -> led.holdConference(LocalDate.of(2018, 3, 22), recording()));
        assertThat(listed.apply("&due-by=2018-03-26")).isEmpty();
    }

    @Test
    void discussions_are_listed_by_what_they_decided() {
        UUID child = RegisteredChild.known(database);
        String joint = discuss(child, "2018-03-05").path("id");

        Api.as(Api.SOCIAL_WORKER)
                .get(DISCUSSIONS + "?decision=JOINT_ENQUIRY&agency=la&child=" + child)
                .then()
                .body("items.id", contains(joint));
        Api.as(Api.SOCIAL_WORKER)
                .get(DISCUSSIONS + "?decision=SINGLE_ENQUIRY&child=" + child)
                .then()
                .body("items", empty());
    }

    @Test
    void whole_lists_are_read_as_csv() {
        UUID child = RegisteredChild.known(database);
        Response discussion = discuss(child, "2018-03-05");
        Response enquiry = start(child, discussion);

        assertThat(csv(DISCUSSIONS + "?child=" + child))
                .isEqualTo(String.join(
                        "\r\n",
                        "id,version,voided,recordedAt,childId,heldOn,agencies,decision,agency",
                        discussion.path("id") + ",1,false," + discussion.path("recordedAt") + "," + child
                                + ",2018-03-05,council police health,JOINT_ENQUIRY,council",
                        ""));
        assertThat(csv(ENQUIRIES + "?child=" + child))
                .isEqualTo(String.join(
                        "\r\n",
                        "id,version,voided,recordedAt,childId,strategyDiscussionId,startedOn,enquiryKind,enquiryReason,"
                                + "owner,conferenceDueOn,endedOn,outcome,conferenceRequired,noConferenceReason,"
                                + "conferenceOn,agency",
                        enquiry.path("id") + ",1,false," + enquiry.path("recordedAt") + "," + child + ","
                                + discussion.path("id")
                                + ",2018-03-05,JOINT,NEGLECT,s.okafor,2018-03-26,,,,,,council",
                        ""));
    }

    private static String csv(String list) {
        return Api.as(Api.SOCIAL_WORKER).accept("text/csv").get(list).asString();
    }

    @Test
    void an_enquiry_without_conference_is_queried_when_it_is_read_and_not_in_a_list() {
        UUID child = RegisteredChild.known(database);
        Response enquiry = start(child, "2018-03-05");

        enquiry.then().body("warnings.rule", contains("8675Q"));
        EnquiryApi.conclude(enquiry, "2018-03-16", NO_CONFERENCE).then().body("warnings", empty());
        Api.as(Api.SOCIAL_WORKER).get(ENQUIRIES + "?child=" + child).then().body("items[0].warnings", nullValue());
    }

    @Test
    void neither_a_discussion_nor_an_enquiry_is_about_a_child_that_had_died() {
        UUID child = RegisteredChild.knownToHaveDied(database, LocalDate.of(2018, 3, 4));

        discuss(child, "2018-03-05").then().statusCode(409).body("code", equalTo("after-death"));
        start(child, "2018-03-05")
                .then()
                .statusCode(409)
                .body("code", equalTo("after-death"))
                .body("detail", equalTo("The child died on 2018-03-04, before 2018-03-05."));
        start(child, "2018-03-04").then().statusCode(201);
    }

    @Test
    void both_follow_a_child_whose_records_are_merged_and_split() {
        UUID stays = RegisteredChild.known(database);
        UUID merged = RegisteredChild.known(database);
        Response discussion = discuss(merged, "2018-03-05");
        Response enquiry = start(merged, discussion);

        RegisteredChild.tell(merged, 2, EventType.CHILD_MERGED, stays);
        awaitChild(discussion, enquiry, stays);
        RegisteredChild.tell(merged, 3, EventType.CHILD_SPLIT, null);
        awaitChild(discussion, enquiry, merged);
    }

    private static void awaitChild(Response discussion, Response enquiry, UUID child) {
        Awaitility.await()
                .until(() -> child.toString()
                                .equals(EnquiryApi.get(DISCUSSIONS, discussion).path("childId"))
                        && child.toString()
                                .equals(EnquiryApi.get(ENQUIRIES, enquiry).path("childId")));
    }

    @Test
    void of_many_who_start_an_enquiry_about_one_child_at_the_same_moment_one_does() throws Exception {
        UUID child = RegisteredChild.known(database);
        Callable<Integer> start = () -> start(child, "2018-03-05").statusCode();

        assertThat(together(start)).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void of_many_who_start_the_enquiry_of_one_discussion_at_the_same_moment_one_does() throws Exception {
        UUID child = RegisteredChild.known(database);
        Response discussion = discuss(child, "2018-03-05");
        Callable<Integer> start = () -> start(child, discussion).statusCode();

        assertThat(together(start)).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    private static List<Integer> together(Callable<Integer> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(Collections.nCopies(8, call)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void lines_of_a_load_name_earlier_lines_and_each_is_answered() {
        UUID child = RegisteredChild.known(database);
        UUID sibling = RegisteredChild.known(database);
        String lines = """
                {"type": "strategy-discussion", "key": "RUN-d", "data": {"childId": "CHILD", "heldOn": "2018-03-05", "agencies": ["council", "police"], "decision": "SINGLE_ENQUIRY"}}
                {"type": "section-47-enquiry", "key": "RUN-e", "data": {"childId": "CHILD", "strategyDiscussionKey": "RUN-d", "enquiryReason": "PHYSICAL_ABUSE"}}
                {"type": "section-47-enquiry-owner", "key": "RUN-o", "data": {"enquiryKey": "RUN-e", "owner": "j.akhtar"}}
                {"type": "section-47-enquiry-conclusion", "key": "RUN-c", "data": {"enquiryKey": "RUN-e", "endedOn": "2018-03-16", "outcome": "CONTINUING_RISK", "conferenceRequired": true}}
                {"type": "section-47-enquiry-conclusion", "key": "RUN-c2", "data": {"enquiryKey": "RUN-e", "endedOn": "2018-03-19", "outcome": "CONTINUING_RISK", "conferenceRequired": true}}
                {"type": "section-47-enquiry", "key": "RUN-l", "data": {"childId": "CHILD", "startedOn": "2018-01-08", "enquiryKind": "JOINT", "enquiryReason": "OTHER", "conclusion": {"endedOn": "2018-01-19", "outcome": "NO_CONTINUING_RISK", "conferenceRequired": false, "noConferenceReason": "ON_A_PLAN"}}}
                {"type": "strategy-discussion-correction", "key": "RUN-dc", "data": {"strategyDiscussionKey": "RUN-d", "heldOn": "2018-01-18", "agencies": ["council"], "decision": "SINGLE_ENQUIRY", "reason": "Wrong."}}
                {"type": "strategy-discussion-correction", "key": "RUN-dd", "data": {"strategyDiscussionKey": "RUN-d", "heldOn": "2018-03-06", "agencies": ["council"], "decision": "JOINT_ENQUIRY", "reason": "Wrong."}}
                {"type": "section-47-enquiry-correction", "key": "RUN-ec", "data": {"enquiryKey": "RUN-e", "strategyDiscussionKey": "RUN-d", "enquiryReason": "NEGLECT", "conclusion": {"endedOn": "2018-03-20", "outcome": "CONTINUING_RISK", "conferenceRequired": true}, "reason": "Wrong."}}
                {"type": "section-47-enquiry-move", "key": "RUN-m", "data": {"enquiryKey": "RUN-l", "childId": "SIBLING", "reason": "The sibling."}}
                {"type": "strategy-discussion-move", "key": "RUN-dm", "data": {"strategyDiscussionKey": "RUN-d", "childId": "SIBLING", "reason": "The sibling."}}
                {"type": "strategy-discussion-voiding", "key": "RUN-dv", "data": {"strategyDiscussionKey": "RUN-d", "reason": "Never held."}}
                {"type": "section-47-enquiry-voiding", "key": "RUN-v", "data": {"enquiryKey": "RUN-e", "reason": "Never started."}}
                {"type": "strategy-discussion-voiding", "key": "RUN-dv2", "data": {"strategyDiscussionKey": "RUN-d", "reason": "Never held."}}
                """.replace("RUN", UUID.randomUUID().toString())
                .replace("\"CHILD\"", "\"" + child + "\"")
                .replace("SIBLING", sibling.toString());

        List<String> answers = Api.load(lines)
                .lines()
                .map(JsonPath::from)
                .map(answer -> answer.getInt("status")
                        + (answer.get("problem") == null ? "" : " " + answer.getString("problem.code")))
                .toList();

        assertThat(answers)
                .containsExactly(
                        "201",
                        "201",
                        "200",
                        "200",
                        "409 enquiry-concluded",
                        "201",
                        "409 enquiry-overlaps",
                        "200",
                        "200",
                        "200",
                        "200",
                        "409 enquiry-stands",
                        "200",
                        "200");
        Api.as(Api.SOCIAL_WORKER)
                .get(ENQUIRIES + "?child=" + sibling)
                .then()
                .body("items.startedOn", contains("2018-01-08"));
        assertThat(Tables.count(
                        database,
                        "section_47_enquiry where voided and started_on = '2018-03-06' and enquiry_reason = 'NEGLECT'"
                                + " and ended_on = '2018-03-20' and owner = 'j.akhtar' and child_id = '" + sibling
                                + "'"))
                .isEqualTo(1);
        assertThat(Tables.count(
                        database, "strategy_discussion where voided and child_id = '" + sibling + "' and version = 5"))
                .isEqualTo(1);
    }
}
