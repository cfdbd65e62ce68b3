package org.safeguarding.metrics.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class IndicatorAccessTest {

    private static final String VALUES = "/v1/indicators/contacts-received/values";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mash",
                "social-worker",
                "early-help",
                "early-help-partner",
                "lado",
                "inspection-lead",
                "analyst",
                "partner",
                "importer",
                "auditor"
            })
    void every_role_reads_the_catalogue(String role) {
        Live.get(TestTokens.of(role, "council"), "/v1/indicators?limit=500")
                .statusCode(200)
                .body("items", hasSize(Indicators.ALL.size()))
                .body("next", nullValue());
    }

    @Test
    void the_catalogue_says_what_is_counted_and_by_whose_definition() {
        Live.get(analyst(), "/v1/indicators/re-referral-rate")
                .statusCode(200)
                .body("name", equalTo("Re-referrals within 12 months"))
                .body("unit", equalTo("PERCENT"))
                .body("denominator", equalTo("Referrals received in the period."))
                .body("source.catalogueId", equalTo("FD-06"))
                .body("polarity", equalTo("LOWER_IS_BETTER"))
                .body("dimensions", hasItems("locality", "agency", "age-band", "sex", "organisation-type"))
                .body("definitionVersion", equalTo(2));
    }

    @Test
    void the_catalogue_is_read_page_by_page() {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = Live.get(analyst(), "/v1/indicators?limit=5" + (next == null ? "" : "&page=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        } while (next != null);

        assertThat(ids)
                .containsExactlyElementsOf(
                        Indicators.ALL.stream().map(Indicator::id).toList());
    }

    @Test
    void without_parameters_it_is_this_reporting_year_of_the_callers_authority() {
        Live.get(analyst(), VALUES)
                .statusCode(200)
                .body("authority", equalTo("E08000018"))
                .body("values", hasSize(1))
                .body("values.from.collect { it.substring(4) }", contains("-04-01"));
    }

    @Test
    void no_token_and_a_wrong_token_are_refused() {
        problem(RestAssured.given().get(VALUES).then(), 401, "token-required");
        problem(Live.get(TestTokens.forged("analyst", "council"), VALUES), 401, "token-required");
        problem(Live.get(TestTokens.expired("analyst", "council"), VALUES), 401, "token-required");
        problem(Live.get(TestTokens.forAnotherAudience("analyst", "council"), "/v1/indicators"), 401, "token-required");
    }

    @Test
    void a_role_that_sees_no_values_and_another_authority_are_refused() {
        problem(Live.get(TestTokens.of("importer", "council"), VALUES), 403, "role-missing");
        problem(Live.get(TestTokens.of("unheard-of", "council"), "/v1/indicators"), 403, "role-missing");
        problem(Live.get(analyst(), VALUES + "?authority=E08000019"), 403, "authority-other");
        problem(Live.get(TestTokens.of(List.of("analyst"), "council", ""), VALUES), 403, "claim-missing");
    }

    @Test
    void several_indicators_are_each_in_the_catalogue_and_at_most_fifty() {
        problem(Live.get(analyst(), "/v1/values?indicator=mood&indicator=contacts-received"), 400, "invalid-request")
                .body("errors.code", contains("unknown-indicator"));
        problem(Live.get(analyst(), "/v1/values"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("indicator"));
    }

    @Test
    void small_counts_withheld_means_whole_months_and_divided_whole_years() {
        var partner = TestTokens.of("partner", "health");
        problem(Live.get(partner, VALUES + "?from=2017-04-01&to=2017-04-29"), 403, "whole-months-only");
        problem(Live.get(partner, VALUES + "?from=2017-04-01&to=2017-04-30&by=sex"), 403, "reporting-years-only");
        var school = TestTokens.of("early-help-partner", "school");
        problem(Live.get(school, VALUES + "?from=2017-04-01&to=2017-04-29"), 403, "whole-months-only");
        Live.get(TestTokens.of("early-help", "council"), VALUES + "?from=2017-04-01&to=2017-04-29")
                .statusCode(200);
        Live.get(TestTokens.of("lado", "council"), VALUES + "?from=2017-04-01&to=2017-04-29")
                .statusCode(200);
        Live.get(partner, VALUES).statusCode(200);
        Live.get(partner, VALUES + "?by=sex").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2018-02-30, from, format",
        "from=yesterday, from, format",
        "to=31.3.2018, to, format",
        "to=-9999-01-01, to, out-of-range",
        "from=2018-04-01&to=2018-03-31, to, before-from",
        "from=1990-04-01&to=2020-04-01, to, too-long",
        "interval=week, interval, unknown-code",
        "interval=year-to-date&from=2018-04-02&to=2018-04-20, interval, no-month-end",
        "asAt=2018-03-31, asAt, not-of-one-day",
        "asAt=2018-03-31&to=2018-03-31, asAt, instead-of-range",
        "by=mood, by, unknown-code",
        "by=category, by, slice-not-applicable",
        "population=mine, population, unknown-release"
    })
    void what_is_asked_wrongly_says_where(String query, String pointer, String code) {
        problem(Live.get(analyst(), VALUES + "?" + query), 400, "invalid-request")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_page_and_a_limit_that_are_none_are_refused() {
        problem(Live.get(analyst(), "/v1/indicators?page=nowhere"), 400, "invalid-request");
        problem(Live.get(analyst(), "/v1/indicators?limit=0"), 400, "invalid-request");
        problem(Live.get(analyst(), "/v1/indicators?limit=501"), 400, "invalid-request");
    }

    @Test
    void thirty_years_less_a_day_are_answered() {
        Live.get(analyst(), VALUES + "?from=1990-04-01&to=2020-03-31&interval=month")
                .statusCode(200)
                .body("values", hasSize(360));
    }

    @Test
    void an_indicator_that_is_not_in_the_catalogue_is_not_found() {
        problem(Live.get(analyst(), "/v1/indicators/mood"), 404, "not-found");
        problem(Live.get(analyst(), "/v1/indicators/mood/values"), 404, "not-found");
    }

    @Test
    void the_service_is_ready_once_it_applies_events() {
        Awaitility.await()
                .untilAsserted(() -> RestAssured.given()
                        .get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'inbox' }.data.running", equalTo(true)));
    }

    private static String analyst() {
        return TestTokens.of("analyst", "council");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }
}
