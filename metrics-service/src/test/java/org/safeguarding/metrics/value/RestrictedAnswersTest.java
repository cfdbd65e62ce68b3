package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguarding.metrics.value.Asking.YEAR;
import static org.safeguarding.metrics.value.Asking.months;
import static org.safeguarding.metrics.value.Asking.period;
import static org.safeguarding.metrics.value.Asking.text;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ChildrenInNeedMeasures;
import org.safeguarding.metrics.measure.ConferenceMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;
import org.safeguarding.metrics.measure.InspectionMeasures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;
import org.safeguarding.metrics.reference.Comparators;
import org.safeguarding.metrics.reference.Targets;

class RestrictedAnswersTest {

    @Test
    void counts_from_one_to_five_are_withheld_and_zero_and_six_are_not() {
        assertThat(contacts(0)).isEqualTo("0");
        assertThat(contacts(1)).isEqualTo("c");
        assertThat(contacts(5)).isEqualTo("c");
        assertThat(contacts(6)).isEqualTo("6");
        assertThat(text(new Asking()
                        .count(InspectionMeasures.AREAS_FOR_IMPROVEMENT_OPEN, "2017-06-01", 3)
                        .partner("areas-for-improvement-open", period("2017-04-01", "2017-06-15"))
                        .whole()))
                .isEqualTo("3");
    }

    @Test
    void the_bands_of_assessments_are_told_all_or_none_for_those_in_time_are_a_sum_of_some() {
        assertThat(bands(assessments(20, 30, 40))).isEqualTo("22.2, 33.3, 44.4");
        assertThat(bands(assessments(3, 30, 40))).isEqualTo("c, c, c");
    }

    @Test
    void the_bands_of_assessments_are_withheld_where_a_limit_of_the_authority_s_own_cuts_one() {
        var cut = assessments(20, 30, 40)
                .count(AssessmentMeasures.ASSESSMENTS_IN_TIME, "2017-06-01", 18 - 50, Dimension.SEX, 1);

        assertThat(text(cut.partner("assessments-in-time", YEAR).whole())).isEqualTo("20.0");
        assertThat(bands(cut)).isEqualTo("c, c, c");
    }

    /** Tables with one, six and eight bands; 45 days is the limit. */
    private static Asking assessments(long upTo10, long upTo45, long late) {
        var completed = AssessmentMeasures.ASSESSMENTS_COMPLETED;
        return new Asking()
                .count(completed, "2017-06-01", upTo10, Dimension.DURATION, 2, Dimension.SEX, 1)
                .count(completed, "2017-06-01", upTo45, Dimension.DURATION, 6, Dimension.SEX, 1)
                .count(completed, "2017-06-01", late, Dimension.DURATION, 8, Dimension.SEX, 1)
                .count(AssessmentMeasures.ASSESSMENTS_IN_TIME, "2017-06-01", upTo10 + upTo45, Dimension.SEX, 1);
    }

