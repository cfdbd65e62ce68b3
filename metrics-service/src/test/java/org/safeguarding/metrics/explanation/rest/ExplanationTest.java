package org.safeguarding.metrics.explanation.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.safeguarding.contract.code.AssessmentFactor.NEGLECT;
import static org.safeguarding.contract.code.AssessmentFactor.SELF_HARM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.explanation.Explanations;
import org.safeguarding.metrics.explanation.FigurePart;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.indicator.Unit;
import org.safeguarding.metrics.rest.Live;
import org.safeguarding.testing.servers.ServersResource;
import org.safeguarding.testing.servers.TestTokens;

/** Each test has an authority of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ExplanationTest {

    private static final String YEAR = "from=2017-04-01&to=2018-03-31";

    @Test
    void a_re_referral_is_explained_in_words_with_its_records() throws Exception {
        var authority = "E08000301";
        var ada = Told.about(authority);
        var earlier = ada.referral("2016-09-14");
        var later = ada.referral("2017-06-02");
        Live.tell(ada.child(), earlier, later);
        Live.awaitYear(authority, "referrals-received", 1);

        as("social-worker", authority)
                .get("/v1/indicators/re-referral-rate/explain?" + YEAR + "&child=" + ada.key())
                .then()
                .statusCode(200)
                .body("indicator", equalTo("re-referral-rate"))
                .body("key", equalTo(ada.key().toString()))
                .body("definitionVersion", equalTo(2))
                .body("parts.part", contains("numerator", "denominator"))
                .body("parts.count", contains(1, 1))
                .body("parts[0].measure", equalTo("re-referrals"))
                .body("parts[0].counted[0].record.id", equalTo(later.subject().toString()))
                .body("parts[0].counted[0].record.kind", equalTo("referral"))
                .body("parts[0].counted[0].record.version", equalTo(1))
                .body("parts[0].counted[0].record.agency", equalTo("police"))
                .body("parts[0].counted[0].record.recordedAt", equalTo("2018-04-01T00:00:01Z"))
                .body("parts[0].counted[0].marks", contains(Map.of("day", "2017-06-02", "n", 1)))
                .body(
                        "parts[0].counted[0].because",
                        equalTo(
                                "referral 2017-06-02 counts as a re-referral: earlier referral 2016-09-14, 261 days before"))
                .body(
                        "parts[0].notCounted.record.id",
                        contains(earlier.subject().toString()))
                .body("freshness.topics.topic", hasItem("safeguarding.referrals"));
        audit(authority, ada.key())
                .body("items.action", contains("read"))
                .body("items[0].recordKind", equalTo("child"))
                .body("items[0].recordVersion", equalTo(1));
    }

    @Test
    void the_list_behind_every_indicator_sums_to_its_value() throws Exception {
        var authority = "E08000302";
        var events = new ArrayList<Event>();
        for (int i = 0; i < 5; i++) {
            var child = Told.about(authority);
            events.addAll(List.of(
                    child.child(),
                    child.contact("2017-04-13", i < 3 ? "2017-04-18" : "2017-04-20", ContactDecision.REFERRAL),
                    child.contact("2018-03-31"),
                    child.referral("2017-04-18"),
                    child.referral(i < 2 ? "2018-03-29" : "2018-04-03"),
                    child.plan("2016-05-02", i < 4 ? "2017-05-02" : null),
                    child.plan("2017-06-01", null)));
        }
        for (int i = 0; i < 3; i++) {
            var child = Told.about(authority);
            var referral = UUID.randomUUID();
            events.addAll(List.of(
                    child.referral(referral, "2017-05-02", "2017-05-03", i < 2 ? null : "2018-01-02", null),
                    child.assessment(
                            referral,
                            "2017-05-03",
                            i < 1 ? null : "2017-08-01",
                            i < 1 ? new AssessmentFactor[0] : new AssessmentFactor[] {NEGLECT, SELF_HARM}),
                    child.plan("2017-09-01", i < 2 ? "2017-12-01" : null),
                    child.screened("2017-05-02", Urgency.AMBER, "2017-05-03", null),
                    child.informationRequest("2017-05-02", "2017-05-05", i < 2 ? "2017-05-04" : null),
                    child.earlyHelpContact("2017-06-01", "2017-06-05"),
                    child.family("2017-06-05", "2017-06-07", null),
                    child.earlyHelpAssessment(OrganisationType.SCHOOLS, "2017-06-07", "2017-07-03", null),
                    child.earlyHelpAssessment(OrganisationType.LA_SERVICES, "2017-06-07", "2017-12-01", null)));
            events.add(Told.about(authority)
                    .allegation("2017-06-01", "2017-06-02", AllegationThreshold.FULL_PROCESS, null));
        }
        events.add(Told.about(authority).areaForImprovement("2018-02-05", null));
        Live.tell(events.toArray(Event[]::new));
        Live.awaitYear(authority, "contacts-received", 13);
        Live.awaitYear(authority, "referrals-received", 10);
        // One child has two plans open, as after a merge, and counts once.
        Live.awaitYear(authority, "child-protection-plans", 6);
        Live.awaitYear(authority, "early-help-families-engaged", 3);
        Live.awaitYear(authority, "assessments-completed", 2);
        Live.awaitYear(authority, "allegations-received", 3);
        Live.awaitYear(authority, "areas-for-improvement-open", 1);

        for (var indicator : Indicators.ALL) {
            if (!Set.of(Unit.COUNT, Unit.PERCENT, Unit.PER_10_000).contains(indicator.unit())) {
                continue;
            }
            long numerator = value(authority, indicator, "numerator");
            assertThat(listed(authority, indicator, FigurePart.NUMERATOR))
                    .as(indicator.id())
                    .isEqualTo(numerator);
            if (indicator.unit() == Unit.PERCENT) {
                long denominator = value(authority, indicator, "denominator");
                assertThat(listed(authority, indicator, FigurePart.DENOMINATOR))
                        .as(indicator.id())
                        .isEqualTo(denominator);
                assertThat(listed(authority, indicator, FigurePart.OUTSIDE))
                        .as(indicator.id())
                        .isEqualTo(denominator - numerator);
            }
        }
    }

    @Test
    void what_there_was_at_the_end_of_one_day_is_listed_as_at_that_day() throws Exception {
        var authority = "E08000303";
        var child = Told.about(authority);
        var plan = child.plan("2017-05-02", "2018-03-31");
        Live.tell(plan);
        Live.awaitYear(authority, "child-protection-plans-started", 1);

        list("analyst", authority, "child-protection-plans", "asAt=2018-03-30&purpose=clinic")
                .statusCode(200)
                .body("from", equalTo("2018-03-30"))
                .body("items", hasSize(1))
                .body("items[0].child", equalTo(child.key().toString()))
                .body("items[0].inspection", nullValue())
                .body("items[0].count", equalTo(1))
                .body("items[0].records[0].record.id", equalTo(plan.subject().toString()))
                .body("items[0].records[0].because", equalTo("child protection plan from 2017-05-02 to 2018-03-31"))
                .body("next", nullValue());
        list("analyst", authority, "child-protection-plans", "asAt=2018-03-31&purpose=clinic")
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void the_lists_behind_the_values_of_a_dimension_sum_to_the_slices() throws Exception {
        var authority = "E08000308";
        for (int i = 0; i < 3; i++) {
            var child = Told.about(authority);
            Live.tell(child.contact("2017-04-13"), child.plan("2016-05-02", null));
            if (i < 2) {
                Live.tell(child.child());
            }
        }
        Live.awaitYear(authority, "contacts-received", 3);
        Live.awaitYear(authority, "child-protection-plans", 3);
        Awaitility.await()
                .untilAsserted(() -> assertThat(slice(authority, "contacts-received", "sex", "not-recorded"))
                        .isEqualTo(1));

        for (var indicator : List.of("contacts-received", "child-protection-plans")) {
            for (var by : List.of("sex", "age-band", "locality")) {
                var slices = Live.values("analyst", authority, indicator, YEAR + "&by=" + by)
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                var names = slices.getList("values[0].slices.code", String.class);
                assertThat(names).hasSizeGreaterThan(1);
                for (int i = 0; i < names.size(); i++) {
                    assertThat(slice(authority, indicator, by, names.get(i)))
                            .as(indicator + " " + by + " " + names.get(i))
                            .isEqualTo(slices.getLong("values[0].slices[" + i + "].numerator"));
                }
            }
        }
    }

    private static long slice(String authority, String indicator, String by, String value) {
        return list("analyst", authority, indicator, YEAR + "&purpose=none&by=" + by + "&value=" + value)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.count", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void who_reads_a_list_and_why_and_each_child_shown_are_in_the_audit() throws Exception {
        var authority = "E08000304";
        var child = Told.about(authority);
        Live.tell(child.child(), child.contact("2017-04-03"));
        Live.awaitYear(authority, "contacts-received", 1);
        var list = UUID.fromString(list("analyst", authority, "contacts-received", YEAR + "&purpose=undecided contacts")
                .statusCode(200)
                .extract()
                .path("auditRecord"));

        assertThat(list)
                .isEqualTo(
                        Explanations.listId(Indicators.find("contacts-received").orElseThrow()));
        audit(authority, list)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("read"))
                .body("items[0].recordKind", equalTo("indicator-list"))
                .body(
                        "items[0].reason",
                        equalTo(
                                "undecided contacts [numerator of contacts-received, 2017-04-01 to 2018-03-31: 1 shown]"));
        audit(authority, child.key())
                .body("items", hasSize(1))
                .body("items[0].recordKind", equalTo("child"))
                .body("items[0].reason", equalTo("undecided contacts"));
    }

    @Test
    void a_child_of_another_authority_is_not_found() throws Exception {
        var authority = "E08000305";
        var child = Told.about(authority);
        Live.tell(child.contact("2017-04-03"));
        Live.awaitYear(authority, "contacts-received", 1);
        var path = "/v1/indicators/contacts-received/explain?child=" + child.key();

        as("analyst", authority).get(path).then().statusCode(200);
        problem(as("analyst", "E08000306").get(path).then(), 404, "not-found");
        list("analyst", "E08000306", "contacts-received", YEAR + "&purpose=none")
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "referrals-received, part=denominator, part, does-not-apply",
        "referral-rate, part=outside, part, does-not-apply",
        "referrals-received, part=all, part, unknown-code",
        "referrals-received, asAt=2018-03-31, asAt, not-of-one-day",
        "child-protection-plans, asAt=2018-03-31&to=2018-03-31, asAt, instead-of-range",
        "child-protection-plans, asAt=yesterday, asAt, format",
        "referrals-received, from=2018-04-01&to=2018-03-31, to, before-from",
        "referrals-received, from=1990-04-01&to=2020-04-01, to, too-long",
        "referrals-received, to=2999-01-01, to, out-of-range",
        "referrals-received, page=nowhere, page, format",
        "referrals-received, by=sex, value, required",
        "referrals-received, value=F, by, required",
        "referrals-received, by=mood&value=good, by, unknown-code",
        "referrals-received, by=days&value=1, by, unknown-code",
        "referrals-received, by=category&value=NEG, by, slice-not-applicable",
        "referrals-received, by=disability&value=perhaps, value, unknown-code"
    })
    void what_is_asked_wrongly_says_where(String indicator, String query, String pointer, String code) {
        problem(list("analyst", "E08000307", indicator, query + "&purpose=none"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void a_purpose_and_a_child_must_be_given_and_the_indicator_must_be_there() {
        problem(list("analyst", "E08000307", "referrals-received", YEAR), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("purpose"));
        var explain = as("analyst", "E08000307").get("/v1/indicators/referrals-received/explain");
        problem(explain.then(), 400, "invalid-request").body("errors[0].pointer", equalTo("child"));
        problem(list("analyst", "E08000307", "mood", "purpose=none"), 404, "not-found");
        problem(
                as("analyst", "E08000307")
                        .get("/v1/indicators/referrals-received/explain?child=" + UUID.randomUUID())
                        .then(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @CsvSource({"mash", "partner", "inspection-lead", "importer", "auditor"})
    void only_those_who_work_with_the_children_of_the_authority_see_them(String role) {
        problem(list(role, "E08000307", "referrals-received", "purpose=none"), 403, "role-missing");
        problem(
                as(role, "E08000307")
                        .get("/v1/indicators/referrals-received/explain?child=" + UUID.randomUUID())
                        .then(),
                403,
                "role-missing");
    }

    @ParameterizedTest
    @CsvSource({"social-worker", "analyst", "inspection-lead", "early-help"})
    void nobody_but_the_designated_officer_sees_which_allegations_are_behind_a_number(String role) {
        problem(list(role, "E08000307", "allegations-received", "purpose=none"), 403, "role-missing");
        problem(
                as(role, "E08000307")
                        .get("/v1/indicators/allegations-received/explain?allegation=" + UUID.randomUUID())
                        .then(),
                403,
                "role-missing");
        problem(list("lado", "E08000307", "contacts-received", "purpose=none"), 403, "role-missing");
    }

    @Test
    void the_designated_officer_is_told_why_an_allegation_counts() throws Exception {
        var authority = "E08000309";
        var allegation = Told.about(authority);
        Live.tell(allegation.allegation("2017-04-13", "2017-04-19", AllegationThreshold.FULL_PROCESS, null));
        Live.awaitYear(authority, "allegations-received", 1);

        as("lado", authority)
                .get("/v1/indicators/allegation-thresholds-in-time/explain?allegation=" + allegation.key() + "&" + YEAR)
                .then()
                .statusCode(200)
                .body("parts[0].count", equalTo(0))
                .body("parts[1].count", equalTo(1))
                .body("parts[1].counted[0].because", equalTo("enquiry received 2017-04-13"));
        list("lado", authority, "allegations-to-full-process", YEAR + "&purpose=quarterly+report")
                .statusCode(200)
                .body("items.allegation", contains(allegation.key().toString()))
                .body("items[0].child", nullValue());
        problem(
                as("lado", authority)
                        .get("/v1/indicators/allegations-received/explain?child=" + allegation.key())
                        .then(),
                400,
                "invalid-request");
    }

    @Test
    void an_inspection_lead_sees_what_is_behind_a_number_of_inspections() {
        list("inspection-lead", "E08000307", "areas-for-improvement-open", "purpose=board")
                .statusCode(200)
                .body("part", equalTo("numerator"));
    }

    /** Page by page, two at a time. */
    private static long listed(String authority, Indicator indicator, FigurePart part) {
        long sum = 0;
        var keys = new ArrayList<String>();
        String next = null;
        do {
            var page = list(
                            indicator.isOfAllegations() ? "lado" : "analyst",
                            authority,
                            indicator.id(),
                            YEAR + "&purpose=none&limit=2&part=" + part.label() + (next == null ? "" : "&page=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            keys.addAll(page.getList("items." + indicator.subject().kind().slug(), String.class));
            sum += page.getList("items.count", Long.class).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            next = page.getString("next");
        } while (next != null);
        assertThat(keys).doesNotHaveDuplicates().isSorted();
        return sum;
    }

    private static long value(String authority, Indicator indicator, String part) {
        return Live.values("analyst", authority, indicator.id(), YEAR)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("values[0]." + part);
    }

    private static ValidatableResponse list(String role, String authority, String indicator, String query) {
        return as(role, authority)
                .get("/v1/indicators/" + indicator + "/children?" + query)
                .then();
    }

    private static ValidatableResponse audit(String authority, UUID record) {
        return as("auditor", authority).get("/v1/audit?record=" + record).then().statusCode(200);
    }

    private static RequestSpecification as(String role, String authority) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of(role), "council", authority));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo(code));
    }
}
