package org.safeguarding.metrics.publication.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.disclosure.Block;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.metrics.value.WithheldBefore;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class PublicationTest {

    private static final String PUBLICATIONS = "/v1/publications";
    private static final String YEAR = """
            {"indicator": "contacts-received", "from": "2017-04-01", "to": "2018-03-31"}""";
    private static final String MONTHS = """
            {"indicator": "contacts-received", "from": "2017-04-01", "to": "2017-06-30", "interval": "month"}""";
    private static final String IN_TIME = """
            {"indicator": "contacts-decided-in-time", "from": "2017-04-01", "to": "2018-03-31"}""";
    private static final String PLANS = """
            {"indicator": "child-protection-plans", "from": "2017-04-01", "to": "2018-03-31"}""";
    private static final String BY_SEX = """
            {"indicator": "contacts-received", "from": "2017-04-01", "to": "2018-03-31", "by": "sex"}""";

    @Inject
    DataSource database;

    @Inject
    WithheldBefore.Memory publications;

    @Test
    void what_is_published_stays_while_the_figures_move_on_and_the_records_that_moved_them_are_named()
            throws Exception {
        var authority = "E08000001";
        var april = contacts(authority, 7, "2017-04-10");
        var may = contacts(authority, 3, "2017-05-10");
        tell(april);
        tell(may);
        Live.awaitYear(authority, "contacts-received", 10);
        var id = publish(authority, "2017-18 provisional", YEAR, MONTHS)
                .statusCode(201)
                .body("publishedBy", equalTo("council-analyst"))
                .body("reason", equalTo("Told by a test"))
                .body("figures", equalTo(4))
                .extract()
                .<String>path("id");

        var late = Told.about(authority);
        var added = late.contact("2017-04-11");
        Live.tell(
                added,
                again(april.getFirst(), "2018-04-02"),
                again(may.getFirst(), "2017-06-12"),
                Told.about(authority).contact("2017-04-12"));
        Live.awaitYear(authority, "contacts-received", 11);

        get("auditor", authority, "/" + id)
                .statusCode(200)
                .body("publication.name", equalTo("2017-18 provisional"))
                .body("figures.amount.value", contains(10, 7, 3, 0));
        get("analyst", authority, "/" + id + "/restatement")
                .body("figures.published.value", contains(10, 7, 3, 0))
                .body("figures.now.value", contains(11, 8, 2, 1))
                .body("figures.difference", contains(1, 1, -1, 1))
                .body("figures[0].changes", nullValue())
                .body("definitionsChanged", equalTo(false));
        var year = "figures[0].changes";
        get("analyst", authority, "/" + id + "/restatement?purpose=Sign-off")
                .body(year + ".change", containsInAnyOrder("ADDED", "ADDED", "GONE", "MOVED"))
                .body(year + ".part.unique()", contains("numerator"))
                .body(
                        year + ".find { it.change == 'GONE' }.record",
                        equalTo(april.getFirst().subject().toString()))
                .body(year + ".find { it.change == 'GONE' }.then.day", equalTo("2017-04-10"))
                .body(year + ".find { it.change == 'GONE' }.now.day", equalTo("2018-04-02"))
                .body(year + ".find { it.change == 'MOVED' }.then.version", equalTo(1))
                .body(year + ".find { it.change == 'MOVED' }.now.version", equalTo(2))
                .body(year + ".find { it.record == '" + added.subject() + "' }.then", nullValue())
                .body(
                        year + ".find { it.record == '" + added.subject() + "' }.child",
                        equalTo(late.key().toString()))
                .body("figures[2].changes.change", contains("GONE"))
                .body("figures[3].changes.change", contains("ADDED"));
        Live.get(TestTokens.of(List.of("auditor"), "council", authority), "/v1/audit?record=" + late.key())
                .body("items.reason", contains("Sign-off"))
                .body("items.action", contains("read"));
    }

    @Test
    void partners_see_what_they_were_shown_and_what_was_withheld_is_remembered() throws Exception {
        var authority = "E08000002";
        tell(contacts(authority, 7, "2017-04-10"));
        tell(contacts(authority, 3, "2017-05-10"));
        Live.awaitYear(authority, "contacts-received", 10);
        var id = publish(authority, "2017-18 outturn", YEAR, MONTHS).extract().<String>path("id");

        get("partner", authority, "/" + id)
                .statusCode(200)
                .body("figures[0].amount.value", equalTo(10))
                .body("figures.amount.symbol", contains(null, "c", "c", null))
                .body("figures[1].amount.numerator", nullValue())
                .body("figures[3].amount.value", equalTo(0));
        get("partner", authority, "/" + id + "/restatement")
                .body("figures[0].difference", equalTo(0))
                .body("figures[1].symbol", equalTo("c"))
                .body("figures[1].published", nullValue())
                .body("figures[1].now", nullValue());
        get("partner", authority, "/" + id + "/restatement?purpose=Curious").statusCode(403);
        try (var connection = database.getConnection()) {
            assertThat(publications
                            .read(connection, authority)
                            .blocks(ContactMeasures.CONTACTS_RECEIVED, ReportingYear.endingIn(2018)))
                    .containsExactlyInAnyOrder(new Block(0, 1), new Block(1, 1));
        }
        tell(contacts(authority, 6, "2017-05-11"));
        Live.awaitYear(authority, "contacts-received", 16);
        Live.values("partner", authority, "contacts-received", "from=2017-04-01&to=2017-06-30&interval=month")
                .body("values.symbol", contains("c", "c", null));
        Live.values("partner", authority, "contacts-received", "from=2017-04-01&to=2018-03-31")
                .body("values[0].value", equalTo(16));
    }

    @Test
    void the_records_that_are_kept_add_up_to_the_figures() throws Exception {
        var authority = "E08000003";
        var child = Told.about(authority);
        Live.tell(
                child.child(),
                child.contact("2017-04-10"),
                child.contact("2017-04-10", "2017-04-11", ContactDecision.ADVICE),
                child.plan("2016-05-02", null),
                child.plan("2017-05-02", "2018-03-31"),
                Told.about(authority).plan("2015-05-02", "2016-03-31"));
        Live.awaitYear(authority, "contacts-received", 2);
        Live.awaitYear(authority, "child-protection-plans", 1);

        var id = publish(authority, "All", YEAR, IN_TIME, PLANS, BY_SEX)
                .statusCode(201)
                .extract()
                .<String>path("id");

        get("analyst", authority, "/" + id)
                .body("figures.findAll { it.of.code == null }.amount.numerator", contains(2, 1, 1, 2))
                .body("figures.findAll { it.of.by == 'sex' && it.amount.numerator != 0 }.of.code", contains("F"));
        assertThat(kept(id, "contacts-received")).isEqualTo(2);
        assertThat(kept(id, "contacts-decided-in-time")).isEqualTo(1);
        assertThat(kept(id, "child-protection-plans")).isEqualTo(1);
        get("analyst", authority, "/" + id + "/restatement?purpose=Check")
                .body("figures.difference.findAll { it != null }.unique()", contains(0))
                .body("figures.changes.flatten().findAll { it != null }", hasSize(0));
    }

    @Test
    void which_allegations_make_the_difference_is_not_told() throws Exception {
        var authority = "E08000012";
        Live.tell(Told.about(authority).allegation("2017-04-13", null, null, null));
        Live.awaitYear(authority, "allegations-received", 1);
        var id = publish(authority, "Outturn", """
                {"indicator": "allegations-received", "from": "2017-04-01", "to": "2018-03-31"}""").statusCode(201).extract().<String>path("id");
        Live.tell(Told.about(authority).allegation("2017-04-18", null, null, null));
        Live.awaitYear(authority, "allegations-received", 2);

        get("analyst", authority, "/" + id + "/restatement?purpose=Check")
                .statusCode(200)
                .body("figures[0].difference", equalTo(1))
                .body("figures[0].changes", nullValue());
    }

    @Test
    void a_name_is_used_once_and_a_request_is_done_once() throws Exception {
        var authority = "E08000004";
        tell(contacts(authority, 1, "2017-04-10"));
        Live.awaitYear(authority, "contacts-received", 1);
        var key = UUID.randomUUID().toString();
        var id = post(authority, key, "Once", YEAR).statusCode(201).extract().<String>path("id");

        post(authority, key, "Once", YEAR).statusCode(201).body("id", equalTo(id));
        post(authority, UUID.randomUUID().toString(), "Once", YEAR)
                .statusCode(409)
                .body("code", equalTo("name-taken"));
        Callable<Integer> another = () -> post(authority, UUID.randomUUID().toString(), "At once", YEAR)
                .extract()
                .statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : both.invokeAll(List.of(another, another))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
        get("mash", authority, "?limit=1").body("items.name", contains("At once"));
        get("mash", "E08000005", "").body("items", hasSize(0));
        get("analyst", "E08000005", "/" + id).statusCode(404);
    }

    @Test
    void a_figure_that_is_not_available_is_refused_with_its_place_and_nothing_is_stored() throws Exception {
        var authority = "E08000006";
        tell(contacts(authority, 1, "2017-04-10"));
        Live.awaitYear(authority, "contacts-received", 1);
        var rate = """
                {"indicator": "referral-rate", "from": "2017-04-01", "to": "2018-03-31"}""";

        publish(authority, "Half", YEAR, rate)
                .statusCode(422)
                .body("code", equalTo("not-available"))
                .body("errors[0].pointer", equalTo("/figures/1"));

        get("analyst", authority, "").body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"indicator\": \"mood\", \"from\": \"2017-04-01\", \"to\": \"2018-03-31\"} | /figures/0/indicator",
                "{\"indicator\": \"contacts-received\", \"from\": \"2018-04-01\", \"to\": \"2018-03-31\"} | /figures/0/to",
                "{\"indicator\": \"contacts-received\", \"from\": \"1985-04-01\", \"to\": \"2018-03-31\"} | /figures/0/from",
                "{\"indicator\": \"contacts-received\", \"from\": \"2017-04-01\", \"to\": \"2018-03-31\", \"by\": \"mood\"} | /figures/0/by",
                "{\"indicator\": \"contacts-received\", \"from\": \"2017-04-01\", \"to\": \"2018-03-31\", \"by\": \"category\"} | /figures/0/by",
                "{\"indicator\": \"contacts-received\", \"from\": \"2017-04-01\", \"to\": \"2018-03-31\", \"interval\": \"week\"} | /figures/0/interval",
                "{\"indicator\": \"contacts-received\", \"from\": \"2017-04-01\"} | /figures/0/to"
            })
    void what_is_asked_wrongly_says_where(String figure, String pointer) {
        publish("E08000007", "Wrong", figure)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void no_figures_no_key_and_other_roles_are_refused() {
        publish("E08000007", "Empty").statusCode(400).body("errors[0].pointer", equalTo("/figures"));
        given().header("Authorization", "Bearer " + TestTokens.of("analyst", "council"))
                .contentType("application/json")
                .body(body("No key", YEAR))
                .post(PUBLICATIONS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Idempotency-Key"));
        given().header("Authorization", "Bearer " + TestTokens.of("partner", "health"))
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body(body("Partner", YEAR))
                .post(PUBLICATIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void a_figure_by_what_no_longer_divides_the_indicator_is_kept_and_has_no_figure_now() throws Exception {
        var authority = "E08000007";
        tell(contacts(authority, 7, "2017-04-10"));
        Live.awaitYear(authority, "contacts-received", 7);
        var id = publish(authority, "By category", YEAR).extract().<String>path("id");
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO publication_figure (publication, line, indicator, definition_version, first_day,
                            last_day, dimension, code, label, numerator, value, restricted)
                        SELECT publication, 2, indicator, definition_version, first_day, last_day, 'category', 'NEG',
                            'Neglect', numerator, value, false
                        FROM publication_figure WHERE publication = ?::uuid""")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }

        get("analyst", authority, "/" + id + "/restatement")
                .statusCode(200)
                .body("figures.published.value", contains(7, 7))
                .body("figures[0].now.value", equalTo(7))
                .body("figures[1].now", nullValue())
                .body("figures[1].difference", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publication", "publication_figure", "publication_count", "publication_withheld"})
    void nothing_that_is_published_is_changed_or_deleted(String table) throws SQLException {
        try (var connection = ServersResource.owner().connect();
                var statement = connection.createStatement()) {
            for (var change : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("what is published");
            }
        }
    }

    private long kept(String publication, String measure) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT sum(n) FROM publication_count WHERE publication = ?::uuid AND measure = ?")) {
            select.setString(1, publication);
            select.setString(2, measure);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Event> contacts(String authority, int number, String receivedOn) {
        var contacts = new ArrayList<Event>();
        for (int i = 0; i < number; i++) {
            contacts.add(Told.about(authority).contact(receivedOn));
        }
        return contacts;
    }

    private static void tell(List<Event> events) throws Exception {
        Live.tell(events.toArray(Event[]::new));
    }

    /** The same contact corrected to another day. */
    private static Event again(Event contact, String receivedOn) {
        return new Told(contact.authority(), contact.key()).contact(contact.subject(), 2, receivedOn, null, null);
    }

    private static ValidatableResponse publish(String authority, String name, String... figures) {
        return post(authority, UUID.randomUUID().toString(), name, figures);
    }

    private static ValidatableResponse post(String authority, String key, String name, String... figures) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of("analyst"), "council", authority))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(name, figures))
                .post(PUBLICATIONS)
                .then();
    }

    private static String body(String name, String... figures) {
        return """
                {"name": "%s", "reason": "Told by a test", "figures": [%s]}""".formatted(name, String.join(",", figures));
    }

    private static ValidatableResponse get(String role, String authority, String path) {
        return Live.get(TestTokens.of(List.of(role), "council", authority), PUBLICATIONS + path);
    }
}
