package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

/** Early help with families over HTTP, from the contact to the end, and what others hear of it. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class EarlyHelpTest {

    private final EarlyHelpDesk desk = new EarlyHelpDesk("E08000301");

    @Test
    void a_family_is_helped_from_contact_to_closure_and_each_step_is_answered_with_what_is_due() {
        Response contact = desk.contactAbout("Whole");
        contact.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/early-help-contacts/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("status", equalTo("RECEIVED"))
                .body("triageDueOn", equalTo("2018-03-12"))
                .body("agency", equalTo("school"));
        Response owned =
                desk.step(desk.team(), contact, EarlyHelpDesk.CONTACTS, "owner", "{\"owner\": \"J. Hartley\"}");
        owned.then().statusCode(200).body("owner", equalTo("J. Hartley"));
        Response triaged = desk.triage(owned, "ALLOCATED");
        triaged.then().statusCode(200).body("status", equalTo("TO_BE_ALLOCATED"));

        Response family = desk.allocate(triaged, "");
        family.then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/early-help-episodes/[0-9a-f-]{36}"))
                .body("status", equalTo("ALLOCATED"))
                .body("engagementDueOn", equalTo("2018-03-13"))
                .body("childId", equalTo(contact.path("childId")))
                .body("plan", nullValue());
        Response attempted = desk.step(family, "attempts", """
                {"attemptedOn": "2018-03-09", "note": "Called twice."}
                """);
        attempted.then().statusCode(200).body("attempts.note", contains("Called twice."));
        Response engaged = desk.engage(attempted);
        engaged.then().statusCode(200).body("status", equalTo("ENGAGED"));

        Response assessment = desk.assess(engaged);
        assessment
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2018-05-21"))
                .body("childId", equalTo(contact.path("childId")));
        desk.complete(desk.team(), assessment).then().statusCode(200).body("status", equalTo("COMPLETED"));

        Response reviewed = desk.review(desk.plan(engaged));
        reviewed.then()
                .statusCode(200)
                .body("plan.goals[0].actions", equalTo("School: breakfast club."))
                .body("plan.reviews[0].agencies", contains("school"))
                .body("plan.nextReviewOn", equalTo("2018-06-12"));
        desk.close(reviewed, "NEEDS_MET")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closure", equalTo("NEEDS_MET"));
        Api.as(desk.team())
                .get(EarlyHelpDesk.EPISODES + "/" + family.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("attempts[0].attemptedOn", equalTo("2018-03-09"))
                .body("plan.reviews[0].progress", equalTo("PROGRESSING"));
        Api.as(desk.team())
                .get(EarlyHelpDesk.CONTACTS + "/" + contact.path("id"))
                .then()
                .body("status", equalTo("TRIAGED"))
                .body("episodeId", equalTo(family.path("id")));

        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            List<Published> heard = events.ofKey(contact.path("childId"), 7);
            assertThat(heard)
                    .extracting(Published::type, Published::recordVersion)
                    .containsExactly(
                            tuple("referrals.early-help-contact.received.v1", 1),
                            tuple("referrals.early-help-contact.triaged.v1", 3),
                            tuple("referrals.early-help-episode.allocated.v1", 1),
                            tuple("referrals.early-help-episode.engaged.v1", 3),
                            tuple("referrals.early-help-assessment.started.v1", 1),
                            tuple("referrals.early-help-assessment.completed.v1", 2),
                            tuple("referrals.early-help-episode.closed.v1", 6));
            assertThat(heard.get(1).data())
                    .isEqualTo("{\"effectiveOn\":\"2018-03-07\",\"voided\":false,\"receivedOn\":\"2018-03-05\","
                            + "\"referralSource\":\"2A\",\"sourceAgency\":\"school\",\"triagedOn\":\"2018-03-07\","
                            + "\"triageOutcome\":\"ALLOCATED\"}");
            assertThat(heard.get(5).data())
                    .isEqualTo("{\"effectiveOn\":\"2018-04-20\",\"voided\":false,\"episodeId\":\""
                            + family.path("id") + "\",\"startedOn\":\"2018-03-14\",\"completedOn\":\"2018-04-20\","
                            + "\"abandonedOn\":null,\"organisationType\":\"SCHOOLS\"}");
            assertThat(heard.getLast().data())
                    .isEqualTo("{\"effectiveOn\":\"2018-07-20\",\"voided\":false,\"contactId\":\""
                            + contact.path("id") + "\",\"allocatedOn\":\"2018-03-08\",\"engagedOn\":\"2018-03-12\","
                            + "\"closedOn\":\"2018-07-20\",\"closure\":\"NEEDS_MET\"}");
        }
    }

    @Test
    void a_family_has_early_help_once_whichever_of_its_children_is_asked_for() {
        Response sister = desk.contactAbout("Siblings Sister");
        Response brother = desk.contactAbout("Siblings Brother");
        String sisterId = sister.path("childId");
        String brotherId = brother.path("childId");
        desk.allocate(desk.triage(sister, "ALLOCATED"), ", \"familyMembers\": [\"" + brotherId + "\"]")
                .then()
                .statusCode(201)
                .body("familyMembers", contains(brotherId));

        Response triaged = desk.triage(brother, "ALLOCATED");
        desk.allocate(triaged, "").then().statusCode(409).body("code", equalTo("early-help-open"));
        Response third = desk.triage(desk.contactAbout("Siblings Third"), "ALLOCATED");
        desk.allocate(third, ", \"familyMembers\": [\"" + sisterId + "\"]")
                .then()
                .statusCode(409)
                .body("code", equalTo("early-help-open"));
        desk.allocate(third, ", \"familyMembers\": [\"01234567-89ab-7def-8123-456789abcdef\"]")
                .then()
                .statusCode(422)
                .body("code", equalTo("child-not-known"))
                .body("errors[0].pointer", equalTo("/familyMembers"));
        desk.allocate(third, ", \"familyMembers\": [\"" + third.path("childId") + "\"]")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("duplicate"));
    }

    @Test
    void early_help_for_two_children_of_a_family_at_once_begins_once() throws Exception {
        Response sister = desk.triage(desk.contactAbout("At Once Sister"), "ALLOCATED");
        Response brother = desk.triage(desk.contactAbout("At Once Brother"), "ALLOCATED");
        Callable<Integer> sisters = () -> allocate(sister, brother);
        Callable<Integer> brothers = () -> allocate(brother, sister);

        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = workers.invokeAll(List.of(sisters, brothers));

            assertThat(answers.stream().map(Future::resultNow)).containsExactlyInAnyOrder(201, 409);
        }
    }

    private int allocate(Response contact, Response sibling) {
        return desk.allocate(contact, ", \"familyMembers\": [\"" + sibling.path("childId") + "\"]")
                .statusCode();
    }

    @Test
    void stepping_up_opens_a_referral_of_the_child_from_early_help_at_triage_and_at_the_end() {
        Response triaged = desk.step(desk.team(), desk.contactAbout("Up One"), EarlyHelpDesk.CONTACTS, "triage", """
                {"outcome": "STEPPED_UP", "triagedAt": "2018-03-07T11:00:00Z", "rationale": "At risk.",
                 "primaryNeed": "N4"}
                """);
        triaged.then().statusCode(200).body("status", equalTo("TRIAGED"));
        Response family = desk.close(desk.familyOf("Up Two"), "STEPPED_UP");
        family.then().statusCode(200).body("closure", equalTo("STEPPED_UP"));

        Api.as(desk.socialWorker())
                .get("/v1/referrals/" + triaged.path("referralId"))
                .then()
                .statusCode(200)
                .body("childId", equalTo(triaged.path("childId")))
                .body("referralSource", equalTo("5D"))
                .body("receivedOn", equalTo("2018-03-07"))
                .body("primaryNeed", equalTo("N4"));
        Api.as(desk.socialWorker())
                .get("/v1/referrals/" + family.path("referralId"))
                .then()
                .statusCode(200)
                .body("referralSource", equalTo("5D"))
                .body("receivedOn", equalTo("2018-07-20"));
        desk.step(family, "reopening", "{\"reason\": \"Not needed after all.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("stepped-up"));
        desk.step(desk.team(), triaged, EarlyHelpDesk.CONTACTS, "voiding", "{\"reason\": \"Twice.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("triage-has-effect"));
    }

    @Test
    void a_child_who_is_referred_already_is_not_stepped_up_again() {
        desk.triage(desk.contactAbout("Up Twice"), "STEPPED_UP").then().statusCode(200);

        Response second = desk.contactAbout("Up Twice");

        desk.triage(second, "STEPPED_UP").then().statusCode(409).body("code", equalTo("referral-open"));
        desk.triage(second, "NO_FURTHER_ACTION").then().statusCode(200).body("referralId", nullValue());
    }

    @Test
    void a_closure_that_is_taken_back_lets_early_help_go_on_and_is_heard_of() {
        Response closed = desk.close(desk.familyOf("Again"), "NOT_ENGAGED");

        Response open = desk.step(closed, "reopening", "{\"reason\": \"They called back.\"}");

        open.then().statusCode(200).body("status", equalTo("ALLOCATED")).body("closure", nullValue());
        desk.close(desk.engage(open), "NEEDS_MET").then().statusCode(200);
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(open.path("childId"), 7))
                    .extracting(Published::type)
                    .contains("referrals.early-help-episode.reopened.v1");
        }
    }

    @Test
    void what_was_recorded_wrongly_is_corrected_and_the_versions_keep_what_was_said_before() {
        Response engaged = desk.engage(desk.familyOf("Corrected"));

        Response corrected = desk.step(engaged, "correction", """
                {"allocatedOn": "2018-03-08", "familyMembers": [], "attempts": [], "reviews": [],
                 "engagedOn": "2018-03-14", "reason": "Two days later."}
                """);

        corrected.then().statusCode(200).body("engagedOn", equalTo("2018-03-14"));
        Api.as(desk.team())
                .get(EarlyHelpDesk.EPISODES + "/" + engaged.path("id") + "/versions")
                .then()
                .statusCode(200)
                .body("action", contains("allocated", "engaged", "corrected"))
                .body("reason[2]", equalTo("Two days later."))
                .body("state.engagedOn", contains(null, "2018-03-12", "2018-03-14"));
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            Published last = events.ofKey(engaged.path("childId"), 5).getLast();
            assertThat(last.type()).isEqualTo("referrals.early-help-episode.corrected.v1");
            assertThat(last.data()).contains("\"engagedOn\":\"2018-03-14\"");
        }
    }

    @Test
    void early_help_that_should_never_have_been_is_voided_from_its_end_and_its_contact_allocated_again() {
        Response family = desk.familyOf("Voided");
        Response assessment = desk.assess(family);
        String why = "{\"reason\": \"The wrong family.\"}";

        desk.step(family, "voiding", why).then().statusCode(409).body("code", equalTo("assessments-stand"));
        desk.step(desk.team(), assessment, EarlyHelpDesk.ASSESSMENTS, "voiding", why)
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
        Response voided = desk.step(family, "voiding", why);
        voided.then().statusCode(200).body("voided", equalTo(true));
        desk.step(voided, "engagement", "{\"engagedOn\": \"2018-03-12\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("voided"));
        Response contact = Api.as(desk.team()).get(EarlyHelpDesk.CONTACTS + "/" + family.path("contactId"));
        contact.then().body("status", equalTo("TO_BE_ALLOCATED"));
        desk.allocate(contact, "").then().statusCode(201);
        desk.list(EarlyHelpDesk.EPISODES + "?child=" + family.path("childId")).body("items", hasSize(1));
        Api.as(desk.team())
                .get(EarlyHelpDesk.EPISODES + "/" + family.path("id"))
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
    }

    @Test
    void nothing_new_is_begun_for_a_child_that_died_and_what_is_open_is_shown() {
        Response contact = desk.triage(desk.contactAbout("Died"), "ALLOCATED");
        String path = "/v1/children/" + contact.path("childId");
        desk.step(
                        desk.socialWorker(),
                        Api.as(desk.socialWorker()).get(path),
                        "/v1/children",
                        "death",
                        "{\"diedOn\": \"2018-03-07\"}")
                .then()
                .statusCode(200);

        desk.allocate(contact, "").then().statusCode(409).body("code", equalTo("after-death"));
        Api.as(desk.socialWorker())
                .get(path + "/open-work")
                .then()
                .statusCode(200)
                .body("items.kind", contains("early-help-contact"))
                .body("items.id", contains(contact.<String>path("id")));
    }

    @Test
    void the_early_help_of_a_child_that_turns_out_to_be_another_follows_it() {
        String stays = desk.contactAbout("Stays").path("childId");
        Response family = desk.familyOf("Goes");
        Response assessment = desk.assess(family);
        String goes = family.path("childId");

        desk.step(
                        desk.socialWorker(),
                        Api.as(desk.socialWorker()).get("/v1/children/" + goes),
                        "/v1/children",
                        "merge",
                        "{\"into\": \"" + stays + "\", \"reason\": \"One child.\"}")
                .then()
                .statusCode(200);

        desk.list(EarlyHelpDesk.EPISODES + "?child=" + stays).body("items.id", contains(family.<String>path("id")));
        desk.list(EarlyHelpDesk.ASSESSMENTS + "?child=" + stays)
                .body("items.id", contains(assessment.<String>path("id")));
        desk.list(EarlyHelpDesk.CONTACTS + "?child=" + goes).body("items", empty());
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(goes, 7))
                    .filteredOn(event -> event.type().endsWith(".moved.v1"))
                    .hasSize(3)
                    .allMatch(event -> event.data().contains("\"voided\":true"));
            assertThat(events.ofKey(stays, 4))
                    .filteredOn(event -> event.type().endsWith(".moved.v1"))
                    .extracting(Published::type)
                    .containsExactlyInAnyOrder(
                            "referrals.early-help-contact.moved.v1",
                            "referrals.early-help-episode.moved.v1",
                            "referrals.early-help-assessment.moved.v1");
        }
    }

    @Test
    void an_assessment_that_is_given_up_is_heard_of_and_another_may_begin() {
        Response family = desk.familyOf("Given Up");
        Response assessment = desk.assess(family);

        desk.assess(family).then().statusCode(409).body("code", equalTo("assessment-open"));
        desk.close(family, "NOT_ENGAGED").then().statusCode(409).body("code", equalTo("assessment-open"));
        desk.step(desk.team(), assessment, EarlyHelpDesk.ASSESSMENTS, "abandonment", """
                {"abandonedOn": "2018-04-03", "reason": "Nobody came."}
                """)
                .then()
                .statusCode(200)
                .body("status", equalTo("ABANDONED"));
        desk.assess(family).then().statusCode(409).body("code", equalTo("assessment-overlaps"));
        desk.assess(family, "2018-04-03", "").then().statusCode(201);
        try (PublishedEvents events = new PublishedEvents(Topics.REFERRALS)) {
            assertThat(events.ofKey(family.path("childId"), 6))
                    .extracting(Published::type)
                    .contains("referrals.early-help-assessment.abandoned.v1");
        }
    }

    @Test
    void lists_are_narrowed_by_how_far_by_due_day_owner_team_agency_and_organisation() {
        EarlyHelpDesk own = new EarlyHelpDesk("E08000302");
        Response received = own.contactAbout("L1");
        Response toAllocate = own.triage(own.contactAbout("L2"), "ALLOCATED");
        Response family = own.familyOf("L3");
        Response helped = own.plan(own.engage(own.familyOf("L4")));
        Response assessment = own.assess(helped);
        Response partners = own.assess(own.school(), "\"child\": " + EarlyHelpDesk.child("L5"), "SCHOOLS");
        own.complete(own.school(), partners).then().statusCode(200);
        Response council = own.assess(own.team(), "\"child\": " + EarlyHelpDesk.child("L6"), "LA_SERVICES");

        String contacts = EarlyHelpDesk.CONTACTS + "?";
        own.list(contacts + "status=RECEIVED").body("items.id", contains(received.<String>path("id")));
        own.list(contacts + "status=TO_BE_ALLOCATED").body("items.id", contains(toAllocate.<String>path("id")));
        own.list(contacts + "status=TRIAGED").body("items", hasSize(2));
        own.list(contacts + "due-by=2018-03-11").body("items", empty());
        own.list(contacts + "due-by=2018-03-12").body("items.id", contains(received.<String>path("id")));
        own.list(contacts + "agency=police").body("items", empty());
        own.list(contacts + "agency=school&limit=2").body("items", hasSize(2)).body("next", notNullValue());
        String episodes = EarlyHelpDesk.EPISODES + "?";
        own.list(episodes + "status=ALLOCATED&owner=J. Hartley&team=South")
                .body("items.id", contains(family.<String>path("id")));
        own.list(episodes + "due-by=2018-03-13").body("items.id", contains(family.<String>path("id")));
        own.list(episodes + "due-by=2018-03-12").body("items", empty());
        own.list(episodes + "review-due-by=2018-05-01").body("items.id", contains(helped.<String>path("id")));
        own.list(episodes + "review-due-by=2018-04-30").body("items", empty());
        String assessments = EarlyHelpDesk.ASSESSMENTS + "?";
        own.list(assessments + "status=STARTED")
                .body("items.id", contains(council.<String>path("id"), assessment.path("id")));
        own.list(assessments + "episode=" + helped.path("id"))
                .body("items.id", contains(assessment.<String>path("id")));
        own.list(assessments + "due-by=2018-05-20").body("items", empty());
        own.list(assessments + "due-by=2018-05-21").body("items", hasSize(2));
        own.list(assessments + "organisationType=SCHOOLS&agency=school")
                .body("items.id", contains(partners.<String>path("id")));
        own.list(assessments + "organisation=Clifton Primary School").body("items", hasSize(3));
        Stream.of(contacts + "status=OPEN", episodes + "status=OPEN", assessments + "organisationType=SCHOOL")
                .forEach(wrong -> Api.as(own.team())
                        .get(wrong)
                        .then()
                        .statusCode(400)
                        .body("errors[0].code", equalTo("unknown-code")));
        Stream.of(contacts, episodes, assessments)
                .forEach(each -> Api.as(own.team())
                        .get(each + "due-by=tomorrow")
                        .then()
                        .statusCode(400)
                        .body("errors.pointer", contains("due-by")));
    }

    @Test
    void lists_are_given_as_csv_whole_with_a_column_for_each_field() {
        EarlyHelpDesk own = new EarlyHelpDesk("E08000303");
        Response family = own.review(own.plan(own.engage(own.familyOf("Csv"))));
        own.assess(family).then().statusCode(201);

        for (String path : List.of(EarlyHelpDesk.CONTACTS, EarlyHelpDesk.EPISODES, EarlyHelpDesk.ASSESSMENTS)) {
            List<String> lines = Api.as(own.team())
                    .accept("text/csv")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()
                    .lines()
                    .toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst()).startsWith("id,version,voided,recordedAt,status,childId,");
            assertThat(lines.getLast()).contains(family.<String>path("childId"));
        }
    }

    @Test
    void a_closed_referral_is_stepped_down_to_early_help_once() {
        Response up = desk.triage(desk.contactAbout("Down"), "STEPPED_UP");
        String referral = up.path("referralId");
        String path = "/v1/referrals/" + referral + "/early-help-contact";
        String passOn = """
                {"reason": "The mother asks for help with mornings.", "receivedAt": "2018-05-02T09:00:00Z"}
                """;
        Api.post(desk.socialWorker(), path, passOn).then().statusCode(409).body("code", equalTo("not-stepped-down"));
        desk.closeToEarlyHelp(referral);

        Api.post(desk.socialWorker(), path, passOn.replace("05-02", "04-29"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("before-passed-on"));
        Response down = Api.post(desk.socialWorker(), path, passOn);
        down.then()
                .statusCode(201)
                .body("fromReferralId", equalTo(referral))
                .body("childId", equalTo(up.path("childId")))
                .body("referralSource", equalTo("5A"))
                .body("concern", equalTo("The mother asks for help with mornings."))
                .body("triageDueOn", equalTo("2018-05-10"));
        Api.post(desk.socialWorker(), path, passOn).then().statusCode(409).body("code", equalTo("passed-on"));
    }

    @Test
    void a_contact_to_the_mash_that_is_decided_so_is_passed_on_once() {
        Desk mash = new Desk("E08000301");
        Response contact = mash.contactAbout("From The Mash");
        String path = "/v1/contacts/" + contact.path("id") + "/early-help-contact";
        String passOn = """
                {"reason": "Below the threshold; the family agrees.", "receivedAt": "2018-03-06T09:00:00Z"}
                """;
        Api.post(mash.worker(), path, passOn).then().statusCode(409).body("code", equalTo("not-early-help"));
        mash.decide(contact, "EARLY_HELP").then().statusCode(200);

        Response passed = Api.post(mash.worker(), path, passOn);

        passed.then()
                .statusCode(201)
                .body("fromContactId", equalTo(contact.path("id")))
                .body("sourceAgency", equalTo("police"))
                .body("referralSource", equalTo("6"))
                .body("agency", equalTo("council"));
        Api.post(mash.worker(), path, passOn).then().statusCode(409).body("code", equalTo("passed-on"));
        Api.post(mash.mash("police"), path, passOn).then().statusCode(403);
        Api.as(desk.team())
                .get(EarlyHelpDesk.CONTACTS + "?child=" + contact.path("childId"))
                .then()
                .body("items.fromContactId", containsInAnyOrder(contact.<String>path("id")));
    }
}
