package org.safeguarding.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.safeguarding.plans.Api.SOCIAL_WORKER;
import static org.safeguarding.plans.Api.VISITS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.Topics;
import org.safeguarding.testing.servers.PublishedEvents;
import org.safeguarding.testing.servers.PublishedEvents.Published;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "plans"))
class VisitsTest {

    private static final String NOT_SEEN = "{\"childSeen\": false}";

    @Inject
    DataSource database;

    @Test
    void a_visit_is_made_corrected_and_voided_and_every_step_is_published() {
        UUID child = RegisteredChild.known(database);
        String plan = Api.help(child, "2018-03-05").path("id");
        Response made = Api.visit(child, "2018-03-19");
        made.then()
                .statusCode(201)
                .body("purpose", equalTo("CHILD_IN_NEED"))
                .body("planId", equalTo(plan))
                .body("seen.seenAlone", equalTo(true))
                .body("seen.bedroomSeen", nullValue());

        Response corrected = Api.step(made, VISITS, "correction", """
                {"visitedOn": "2018-03-20", "seen": {"childSeen": false, "bedroomSeen": true}, "visitor": "j.akhtar",
                 "reason": "A day later, and nobody opened."}
                """);
        corrected
                .then()
                .statusCode(200)
                .body("visitedOn", equalTo("2018-03-20"))
                .body("seen.seenAlone", nullValue())
                .body("visitor", equalTo("j.akhtar"));
        Api.step(corrected, VISITS, "voiding", "{\"reason\": \"Another child.\"}")
                .then()
                .statusCode(200);
        Api.visit(child, "2018-04-02", NOT_SEEN).then().statusCode(201);

        try (PublishedEvents events = new PublishedEvents(Topics.PLANS)) {
            var published = events.ofKey(child.toString(), 5);
            assertThat(published)
                    .extracting(Published::type)
                    .containsExactly(
                            "plans.child-in-need-plan.started.v1",
                            "plans.visit.made.v1",
                            "plans.visit.corrected.v1",
                            "plans.visit.voided.v1",
                            "plans.visit.attempted.v1");
            assertThat(published.get(2).data())
                    .isEqualTo(
                            "{\"effectiveOn\":\"2018-03-20\",\"voided\":false,\"purpose\":\"CHILD_IN_NEED\",\"plan\":\""
                                    + plan + "\",\"visitedOn\":\"2018-03-20\",\"childSeen\":false,\"seenAlone\":null,"
                                    + "\"bedroomSeen\":true}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            before any plan         | 2018-03-04 | {"childSeen": true, "seenAlone": true}   | 409 | no-plan         |
            after the plan          | 2018-09-15 | {"childSeen": true, "seenAlone": true}   | 409 | no-plan         |
            tomorrow                | tomorrow   | {"childSeen": true, "seenAlone": true}   | 409 | no-plan         |
            alone though not seen   | 2018-04-02 | {"childSeen": false, "seenAlone": false} | 400 | not-seen        | /seen/seenAlone
            nothing said            | 2018-04-02 | {}                                       | 400 | required        | /seen/childSeen
            """)
    void what_cannot_be_is_refused_and_nothing_is_stored(
            String what, String day, String seen, int status, String code, String pointer) {
        UUID child = RegisteredChild.known(database);
        Response plan = Api.help(child, "2018-03-05");
        Api.step(plan, Api.IN_NEED, "end", "{\"endedOn\": \"2018-09-14\", \"endReason\": \"NEED_MET\"}")
                .then()
                .statusCode(200);
        Map<String, Long> before = Tables.rows(database);

        String visitedOn =
                day.equals("tomorrow") ? London.dayOf(Instant.now()).plusDays(1).toString() : day;
        var refused = Api.visit(child, visitedOn, seen).then().statusCode(status);

        if (pointer == null) {
            refused.body("code", equalTo(code)).body("detail", containsString("2018-03-05 to 2018-09-14"));
        } else {
            refused.body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
        }
        assertThat(Tables.rows(database)).isEqualTo(before);
    }

    @Test
    void a_visit_that_was_put_on_the_wrong_child_moves_to_the_plan_of_the_other() {
        UUID child = RegisteredChild.known(database);
        Api.help(child, "2018-03-05");
        UUID other = RegisteredChild.known(database);
        String plan = Api.help(other, "2018-03-12").path("id");
        Response early = Api.visit(child, "2018-03-08");
        Response visit = Api.visit(child, "2018-03-19");
        String to = "{\"childId\": \"" + other + "\", \"reason\": \"The brother was visited.\"}";

        Api.step(early, VISITS, "move", to).then().statusCode(409).body("code", equalTo("no-plan"));
        Api.step(visit, VISITS, "move", to).then().statusCode(200).body("planId", equalTo(plan));

        Api.as(SOCIAL_WORKER).get(VISITS + "?plan=" + plan).then().body("items.id", contains(visit.<String>path("id")));
    }

    @Test
    void visits_are_listed_by_child_plan_kind_day_visitor_and_whether_the_child_was_seen() {
        UUID child = RegisteredChild.known(database);
        String plan = Api.help(child, "2018-03-05").path("id");
        String late = Api.visit(child, "2018-04-16").path("id");
        String first = Api.visit(child, "2018-03-19").path("id");
        String attempt = Api.visit(child, "2018-04-02", NOT_SEEN).path("id");

        list("child=" + child, attempt, first, late);
        list("plan=" + plan + "&purpose=CHILD_IN_NEED&owner=s.okafor&agency=council", attempt, first, late);
        list("plan=" + plan + "&purpose=CHILD_PROTECTION");
        list("plan=" + plan + "&owner=j.akhtar");
        list("child=" + child + "&from=2018-04-02", attempt, late);
        list("child=" + child + "&to=2018-04-02", attempt, first);
        list("child=" + child + "&child-seen=false", attempt);
        list("child=" + child + "&child-seen=true", first, late);
    }

    @Test
    void the_next_visit_is_due_after_the_last_one_at_which_the_child_was_seen() {
        UUID child = RegisteredChild.known(database);
        Response help = Api.help(child, "2018-03-05");
        due(help, Api.IN_NEED, child, "2018-04-02");
        Api.visit(child, "2018-03-19").then().statusCode(201);
        Api.visit(child, "2018-04-10", NOT_SEEN).then().statusCode(201);
        due(help, Api.IN_NEED, child, "2018-04-16");

        UUID other = RegisteredChild.known(database);
        Response protection = Api.start(other, "2018-03-05");
        due(protection, Api.PLANS, other, "2018-03-19");
        Response visit = Api.visit(other, "2018-03-12");
        due(protection, Api.PLANS, other, "2018-03-26");
        Api.step(visit, VISITS, "voiding", "{\"reason\": \"Another child.\"}")
                .then()
                .statusCode(200);
        due(protection, Api.PLANS, other, "2018-03-19");
    }

    private static void due(Response plan, String path, UUID child, String day) {
        Api.get(plan, path).then().statusCode(200).body("visitDueOn", equalTo(day));
        String by = path + "?child=" + child + "&visit-due-by=";
        Api.as(SOCIAL_WORKER).get(by + day).then().body("items.visitDueOn", contains(day));
        Api.as(SOCIAL_WORKER)
                .get(by + LocalDate.parse(day).minusDays(1))
                .then()
                .body("items.visitDueOn", equalTo(List.of()));
    }

    private static void list(String query, String... ids) {
        Api.as(SOCIAL_WORKER).get(VISITS + "?" + query).then().statusCode(200).body("items.id", equalTo(List.of(ids)));
    }

    @Test
    void a_plan_and_its_visits_are_loaded_together() {
        UUID child = RegisteredChild.known(database);

        String answers = Api.load("""
                {"type": "child-in-need-plan", "key": "p-%1$s", "data": {"childId": "%1$s", "startedOn": "2018-03-05", "purpose": "SAFETY", "recordedAt": "2018-03-05T10:00:00Z"}}
                {"type": "visit", "key": "v-%1$s", "data": {"childId": "%1$s", "visitedOn": "2018-03-19", "seen": {"childSeen": true, "seenAlone": false}, "recordedAt": "2018-03-19T10:00:00Z"}}
                """.formatted(child));

        assertThat(answers).doesNotContain("\"status\":4");
        Api.as(SOCIAL_WORKER).get(VISITS + "?child=" + child).then().body("items.seen.seenAlone", contains(false));
    }
}
