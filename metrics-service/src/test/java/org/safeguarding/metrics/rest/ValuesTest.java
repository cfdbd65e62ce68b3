package org.safeguarding.metrics.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.LoadedReference;
import org.safeguarding.metrics.Told;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ValuesTest {

    private static final String AUTHORITY = "E08000035";
    private static final String YEAR = "from=2017-04-01&to=2018-03-31";

    private static boolean told;

    @BeforeEach
    void tell_of_two_children() throws Exception {
        if (told) {
            return;
        }
        told = true;
        LoadedReference.put(AUTHORITY, "populations", null, """
                authority,midYear,estimate,release
                E08000035,2016,10000,First
                E08000035,2017,20000,First
                E08000035,2017,40000,Second
                """).statusCode(Matchers.oneOf(200, 201));
        LoadedReference.put(AUTHORITY, "comparators", null, """
                indicator,reportingYear,group,value,release,status,caveat
                re-referral-rate,2018,england,21.9,Characteristics of children in need,revised,Another way of counting
                """).statusCode(Matchers.oneOf(200, 201));
        var ada = Told.about(AUTHORITY);
        var ben = Told.about(AUTHORITY);
        Live.tell(
                ada.child(),
                ada.contact("2017-04-28", "2017-05-02", ContactDecision.REFERRAL),
                ada.referral("2017-04-30"),
                ada.referral("2018-03-31"),
                ada.referral("2018-04-01"),
                ben.referral("2016-04-04"),
                ben.referral("2017-05-01"),
                ada.plan("2017-05-02", null),
                ben.plan("2017-06-01", "2018-03-31"));
        Live.awaitYear(AUTHORITY, "referrals-received", 3);
        Live.awaitYear(AUTHORITY, "child-protection-plans-ended", 1);
        Live.awaitYear(AUTHORITY, "contact-decision-time", 1);
    }

    @Test
    void several_indicators_are_answered_in_one_call_each_with_its_definition_and_input_lag() {
        Live.get(analyst(), "/v1/values?" + YEAR + "&indicator=re-referral-rate&indicator=child-protection-plans")
                .statusCode(200)
                .body("authority", equalTo(AUTHORITY))
                .body("indicators.indicator", contains("re-referral-rate", "child-protection-plans"))
                .body("indicators.definitionVersion", contains(2, 4))
                .body("indicators[0].values[0].numerator", equalTo(1))
                .body("indicators[0].values[0].value", equalTo(33.3f))
                .body("indicators[0].inputLag.records", equalTo(3))
                .body("indicators[1].values[0].value", equalTo(1))
                .body("generation", Matchers.greaterThan(0))
                .body(
                        "freshness.topics.topic",
                        contains("safeguarding.children", "safeguarding.plans", "safeguarding.referrals"));
    }

    @Test
    void periods_end_on_31_march_and_begin_on_1_april() {
        values("referrals-received", "from=2018-03-01&to=2018-04-30&interval=month")
                .body("values.value", contains(1, 1));
        values("referrals-received", "from=2018-03-01&to=2018-04-30&interval=year-to-date")
                .body("values.from", contains("2017-04-01", "2018-04-01"))
                .body("values.value", contains(3, 1));
        values("children-referred", "from=2018-03-01&to=2018-04-30&interval=year-to-date")
                .body("values.value", contains(2, 1));
        values("children-referred", "from=2018-03-01&to=2018-03-31&interval=month")
                .body("values[0].symbol", equalTo(":"))
                .body("values[0].reason", startsWith("This indicator is counted once a reporting year"));
        values("referrals-received", "from=2018-03-01&to=2018-04-30&interval=rolling-year")
                .body("values.value", contains(3, 3));
        values("child-protection-plans", "asAt=2018-03-30").body("values[0].value", equalTo(2));
        values("child-protection-plans", "asAt=2018-03-31").body("values[0].value", equalTo(1));
    }

    @Test
    void nothing_counted_is_zero_within_the_data_and_no_figure_before_it() {
        values("areas-for-improvement-open", YEAR)
                .body("values[0].value", equalTo(0))
                .body("definitionVersion", equalTo(1))
                .body("generation", Matchers.greaterThan(0));
        values("contacts-received", "from=2015-04-01&to=2016-03-31")
                .body("values[0].symbol", equalTo(":"))
                .body("values[0].reason", startsWith("The period is outside the data"));
    }

    @Test
    void values_are_divided_by_what_is_known_of_a_child() {
        values("referrals-received", YEAR + "&by=sex")
                .body("values[0].value", equalTo(3))
                .body("values[0].slices.code", contains("not-recorded", "M", "F", "U"))
                .body("values[0].slices.value", contains(1, 0, 2, 0));
        values("child-protection-plans-started", YEAR + "&by=locality")
                .body("values[0].slices.code", hasItem("ROTH-C"));
        values("contacts-received", YEAR + "&by=agency").body("values[0].slices.code", contains("police"));
        values("contact-decision-time", YEAR)
                .body("unit", equalTo("WORKING_DAYS"))
                .body("values[0].value", equalTo(1.0f))
                .body("values[0].bands.code", hasSize(6))
                .body("values[0].bands[1].value", equalTo(100.0f));
    }

    @Test
    void a_rate_is_over_the_release_that_is_asked_for() {
        values("referral-rate", YEAR)
                .body("values[0].denominator", equalTo(40_000))
                .body("values[0].population.release", equalTo("Second"));
        values("referral-rate", YEAR + "&population=First").body("values[0].value", equalTo(1.5f));
        values("referral-rate", "from=2018-04-01&to=2018-04-30")
                .body("values[0].value", nullValue())
                .body("values[0].reason", equalTo("The population of mid-2018 is not known here."));
    }

    @Test
    void a_figure_is_compared_with_the_year_before_and_with_england() {
        values("re-referral-rate", YEAR + "&compare=true")
                .body("values[0].compared.previousYear.from", equalTo("2016-04-01"))
                .body("values[0].compared.previousYear.value", equalTo(0.0f))
                .body("values[0].compared.previousYear.direction", equalTo("up"))
                .body("values[0].compared.previousYear.judgement", equalTo("worse"))
                .body("values[0].compared.comparators.group", contains("england"))
                .body("values[0].compared.comparators[0].caveat", equalTo("Another way of counting"))
                .body("values[0].compared.comparators[0].status", equalTo("revised"))
                .body("values[0].compared.comparators[0].judgement", equalTo("worse"));
        values("re-referral-rate", YEAR).body("values[0].compared", nullValue());
    }

    @Test
    void the_same_comes_as_csv_with_a_line_for_each_slice() {
        var csv = given().header("Authorization", "Bearer " + analyst())
                .header("Accept", "text/csv;charset=utf-8")
                .get("/v1/values?" + YEAR + "&by=sex&indicator=referrals-received&indicator=referral-rate")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(11);
        assertThat(csv.lines().skip(3).findFirst())
                .contains("referrals-received,E08000035,2017-04-01,2018-03-31,sex,M,Male,0,,0,COUNT,,,,,,,,,2");
        assertThat(csv)
                .contains(
                        "referral-rate,E08000035,2017-04-01,2018-03-31,,,,3,40000,0.8,PER_10_000,,,,,,2017,40000,Second,2");
    }

    private static ValidatableResponse values(String indicator, String query) {
        return Live.values("analyst", AUTHORITY, indicator, query).statusCode(200);
    }

    private static String analyst() {
        return TestTokens.of(List.of("analyst"), "council", AUTHORITY);
    }
}
