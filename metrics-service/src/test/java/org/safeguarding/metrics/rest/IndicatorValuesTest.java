package org.safeguarding.metrics.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.LoadedReference;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.testing.servers.ServersResource;

@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class IndicatorValuesTest {

    private static final String YEAR = "from=2017-04-01&to=2018-03-31";

    @Inject
    Generations generations;

    @BeforeEach
    void load_the_populations() {
        LoadedReference.rotherhamPopulations();
    }

    @Test
    void events_become_every_indicator_of_the_year() throws Exception {
        var authority = Told.ROTHERHAM;
        var ada = Told.about(authority);
        var ben = Told.about(authority);
        var inspection = Told.about(authority);
        Live.tell(
                ada.child(),
                ada.contact("2017-04-13", "2017-04-18", ContactDecision.REFERRAL),
                ada.referral("2017-04-18"),
                ada.contact("2018-03-29", "2018-04-04", ContactDecision.REFERRAL),
                ada.referral("2018-03-29"),
                ben.contact("2017-06-01", "2017-06-01", ContactDecision.NO_FURTHER_ACTION),
                ben.contact("2018-03-31"),
                ada.plan("2017-05-02", null),
                ben.plan("2016-06-01", "2018-03-31"),
                inspection.areaForImprovement("2018-02-05", null),
                inspection.areaForImprovement("2018-02-05", "2018-03-01"));
        Live.awaitYear(authority, "contacts-received", 4);
        Live.awaitYear(authority, "referrals-received", 2);
        Live.awaitYear(authority, "child-protection-plans-started", 1);
        Live.awaitYear(authority, "areas-for-improvement-open", 1);

        figure(authority, "contacts-decided-in-time", 2, 4, 50.0f);
        figure(authority, "contacts-to-referral", 2, 4, 50.0f);
        figure(authority, "re-referral-rate", 1, 2, 50.0f);
        figure(authority, "referral-rate", 2, 56_706, 0.4f);
        figure(authority, "child-protection-plan-rate", 1, 56_706, 0.2f);
        count(authority, "child-protection-plans", 1);
        count(authority, "child-protection-plans-ended", 1);
        Live.values("analyst", authority, "referral-rate", YEAR)
                .body("values[0].population.midYear", equalTo(2017))
                .body("values[0].population.estimate", equalTo(56_706))
                .body("values[0].population.release", equalTo("ONS mid-year estimates, rebased"))
                .body("unit", equalTo("PER_10_000"))
                .body("definitionVersion", equalTo(2));
        Live.values("analyst", authority, "child-protection-plans", YEAR + "&interval=quarter")
                .body("values.value", contains(2, 2, 2, 1));
        Assertions.assertThat(
                        generations.audit(generations.live().orElseThrow()).differences(authority))
                .isEmpty();
    }

    @Test
    void months_of_a_year_sum_to_it_and_a_correction_moves_the_count() throws Exception {
        var authority = "E08000016";
        var child = Told.about(authority);
        var contact = UUID.randomUUID();
        Live.tell(child.contact(contact, 1, "2017-04-30", null, null), child.contact("2017-04-01"));
        Live.awaitYear(authority, "contacts-received", 2);
        Live.values("analyst", authority, "contacts-received", YEAR + "&interval=month")
                .body("values", hasSize(12))
                .body("values.value", contains(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        Live.tell(
                child.contact(contact, 3, "2017-05-01", null, null),
                child.contact(contact, 2, "2017-06-01", null, null));

        await().untilAsserted(() -> Live.values("analyst", authority, "contacts-received", YEAR + "&interval=month")
                .body("values.value", contains(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        Live.values("analyst", authority, "contacts-received", "from=2017-04-15&to=2018-04-15&interval=year")
                .body("values.from", contains("2017-04-15", "2018-04-01"))
                .body("values.to", contains("2018-03-31", "2018-04-15"))
                .body("values.value", contains(1, 0));
    }

    @Test
    void a_partner_does_not_see_small_counts_and_an_analyst_does() throws Exception {
        var authority = "E08000017";
        var child = Told.about(authority);
        Live.tell(child.contact("2017-04-03", "2017-04-03", ContactDecision.ADVICE), child.contact("2017-04-03"));
        Live.awaitYear(authority, "contacts-received", 2);

        for (var role : List.of("partner", "mash")) {
            Live.values(role, authority, "contacts-received", YEAR)
                    .statusCode(200)
                    .body("values[0].value", nullValue())
                    .body("values[0].numerator", nullValue())
                    .body("values[0].symbol", equalTo("c"))
                    .body(
                            "values[0].reason",
                            equalTo("Withheld: a count from 1 to 5, or a figure that would reveal one."))
                    .body("smallCountsWithheld", equalTo(true));
            Live.values(role, authority, "contacts-decided-in-time", YEAR)
                    .body("values[0].numerator", nullValue())
                    .body("values[0].denominator", nullValue())
                    .body("values[0].symbol", equalTo("c"));
        }
        for (var role : List.of("analyst", "social-worker", "inspection-lead", "auditor")) {
            Live.values(role, authority, "contacts-received", YEAR)
                    .body("values[0].value", equalTo(2))
                    .body("smallCountsWithheld", equalTo(false));
        }
    }

    @Test
    void a_rate_without_its_population_says_so() throws Exception {
        var authority = "E08000036";
        Live.tell(Told.about(authority).referral("2017-04-03"));
        Live.awaitYear(authority, "referrals-received", 1);
        Live.values("analyst", authority, "referral-rate", "from=2019-04-01&to=2020-03-31")
                .statusCode(200)
                .body("values[0].value", nullValue())
                .body("values[0].symbol", equalTo(":"))
                .body("values[0].reason", equalTo("The population of mid-2019 is not known here."));
        Live.values("analyst", authority, "referral-rate", "from=2017-04-01&to=2019-03-31")
                .body("values[0].symbol", equalTo(":"))
                .body("values[0].numerator", equalTo(1));
        Live.values("analyst", authority, "referral-rate", "from=2016-04-01&to=2017-03-31")
                .body("values[0].numerator", nullValue())
                .body("values[0].reason", startsWith("The period is outside the data"));
    }

    @Test
    void freshness_tells_what_is_applied_and_what_was_rejected() throws Exception {
        var authority = "E08000019";
        Live.tell(Told.about(authority).contact("2017-04-03"));
        Live.awaitYear(authority, "contacts-received", 1);
        await().untilAsserted(() -> Live.values("analyst", authority, "contacts-received", YEAR)
                .body("freshness.topics.topic", contains(Topics.CHILDREN, Topics.REFERRALS))
                .body("freshness.topics.lag", everyItem(equalTo(0)))
                .body("freshness.topics.find { it.topic == 'safeguarding.referrals' }.newestEvent", notNullValue()));
        Live.values("partner", authority, "contacts-received", YEAR)
                .body(
                        "freshness.topics.find { it.topic == 'safeguarding.referrals' }.newestEvent",
                        endsWith(":00:00Z"));

        Live.send(List.of(new ProducerRecord<>(Topics.REFERRALS, "no child", "no event".getBytes(UTF_8))));

        await().untilAsserted(() -> Live.values("analyst", authority, "contacts-received", YEAR)
                .body("freshness.rejectedEvents", greaterThan(0))
                .body("freshness.topics.lag", everyItem(equalTo(0))));
        Live.tell(Told.about(authority).contact("2017-04-03"));
        Live.awaitYear(authority, "contacts-received", 2);
    }

    private static void figure(String authority, String indicator, int numerator, int denominator, float value) {
        Live.values("analyst", authority, indicator, YEAR)
                .statusCode(200)
                .body("values[0].numerator", equalTo(numerator))
                .body("values[0].denominator", equalTo(denominator))
                .body("values[0].value", equalTo(value));
    }

    private static void count(String authority, String indicator, int value) {
        Live.values("analyst", authority, indicator, YEAR)
                .statusCode(200)
                .body("values[0].numerator", equalTo(value))
                .body("values[0].denominator", nullValue())
                .body("values[0].value", equalTo(value));
    }
}