    private static String bands(Asking authority) {
        return authority.partner("assessment-duration", YEAR).bands().stream()
                .filter(band -> List.of("1-10", "41-45", "51-60").contains(band.code()))
                .map(band -> text(band.amount()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_bands_of_initial_conferences_are_told_all_or_none_for_those_in_time_are_a_sum_of_some() {
        assertThat(bandsOfConferences(20))
                .isEqualTo("not-recorded 22.2, 0-10 33.3, 11-15 0.0, 16-20 0.0, 21-or-more 44.4");
        assertThat(bandsOfConferences(3)).isEqualTo("not-recorded c, 0-10 c, 11-15 c, 16-20 c, 21-or-more c");
    }

    private static String bandsOfConferences(long ofNoKnownEnquiry) {
        var held = ConferenceMeasures.INITIAL_CONFERENCES;
        return text(new Asking()
                .count(held, "2017-06-01", ofNoKnownEnquiry, Dimension.DURATION, 0)
                .count(held, "2017-06-01", 30, Dimension.DURATION, 1)
                .count(held, "2017-06-01", 40, Dimension.DURATION, 4)
                .count(ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME, "2017-06-01", 30)
                .partner("initial-conference-duration", YEAR)
                .bands());
    }

    @Test
    void plans_are_told_by_one_category_only() {
        var authority = new Asking()
                .count(
                        PlanMeasures.CHILD_PROTECTION_PLANS_STARTED,
                        "2017-06-01",
                        40,
                        Dimension.CATEGORY,
                        1,
                        Dimension.LATEST_CATEGORY,
                        1)
                .count(
                        PlanMeasures.CHILD_PROTECTION_PLANS,
                        "2017-06-01",
                        40,
                        Dimension.CATEGORY,
                        1,
                        Dimension.INITIAL_CATEGORY,
                        1)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, "2017-06-01", 40);

        assertThat(byCategory(authority, "child-protection-plans", Dimension.CATEGORY))
                .isEqualTo("NEG 40, PHY 0, SAB 0, EMO 0, MUL 0");
        assertThat(byCategory(authority, "child-protection-plans", Dimension.INITIAL_CATEGORY))
                .isEqualTo("NEG c, PHY c, SAB c, EMO c, MUL c");
        assertThat(byCategory(authority, "child-protection-plans-started", Dimension.CATEGORY))
                .isEqualTo("NEG 40, PHY 0, SAB 0, EMO 0, MUL 0");
        assertThat(byCategory(authority, "child-protection-plans-started", Dimension.LATEST_CATEGORY))
                .isEqualTo("NEG c, PHY c, SAB c, EMO c, MUL c");
    }

    private static String byCategory(Asking authority, String indicator, Dimension category) {
        return text(authority.partner(indicator, YEAR, category).slices());
    }

    @Test
    void values_that_are_measures_themselves_are_never_told() {
        var authority = new Asking()
                .count(EarlyHelpMeasures.ASSESSMENTS_COMPLETED, "2017-06-01", 40, Dimension.ORGANISATION_TYPE, 2)
                .count(EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS, "2017-06-01", 40, Dimension.ORGANISATION_TYPE, 2);

        assertThat(authority
                        .partner("early-help-assessments-by-partners", YEAR, Dimension.ORGANISATION_TYPE)
                        .slices())
                .allSatisfy(slice -> assertThat(text(slice.amount())).isEqualTo("c"));
    }

    @Test
    void referrals_that_opened_no_episode_are_told_of_whole_years_where_none_of_them_is_small() {
        assertThat(noFurtherAction(7, 20, YEAR)).isEqualTo("10.1");
        assertThat(noFurtherAction(3, 24, YEAR)).isEqualTo("c");
        assertThat(noFurtherAction(22, 5, YEAR)).isEqualTo("c");
        assertThat(noFurtherAction(7, 20, period("2017-06-01", "2017-06-30"))).isEqualTo("c");
    }

    private static String noFurtherAction(long noFurtherAction, long notInNeed, Period period) {
        return text(new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-06-01", 42 + noFurtherAction + notInNeed)
                .count(ReferralMeasures.REFERRALS_NO_FURTHER_ACTION, "2017-06-01", noFurtherAction)
                .count(ReferralMeasures.REFERRALS_NOT_IN_NEED, "2017-06-01", notInNeed)
                .count(ChildrenInNeedMeasures.EPISODES_STARTED, "2017-06-01", 42)
                .count(ChildrenInNeedMeasures.CHILDREN_IN_NEED, "2017-06-01", 42)
                .count(ChildrenInNeedMeasures.EPISODES_AT_ANY_POINT, "2017-06-01", 42)
                .partner("referrals-no-further-action", period)
                .whole());
    }

    @Test
    void a_small_month_is_hidden_by_the_next_smallest_of_its_quarter() {
        var authority = new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", 3)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-05-03", 20)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-06-03", 40);

        assertThat(Asking.months(2018)
                        .limit(4)
                        .map(month -> text(
                                authority.partner("referrals-received", month).whole())))
                .containsExactly("c", "c", "40", "0");
        assertThat(text(authority
                        .partner("referrals-received", period("2017-04-01", "2017-06-30"))
                        .whole()))
                .isEqualTo("63");
        assertThat(text(authority
                        .partner("referrals-received", period("2017-05-01", "2018-03-31"))
                        .whole()))
                .isEqualTo("c");
    }

    @Test
    void a_part_is_withheld_if_it_or_the_rest_is_small_before_anything_is_rounded() {
        assertThat(shareWithheld(5, 100_000)).isEqualTo("null of 100000 c");
        assertThat(shareWithheld(99_995, 100_000)).isEqualTo("null of 100000 c");
        assertThat(shareWithheld(6, 100_000)).isEqualTo("6 of 100000 k");
        assertThat(shareWithheld(0, 5)).isEqualTo("null of null c");
        assertThat(shareWithheld(0, 0)).isEqualTo("0 of 0 z");
    }

    @Test
    void a_rate_of_a_small_count_is_withheld_and_its_population_is_not() {
        var figure = new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", 3)
                .partner("referral-rate", YEAR);

        assertThat(figure.whole()).isEqualTo(Amount.withheld(null, 56_706L));
        assertThat(figure.population()).isEqualTo(Asking.MID_2017);
    }

    @Test
    void values_hide_each_other_and_are_given_for_reporting_years_only() {
        var authority = new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", 2, Dimension.SEX, 3)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", 50, Dimension.SEX, 1)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", 60, Dimension.SEX, 2)
                .count(ReferralMeasures.RE_REFERRALS, "2017-04-03", 20, Dimension.SEX, 1)
                .count(ReferralMeasures.RE_REFERRALS, "2017-04-03", 20, Dimension.SEX, 2);

        assertThat(text(authority
                        .partner("referrals-received", YEAR, Dimension.SEX)
                        .slices()))
                .isEqualTo("M c, F 60, U c");
        assertThat(text(authority
                        .partner("re-referral-rate", YEAR, Dimension.SEX)
                        .slices()))
                .startsWith("M c, F ")
                .endsWith(", U c");
        assertThatThrownBy(() ->
                        authority.partner("referrals-received", period("2017-04-01", "2017-06-30"), Dimension.SEX))
                .hasMessageContaining("whole reporting years");
        assertThatThrownBy(() -> authority.partner("contact-decision-time", period("2017-04-01", "2017-06-30")))
                .hasMessageContaining("whole reporting years");
    }

