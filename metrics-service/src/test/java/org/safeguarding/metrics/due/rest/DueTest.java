package org.safeguarding.metrics.due.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.CellReader;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Each test has an authority of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class DueTest {

    private final DataSource database;
    private final Clock clock;

    DueTest(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Test
    void what_was_never_done_is_overdue_and_what_came_today_is_due_and_what_is_done_is_neither() throws Exception {
        var authority = "E08000311";
        var today = LocalDate.now(clock);
        var child = Told.about(authority);
        var forgotten = child.contact("2017-04-13");
        var fresh = child.contact(today.toString());
        Live.tell(child.contact("2017-04-03", "2017-05-03", ContactDecision.ADVICE), forgotten, fresh);
        awaitDue("social-worker", authority, 2);

        due("social-worker", authority, "")
                .body(
                        "items.record",
                        contains(forgotten.subject().toString(), fresh.subject().toString()))
                .body("items[0].clock", equalTo("contact-decision"))
                .body("items[0].name", equalTo("Decide the type of response to a contact"))
                .body("items[0].child", equalTo(child.key().toString()))
                .body("items[0].inspection", nullValue())
                .body("items[0].recordKind", equalTo("contact"))
                .body("items[0].team", equalTo("police"))
                .body("items[0].startedOn", equalTo("2017-04-13"))
                .body("items[0].dueOn", equalTo("2017-04-18"))
                .body("items[0].daysLeft", lessThan(-2_000))
                .body("items[0].state", equalTo("overdue"))
                .body("items[1].dueOn", equalTo(WorkingDays.after(today, 1).toString()))
                .body("items[1].daysLeft", equalTo(1))
                .body("items[1].state", equalTo("due"))
                .body("next", nullValue());
        due("analyst", authority, "?overdue=true").body("items.state", contains("overdue"));
        due("analyst", authority, "?overdue=false").body("items.state", contains("due"));
        due("analyst", authority, "?within=0d").body("items.state", contains("overdue"));
        given().header("Authorization", "Bearer " + TestTokens.of(List.of("auditor"), "council", authority))
                .get("/v1/audit?record=" + fresh.subject())
                .then()
                .body("items[0].action", equalTo("read"))
                .body("items[0].recordKind", equalTo("contact"));
    }

    @Test
    void as_many_are_overdue_as_the_cells_of_today_say() throws Exception {
        var authority = "E08000312";
        var today = LocalDate.now(clock);
        for (int i = 0; i < 5; i++) {
            var child = Told.about(authority);
            Live.tell(
                    child.contact("2017-04-13"),
                    child.contact(today.minusDays(i).toString()),
                    child.contact("2017-04-03", "2017-06-05", ContactDecision.ADVICE));
        }
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(all(authority, "?limit=500&within=366d")).hasSize(10));

        long overdue;
        try (var connection = database.getConnection()) {
            overdue = CellReader.read(
                            connection,
                            authority,
                            List.of(ContactMeasures.CONTACTS_OVERDUE),
                            new Period(today, today),
                            CellReader.Detail.WHOLE)
                    .of(ContactMeasures.CONTACTS_OVERDUE, new Period(today, today));
        }

        var listed = all(authority, "?limit=2&overdue=true");
        assertThat(listed).hasSize((int) overdue).doesNotHaveDuplicates();
        assertThat(overdue).isBetween(5L, 10L);
        assertThat(all(authority, "?limit=3&within=366d"))
                .hasSize(10)
                .doesNotHaveDuplicates()
                .containsAll(listed);
    }

    @Test
    void a_mash_system_sees_what_its_own_agency_recorded_and_an_inspection_lead_areas_for_improvement()
            throws Exception {
        var authority = "E08000313";
        var child = Told.about(authority);
        var inspection = Told.about(authority);
        Live.tell(child.contact("2017-04-13"), inspection.areaForImprovement("2018-02-05", null));
        awaitDue("analyst", authority, 2);

        due("analyst", authority, "").body("items.clock", contains("contact-decision", "area-for-improvement"));
        due("analyst", authority, "?clock=contact-decision").body("items.clock", contains("contact-decision"));
        due("analyst", authority, "?team=police").body("items", hasSize(2));
        due("analyst", authority, "?team=health").body("items", hasSize(0));
        due("social-worker", authority, "").body("items.clock", contains("contact-decision"));
        due("inspection-lead", authority, "")
                .body("items.clock", contains("area-for-improvement"))
                .body("items.inspection", containsInAnyOrder(inspection.key().toString()))
                .body("items.child", contains(nullValue()));
        mash("police", authority).body("items.clock", contains("contact-decision"));
        mash("health", authority).body("items", hasSize(0));
        due("analyst", "E08000314", "").body("items", hasSize(0));
        problem(due("inspection-lead", authority, "?clock=contact-decision", 403), "role-missing");
    }

    @Test
    void early_help_and_the_hub_see_their_own_clocks_and_nobody_but_the_designated_officer_those_of_allegations()
            throws Exception {
        var authority = "E08000315";
        var child = Told.about(authority);
        var allegation = Told.about(authority);
        Live.tell(
                child.earlyHelpContact("2017-04-13", null),
                child.informationRequest("2017-04-13", "2017-04-20", null),
                allegation.allegation("2017-04-13", null, null, null));
        awaitDue("lado", authority, 1);
        awaitDue("analyst", authority, 2);

        due("lado", authority, "")
                .body("items.clock", contains("allegation-threshold"))
                .body("items.allegation", contains(allegation.key().toString()))
                .body("items.child", contains(nullValue()));
        due("analyst", authority, "").body("items.clock", contains("information-request", "early-help-triage"));
        due("social-worker", authority, "").body("items.clock", contains("information-request", "early-help-triage"));
        due("early-help", authority, "").body("items.clock", contains("early-help-triage"));
        due("early-help-partner", authority, "").body("items", hasSize(0));
        mash("police", authority).body("items.clock", contains("information-request"));
        mash("health", authority).body("items.clock", contains("information-request"));
        mash("school", authority).body("items", hasSize(0));
        problem(due("analyst", authority, "?clock=allegation-threshold", 403), "role-missing");
        problem(due("social-worker", authority, "?clock=allegation-threshold", 403), "role-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "within=10, within, format",
        "within=-1d, within, format",
        "within=2weeks, within, format",
        "within=367d, within, out-of-range",
        "clock=egg, clock, unknown-code",
        "page=nowhere, page, format",
        "page=2017-04-13:x:y:z, page, format"
    })
    void what_is_asked_wrongly_says_where(String query, String pointer, String code) {
        problem(due("analyst", "E08000314", "?" + query, 400), "invalid-request")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"overdue=perhaps", "team=Police!", "limit=0"})
    void what_is_no_value_at_all_is_refused(String query) {
        problem(due("analyst", "E08000314", "?" + query, 400), "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"partner", "importer", "auditor"})
    void who_does_not_do_the_work_has_no_list_of_it(String role) {
        problem(due(role, "E08000314", "", 403), "role-missing");
    }

    private static void awaitDue(String role, String authority, int items) {
        Awaitility.await().untilAsserted(() -> due(role, authority, "").body("items", hasSize(items)));
    }

    private static List<UUID> all(String authority, String query) {
        var records = new ArrayList<UUID>();
        String next = null;
        do {
            var page = due("analyst", authority, query + (next == null ? "" : "&page=" + next))
                    .extract()
                    .jsonPath();
            records.addAll(page.getList("items.record", UUID.class));
            next = page.getString("next");
        } while (next != null);
        return records;
    }

    private static ValidatableResponse mash(String agency, String authority) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of("mash"), agency, authority))
                .get("/v1/due")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse due(String role, String authority, String query) {
        return due(role, authority, query, 200);
    }

    private static ValidatableResponse due(String role, String authority, String query, int status) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of(role), "council", authority))
                .get("/v1/due" + query)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, String code) {
        return answer.contentType(startsWith("application/problem+json")).body("code", equalTo(code));
    }
}
