package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguarding.metrics.value.Asking.MID_2017;
import static org.safeguarding.metrics.value.Asking.YEAR;
import static org.safeguarding.metrics.value.Asking.period;
import static org.safeguarding.metrics.value.Asking.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.ReferralMeasures;

class CalculationTest {

    private static final String DAY = "2017-04-01";

    @Test
    void the_published_figures_of_rotherham_follow_from_their_counts() {
        var rotherham = new Asking()
                .count(ContactMeasures.CONTACTS_RECEIVED, DAY, 15_684)
                .count(ContactMeasures.CONTACTS_TO_REFERRAL, DAY, 4_493)
                .count(ReferralMeasures.REFERRALS_RECEIVED, DAY, 4_493)
                .count(ReferralMeasures.RE_REFERRALS, DAY, 1_030)
                .count(ReferralMeasures.CHILDREN_REFERRED, DAY, 4_016)
                .count(ReferralMeasures.CHILDREN_RE_REFERRED, DAY, 896)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, DAY, 651)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, DAY, 852)
                .count(PlanMeasures.SECOND_OR_SUBSEQUENT_PLANS, DAY, 204)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_AT_ANY_POINT, DAY, 1_221);

        assertThat(value(rotherham, "contacts-to-referral")).isEqualTo("28.6");
        assertThat(value(rotherham, "re-referral-rate")).isEqualTo("22.9");
        assertThat(value(rotherham, "children-re-referred")).isEqualTo("22.3");
        assertThat(value(rotherham, "referral-rate")).isEqualTo("792.3");
        assertThat(value(rotherham, "child-protection-plan-rate")).isEqualTo("114.8");
        assertThat(value(rotherham, "child-protection-plans")).isEqualTo("651");
        assertThat(value(rotherham, "second-or-subsequent-plans")).isEqualTo("23.9");
        assertThat(value(rotherham, "child-protection-plans-at-any-point")).isEqualTo("1221");
    }

    @Test
    void the_initial_conferences_of_rotherham_in_table_c4_follow_from_their_enquiries() {
        var rotherham = new Asking()
                .happened(Stream.of(
                                conferences(61, 10),
                                conferences(200, 13),
                                conferences(501, 15),
                                conferences(62, 20),
                                conferences(138, 21))
                        .flatMap(events -> events)
                        .toArray(Event[]::new));

        var durations = rotherham.analyst("initial-conference-duration", YEAR);

        assertThat(value(rotherham, "initial-conferences")).isEqualTo("962");
        assertThat(value(rotherham, "initial-conference-rate")).isEqualTo("169.6");
        assertThat(value(rotherham, "initial-conferences-in-time")).isEqualTo("79.2");
        assertThat(durations.bands())
                .extracting(band -> band.code() + " " + band.amount().numerator())
                .containsExactly("0-10 61", "11-15 701", "16-20 62", "21-or-more 138");
        assertThat(List.of(
                        durations.quartiles().p25(),
                        durations.quartiles().median(),
                        durations.quartiles().p75()))
                .extracting(Object::toString)
                .containsExactly("13.0", "15.0", "15.0");
    }

    private static Stream<Event> conferences(int number, int workingDays) {
        var started = LocalDate.parse("2017-05-02");
        return Stream.generate(Told::about).limit(number).flatMap(child -> {
            var enquiry = UUID.randomUUID();
            return Stream.of(
                    child.enquiry(enquiry, started.toString()),
                    child.initialConference(
                            enquiry, WorkingDays.after(started, workingDays).toString(), ConferenceOutcome.PLAN));
        });
    }

    @Test
    void conferences_of_no_known_enquiry_are_in_the_count_and_the_bands_but_not_in_the_quartiles() {
        var child = Told.about();
        var enquiry = UUID.randomUUID();
        var authority = new Asking()
                .happened(
                        child.enquiry(enquiry, "2017-05-02"),
                        child.initialConference(enquiry, "2017-05-10", ConferenceOutcome.PLAN),
                        child.initialConference(null, "2017-06-01", ConferenceOutcome.PLAN),
                        child.initialConference(enquiry, "2017-05-01", ConferenceOutcome.PLAN));

        var figure = authority.analyst("initial-conference-duration", YEAR);

        assertThat(figure.whole().numerator()).isEqualTo(3);
        assertThat(text(figure.whole())).isEqualTo("6.0");
        assertThat(text(figure.bands()))
                .isEqualTo("not-recorded 66.7, 0-10 33.3, 11-15 0.0, 16-20 0.0, 21-or-more 0.0");
        var june = authority.analyst("initial-conference-duration", period("2017-06-01", "2017-06-30"));
        assertThat(june.quartiles()).isNull();
        assertThat(june.whole().numerator()).isEqualTo(1);
        assertThat(june.whole().reason()).isEqualTo("It is not known of any how long it took.");
    }

    @Test
    void what_will_be_overdue_in_the_period_does_not_count_before_it_is() {
        var child = Told.about();
        // The first review is due on 30 April 2018.
        var authority = new Asking().happened(child.child(), child.plan("2018-01-29", null));
        var year = period("2018-04-01", "2019-03-31");

        authority.on(LocalDate.parse("2018-04-30"));
        assertThat(text(authority.analyst("review-conferences-in-time", year).whole()))
                .isEqualTo("z");
        assertThat(authority
                        .analyst("review-conferences-in-time", year, Dimension.SEX)
                        .slices())
                .allSatisfy(slice -> assertThat(slice.amount().denominator()).isZero());
        authority.on(LocalDate.parse("2018-05-01"));
        assertThat(text(authority.analyst("review-conferences-in-time", year).whole()))
                .isEqualTo("0.0");
    }

    @Test
    void a_half_is_rounded_up_and_what_rounds_to_zero_is_k() {
        assertThat(share(1, 800)).isEqualTo("0.1");
        assertThat(share(1, 2_000)).isEqualTo("0.1");
        assertThat(share(1, 2_001)).isEqualTo("k");
        assertThat(share(0, 2_001)).isEqualTo("0.0");
        assertThat(share(0, 0)).isEqualTo("z");
    }

    @Test
    void a_rate_names_its_population_and_one_that_is_not_known_is_not_guessed() {
        var authority = new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-03-31", 10)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-01", 20);

        var figure = authority.analyst("referral-rate", YEAR);
        assertThat(figure.whole().numerator()).isEqualTo(20);
        assertThat(figure.whole().denominator()).isEqualTo(56_706);
        assertThat(figure.population()).isEqualTo(MID_2017);
        var before = authority.analyst("referral-rate", period("2016-04-01", "2017-03-31"));
        assertThat(before.whole()).isEqualTo(Amount.notAvailable(10L, "The population of mid-2016 is not known here."));
        assertThat(before.population()).isNull();
        var both = authority.analyst("referral-rate", period("2017-03-31", "2017-04-01"));
        assertThat(text(both.whole())).isEqualTo(":");
        assertThat(both.whole().numerator()).isEqualTo(30);
        assertThat(text(authority
                        .analyst("child-protection-plan-rate", period("2017-03-31", "2017-04-01"))
                        .whole()))
                .isEqualTo("0.0");
    }

    @Test
    void what_is_counted_once_a_year_has_a_value_only_from_1_april_on() {
        var authority = new Asking()
                .count(ReferralMeasures.CHILDREN_REFERRED, "2017-04-30", 7)
                .count(ReferralMeasures.CHILDREN_REFERRED, "2018-03-31", 2)
                .count(ReferralMeasures.CHILDREN_REFERRED, "2018-04-01", -9);

        assertThat(text(authority.analyst("children-referred", YEAR).whole())).isEqualTo("9");
        assertThat(text(authority
                        .analyst("children-referred", period("2017-04-01", "2018-03-30"))
                        .whole()))
                .isEqualTo("7");
        assertThat(text(authority
                        .analyst("children-referred", period("2017-05-01", "2018-03-31"))
                        .whole()))
                .isEqualTo(":");
        assertThat(text(authority
                        .analyst("children-referred", period("2017-04-01", "2018-04-01"))
                        .whole()))
                .isEqualTo(":");
        assertThat(text(authority
                        .analyst("children-referred", period("2018-04-01", "2018-04-10"))
                        .whole()))
                .isEqualTo("0");
    }

    @Test
    void there_is_no_figure_before_the_data_after_today_and_of_what_is_being_computed() {
        var authority = new Asking().since("2017-06-01").count(ContactMeasures.CONTACTS_RECEIVED, "2017-06-03", 7);

        assertThat(authority
                        .analyst("contacts-received", period("2017-05-01", "2017-05-31"))
                        .whole()
                        .reason())
                .startsWith("The period is outside the data");
        assertThat(value(authority, "contacts-received")).isEqualTo("7");
        assertThat(authority
                        .analyst("contacts-received", period("2018-04-21", "2018-04-30"))
                        .whole()
                        .reason())
                .isEqualTo("The period has not begun.");
        assertThat(authority
                        .without(ContactMeasures.CONTACTS_RECEIVED)
                        .analyst("contacts-decided-in-time", YEAR)
                        .whole())
                .isEqualTo(Amount.notAvailable(null, "The figures are being computed."));
    }

    @Test
    void slices_list_every_value_of_a_code_set_and_what_is_not_recorded() {
        var authority = new Asking()
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, DAY, 3, Dimension.CATEGORY, 1, Dimension.SEX, 2)
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, DAY, 4, Dimension.CATEGORY, 4)
                .count(PlanMeasures.SECOND_OR_SUBSEQUENT_PLANS, DAY, 1, Dimension.CATEGORY, 4);

        assertThat(text(authority
                        .analyst("child-protection-plans-started", YEAR, Dimension.CATEGORY)
                        .slices()))
                .isEqualTo("NEG 3, PHY 0, SAB 0, EMO 4, MUL 0");
        assertThat(text(authority
                        .analyst("child-protection-plans-started", YEAR, Dimension.SEX)
                        .slices()))
                .isEqualTo("not-recorded 4, M 0, F 3, U 0");
        assertThat(text(authority
                        .analyst("second-or-subsequent-plans", YEAR, Dimension.CATEGORY)
                        .slices()))
                .isEqualTo("NEG 0.0, PHY z, SAB z, EMO 25.0, MUL z");
        var rates = authority.analyst("child-protection-plan-start-rate", YEAR, Dimension.CATEGORY);
        assertThat(text(rates.whole())).isEqualTo("1.2");
        assertThat(text(rates.slices())).isEqualTo("NEG 0.5, PHY 0.0, SAB 0.0, EMO 0.7, MUL 0.0");
    }

    @Test
    void a_rate_is_not_divided_by_what_divides_the_children_of_the_population_too() {
        var rates = new Asking()
                .count(PlanMeasures.CHILD_PROTECTION_PLANS_STARTED, DAY, 3, Dimension.SEX, 2)
                .analyst("child-protection-plan-start-rate", YEAR, Dimension.SEX);

        var girls = rates.slices().get(1).amount();
        assertThat(rates.slices().get(1).code()).isEqualTo("F");
        assertThat(girls.numerator()).isEqualTo(3);
        assertThat(girls.symbol()).isEqualTo(Symbol.NOT_AVAILABLE);
    }

    @Test
    void factors_are_told_each_per_10_000_children() {
        var factors = new Asking()
                .count(
                        AssessmentMeasures.ASSESSMENT_FACTORS,
                        DAY,
                        786,
                        Dimension.FACTOR,
                        factor(AssessmentFactor.NEGLECT))
                .count(AssessmentMeasures.ASSESSMENT_FACTORS, DAY, 8, Dimension.FACTOR, factor(AssessmentFactor.GANGS))
                .analyst("assessment-factor-rate", YEAR, Dimension.FACTOR)
                .slices();

        assertThat(factors).hasSize(AssessmentFactor.values().length);
        assertThat(text(factors)).contains("13A 1.4", "16A 138.6", "15A 0.0");
    }

    private static int factor(AssessmentFactor factor) {
        return 1 + factor.ordinal();
    }

    @Test
    void a_distribution_has_quartiles_and_bands() {
        var authority = new Asking();
        int[] days = {0, 0, 1, 2, 11};
        int[] bands = {1, 1, 2, 3, 6};
        for (int i = 0; i < days.length; i++) {
            authority.count(
                    ContactMeasures.CONTACTS_DECIDED,
                    DAY,
                    1,
                    Dimension.DURATION,
                    bands[i],
                    Dimension.DAYS,
                    days[i] + 1);
        }

        var figure = authority.analyst("contact-decision-time", YEAR);

        assertThat(text(figure.whole())).isEqualTo("1.0");
        assertThat(figure.whole().numerator()).isEqualTo(5);
        assertThat(figure.quartiles().p25()).hasToString("0.0");
        assertThat(figure.quartiles().p75()).hasToString("2.0");
        assertThat(text(figure.bands())).isEqualTo("same-day 40.0, 1 20.0, 2 20.0, 3-5 0.0, 6-10 0.0, 11-or-more 20.0");
        assertThat(text(authority
                        .analyst("contact-decision-time", period("2017-05-01", "2017-05-31"))
                        .whole()))
                .isEqualTo("z");
    }

    @Test
    void a_slice_that_does_not_apply_is_refused_with_those_that_do() {
        var authority = new Asking();
        assertThatThrownBy(() -> authority.analyst("contacts-received", YEAR, Dimension.CATEGORY))
                .hasMessageContaining("see errors");
    }

    private static String share(long part, long whole) {
        return value(
                new Asking()
                        .count(ContactMeasures.CONTACTS_RECEIVED, DAY, whole)
                        .count(ContactMeasures.CONTACTS_TO_REFERRAL, DAY, part),
                "contacts-to-referral");
    }

    private static String value(Asking authority, String indicator) {
        return text(authority.analyst(indicator, YEAR).whole());
    }
}