    @Test
    void only_whole_months_that_have_passed_can_be_asked_for() {
        var authority = new Asking();
        for (var refused : new Period[] {
            period("2017-04-02", "2017-04-30"), period("2017-04-01", "2017-04-29"), period("2018-04-01", "2018-04-30")
        }) {
            assertThatThrownBy(() -> authority.partner("referrals-received", refused))
                    .hasMessageContaining("up to 2018-03-31");
        }
        assertThat(text(authority
                        .partner("child-protection-plans", period("2018-02-28", "2018-02-28"))
                        .whole()))
                .isEqualTo("0");
    }

    @Test
    void plans_started_and_ended_are_withheld_where_the_open_ones_are_small() {
        var authority = new Asking()
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, "2017-04-03", 20)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, "2017-09-03", 17)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-04-03", 20)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-09-03", -17)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, "2017-04-03", 20);

        for (var indicator : List.of(
                "child-protection-plans",
                "child-protection-plans-started",
                "child-protection-plans-ended",
                "child-protection-plans-at-any-point",
                "child-protection-plan-start-rate",
                "second-or-subsequent-plans")) {
            assertThat(text(authority.partner(indicator, YEAR).whole()))
                    .as(indicator)
                    .isEqualTo("c");
        }
        assertThat(text(authority.analyst("child-protection-plans", YEAR).whole()))
                .isEqualTo("3");
    }

    @Test
    void children_are_withheld_where_they_tell_how_many_had_two() {
        assertThat(childrenReferred(60, 57)).isEqualTo("c");
        assertThat(childrenReferred(60, 60)).isEqualTo("60");
        assertThat(childrenReferred(60, 50)).isEqualTo("50");
    }

    @Test
    void plans_of_two_years_or_more_are_told_only_where_their_band_is() {
        var authority = ended();

        assertThat(text(authority
                        .partner("child-protection-plan-ended-duration", YEAR)
                        .bands()))
                .isEqualTo("3-months-or-less 26.0, more-than-3-months-to-6-months c,"
                        + " more-than-6-months-to-less-than-1-year 43.0, 1-year-to-less-than-2-years 19.6,"
                        + " 2-years-or-more c");
        assertThat(authority.partner("plans-ended-after-two-years", YEAR).whole())
                .isEqualTo(Amount.withheld(null, 570L));
        assertThat(authority
                        .partner("child-protection-plan-ended-duration", YEAR)
                        .quartiles())
                .isNull();
    }

    @Test
    void contacts_not_decided_are_told_where_they_give_no_small_count_away() {
        var authority = new Asking()
                .count(ContactMeasures.CONTACTS_RECEIVED, "2016-06-03", 100)
                .count(ContactMeasures.CONTACTS_DECIDED, "2016-06-05", 90)
                .count(ContactMeasures.CONTACTS_UNDECIDED, "2016-06-03", 100)
                .count(ContactMeasures.CONTACTS_UNDECIDED, "2016-06-05", -90)
                .count(ContactMeasures.CONTACTS_OVERDUE, "2016-06-07", 8)
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-06-03", 100)
                .count(ContactMeasures.CONTACTS_DECIDED, "2017-06-05", 107)
                .count(ContactMeasures.CONTACTS_UNDECIDED, "2017-06-03", 100)
                .count(ContactMeasures.CONTACTS_UNDECIDED, "2017-06-05", -107);
        var before = period("2016-04-01", "2017-03-31");

        assertThat(text(authority.partner("contacts-undecided", before).whole()))
                .isEqualTo("10");
        assertThat(text(authority.partner("contacts-overdue", before).whole())).isEqualTo("c");
        assertThat(authority.partner("contact-decision-time", before).whole().numerator())
                .isEqualTo(90);
        assertThat(text(authority.partner("contacts-undecided", YEAR).whole())).isEqualTo("c");
        assertThat(authority.partner("contact-decision-time", YEAR).whole().numerator())
                .isNull();
        assertThat(text(authority.partner("contacts-received", YEAR).whole())).isEqualTo("100");
    }

    @Test
    void how_late_records_are_is_not_told_and_what_is_withheld_has_no_direction() {
        var authority = new Asking()
                .count(ContactMeasures.CONTACTS_INPUT_LAG, "2017-04-03", 60, Dimension.DAYS, 1, Dimension.DURATION, 1)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2016-05-03", 4)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-05-03", 40)
                .comparedWith(
                        "referrals-received", new Yardsticks(new Comparators(List.of()), null, new Targets(List.of())));

        assertThat(text(authority.partner("contacts-input-lag", YEAR).whole())).isEqualTo("c");
        var before = authority.partner("referrals-received", YEAR).compared().previousYear();
        assertThat(text(before.amount())).isEqualTo("c");
        assertThat(before.travel()).isEqualTo(Compared.Travel.UNKNOWN);
    }

    /** Of the contacts of April, and of those by individuals, three opened no referral. */
    @Test
    void referrals_are_withheld_where_they_tell_how_many_contacts_opened_none() {
        var authority = new Asking();
        for (var measure : List.of(
                ContactMeasures.CONTACTS_RECEIVED,
                ContactMeasures.CONTACTS_TO_REFERRAL,
                ReferralMeasures.REFERRALS_RECEIVED)) {
            int rest = measure.equals(ContactMeasures.CONTACTS_RECEIVED) ? 1 : 0;
            authority
                    .count(measure, "2017-04-10", 17 + 3 * rest, Dimension.ORGANISATION_TYPE, 1)
                    .count(measure, "2017-05-10", 20 + 20 * rest, Dimension.ORGANISATION_TYPE, 2)
                    .count(measure, "2017-06-10", 30 + 30 * rest, Dimension.ORGANISATION_TYPE, 3);
        }

        for (var indicator : List.of("contacts-to-referral", "referrals-received")) {
            assertThat(months(2018)
                            .limit(3)
                            .map(month ->
                                    authority.partner(indicator, month).whole().numerator()))
                    .containsExactly(null, null, 30L);
            assertThat(authority.partner(indicator, YEAR, Dimension.ORGANISATION_TYPE).slices().stream()
                            .limit(3)
                            .map(slice -> slice.amount().numerator()))
                    .containsExactly(null, null, 30L);
        }
        assertThat(text(authority.partner("referrals-received", YEAR).whole())).isEqualTo("67");
    }

    private static Asking ended() {
        var authority = new Asking();
        int[] bands = {148, 3, 245, 112, 62};
        for (int band = 0; band < bands.length; band++) {
            authority.count(
                    PlanMeasures.CHILD_PROTECTION_PLANS_ENDED, "2017-09-03", bands[band], Dimension.DURATION, band + 1);
        }
        return authority
                .count(PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS, "2017-09-03", 62, Dimension.DURATION, 5)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, "2016-09-03", 1_221)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2016-09-03", 1_221)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-09-03", -570);
    }

    private static String childrenReferred(long referrals, long children) {
        return text(new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-09-03", referrals)
                .count(ReferralMeasures.CHILDREN_REFERRED, "2017-09-03", children)
                .partner("children-referred", YEAR)
                .whole());
    }

    private static String contacts(long n) {
        return text(new Asking()
                .count(ContactMeasures.CONTACTS_RECEIVED, "2017-04-03", n)
                .partner("contacts-received", YEAR)
                .whole());
    }

    private static String shareWithheld(long part, long whole) {
        var amount = new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", whole)
                .count(ReferralMeasures.RE_REFERRALS, "2017-04-03", part)
                .partner("re-referral-rate", YEAR)
                .whole();
        return amount.numerator() + " of " + amount.denominator() + " " + text(amount);
    }
}
