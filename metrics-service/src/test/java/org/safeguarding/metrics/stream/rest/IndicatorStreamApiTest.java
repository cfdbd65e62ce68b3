package org.safeguarding.metrics.stream.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
@Timeout(300)
class IndicatorStreamApiTest {

    private static final String PATH = "/v1/indicators/stream";
    private static final String YEAR = "from=2017-04-01&to=2018-03-31";
    private static final String BOTH = "?indicator=contacts-received&indicator=referrals-received&" + YEAR;

    @Test
    void an_event_that_is_told_arrives_as_the_new_value_of_what_it_changes() throws Exception {
        var authority = "E08000031";
        begin(authority);
        try (var events = Events.open(token("analyst", authority), BOTH, null)) {
            var first = events.next();
            assertThat(events.contentType()).startsWith("text/event-stream");
            assertThat(first.name()).isEqualTo("values");
            assertThat(first.id()).matches("\\d+-\\d+:\\d+:[\\d,]*");
            assertThat(first.data().getString("authority")).isEqualTo(authority);
            assertThat(first.data().getList("values.indicator", String.class))
                    .containsExactly("contacts-received", "referrals-received");
            assertThat(first.data().getList("values.figure.value", Integer.class))
                    .containsExactly(0, 0);

            Live.tell(Told.about(authority).referral("2017-05-02"));

            var second = events.next();
            assertThat(second.data().getList("values.indicator", String.class)).containsExactly("referrals-received");
            assertThat(second.data().getInt("values[0].figure.value")).isEqualTo(1);
            assertThat(second.data().getString("values[0].figure.from")).isEqualTo("2017-04-01");
            assertThat(second.data().getString("values[0].unit")).isEqualTo("COUNT");
            assertThat(second.id()).isNotEqualTo(first.id());
        }
    }

    @Test
    void a_client_goes_on_where_it_was_cut_off() throws Exception {
        var authority = "E08000032";
        begin(authority);
        String last;
        try (var events = Events.open(token("analyst", authority), BOTH, null)) {
            last = events.next().id();
        }
        Live.tell(Told.about(authority).contact("2017-05-02"));
        Live.awaitYear(authority, "contacts-received", 1);

        try (var events = Events.open(token("analyst", authority), BOTH, last)) {
            var missed = events.next();
            assertThat(missed.data().getList("values.indicator", String.class)).containsExactly("contacts-received");
            assertThat(missed.data().getInt("values[0].figure.value")).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_is_never_read_delays_no_other() throws Exception {
        var authority = "E08000033";
        begin(authority);
        try (var never = new Socket("localhost", RestAssured.port);
                var events = Events.open(token("analyst", authority), BOTH, null)) {
            never.getOutputStream()
                    .write("GET %s%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(PATH, BOTH, token("analyst", authority))
                            .getBytes(US_ASCII));
            events.next();
            for (int contacts = 1; contacts <= 3; contacts++) {
                Live.tell(Told.about(authority).contact("2017-05-02"));
                assertThat(events.next().data().getInt("values[0].figure.value"))
                        .isEqualTo(contacts);
            }
        }
    }

    @Test
    void without_parameters_it_is_every_indicator_of_the_running_reporting_year() throws Exception {
        try (var events = Events.open(token("mash", "E08000034"), "", null)) {
            var values = events.next().data();
            assertThat(values.getList("values.indicator", String.class)).contains("contacts-received", "referral-rate");
            assertThat(values.getList("values.figure.from", String.class)).allMatch(day -> day.endsWith("-04-01"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=mood, indicator, unknown-code",
        "from=2018-02-30, from, format",
        "to=-9999-01-01, to, out-of-range",
        "from=2018-04-01&to=2018-03-31, to, before-from",
        "from=1990-04-01&to=2020-04-01, to, too-long"
    })
    void what_is_asked_wrongly_says_where(String query, String pointer, String code) {
        Live.get(token("analyst", Told.ROTHERHAM), PATH + "?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_position_that_was_never_sent_no_token_and_a_role_that_sees_no_values_are_refused() {
        given().header("Authorization", "Bearer " + token("analyst", Told.ROTHERHAM))
                .header("Last-Event-ID", "yesterday")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Last-Event-ID"));
        given().get(PATH).then().statusCode(401);
        Live.get(token("importer", Told.ROTHERHAM), PATH).statusCode(403);
    }

    @Test
    void a_partner_watches_whole_months_only() {
        Live.get(token("partner", Told.ROTHERHAM), PATH + "?from=2017-04-01&to=2018-03-30")
                .statusCode(403)
                .body("code", equalTo("whole-months-only"));
    }

    /** Records something in an earlier year: without it no figure is available. */
    private static void begin(String authority) throws Exception {
        Live.tell(Told.about(authority).plan("2016-06-01", null));
        Live.awaitYear(authority, "child-protection-plans", 1);
    }

    private static String token(String role, String authority) {
        return TestTokens.of(List.of(role), "council", authority);
    }
}
