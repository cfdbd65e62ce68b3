package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.cells.Counts;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;

class CalculationTest {

    private static final Period YEAR = period("2017-04-01", "2018-03-31");
    private static final Population MID_2017 = new Population(2017, 56_706, "ONS mid-year estimates, rebased");

    @Test
    void the_published_figures_of_rotherham_follow_from_their_counts() {
        var counts = counts(Map.of(
                "contacts-received", 15_684L,
                "contacts-to-referral", 4_493L,
                "referrals-received", 4_493L,
                "re-referrals", 1_030L,
                "child-protection-plans", 651L));

        assertThat(figure("contacts-to-referral", counts, Disclosure.FULL).value())
                .hasToString("28.6");
        assertThat(figure("re-referral-rate", counts, Disclosure.FULL).value()).hasToString("22.9");
        assertThat(figure("referral-rate", counts, Disclosure.FULL).value()).hasToString("792.3");
        assertThat(figure("child-protection-plan-rate", counts, Disclosure.FULL).value())
                .hasToString("114.8");
        assertThat(figure("child-protection-plans", counts, Disclosure.FULL).value())
                .hasToString("651");
    }

    @Test
    void a_half_is_rounded_up() {
        var counts = counts(Map.of("contacts-received", 800L, "contacts-to-referral", 1L));
        assertThat(figure("contacts-to-referral", counts, Disclosure.FULL).value())
                .hasToString("0.1");
        counts = counts(Map.of("contacts-received", 2_000L, "contacts-to-referral", 1L));
        assertThat(figure("contacts-to-referral", counts, Disclosure.FULL).value())
                .hasToString("0.1");
        counts = counts(Map.of("contacts-received", 2_001L, "contacts-to-referral", 1L));
        assertThat(figure("contacts-to-referral", counts, Disclosure.FULL).value())
                .hasToString("0.0");
    }

    @Test
    void a_percentage_of_nothing_does_not_apply() {
        assertThat(figure("re-referral-rate", counts(Map.of()), Disclosure.FULL))
                .isEqualTo(new Figure(YEAR, 0L, 0L, null, Symbol.NOT_APPLICABLE, "The denominator is zero.", null));
    }

    @Test
    void a_rate_names_the_population_it_is_taken_over() {
        var figure = figure("referral-rate", counts(Map.of("referrals-received", 4_493L)), Disclosure.FULL);

        assertThat(figure.numerator()).isEqualTo(4_493);
        assertThat(figure.denominator()).isEqualTo(56_706);
        assertThat(figure.population()).isEqualTo(MID_2017);
    }

    @Test
    void a_population_that_is_not_known_is_not_guessed() {
        var later = period("2018-04-01", "2019-03-31");
        var days = counts(Map.of("referrals-received", 10L), "2018-04-01");

        assertThat(calculation("referral-rate", days, Disclosure.FULL).figure(later))
                .isEqualTo(new Figure(
                        later,
                        10L,
                        null,
                        null,
                        Symbol.NOT_AVAILABLE,
                        "The population of mid-2018 is not known here.",
                        null));
    }

    @Test
    void a_rate_over_two_reporting_years_has_no_one_population() {
        var both = period("2018-03-31", "2018-04-01");
        var days = counts(Map.of("referrals-received", 10L), "2018-03-31");

        var figure = calculation("referral-rate", days, Disclosure.FULL).figure(both);

        assertThat(figure.value()).isNull();
        assertThat(figure.symbol()).isEqualTo(Symbol.NOT_AVAILABLE);
        assertThat(figure.numerator()).isEqualTo(10);
    }

    @Test
    void counts_from_one_to_five_are_withheld_from_partners_and_zero_and_six_are_not() {
        assertThat(partnerSees("contacts-received", 0)).isEqualTo("0 = 0");
        assertThat(partnerSees("contacts-received", 1)).isEqualTo("null = c");
        assertThat(partnerSees("contacts-received", 5)).isEqualTo("null = c");
        assertThat(partnerSees("contacts-received", 6)).isEqualTo("6 = 6");
    }

    @Test
    void a_small_part_is_withheld_before_anything_is_rounded() {
        var counts = counts(Map.of("referrals-received", 100_000L, "re-referrals", 5L));

        assertThat(figure("re-referral-rate", counts, Disclosure.WITHOUT_SMALL_COUNTS))
                .isEqualTo(new Figure(
                        YEAR, null, 100_000L, null, Symbol.CONFIDENTIAL, "A count from 1 to 5 is withheld.", null));
        assertThat(figure("re-referral-rate", counts, Disclosure.FULL).value()).hasToString("0.0");
    }

    @Test
    void a_part_of_a_small_whole_has_no_value_either() {
        var counts = counts(Map.of("referrals-received", 5L));

        assertThat(figure("re-referral-rate", counts, Disclosure.WITHOUT_SMALL_COUNTS))
                .isEqualTo(new Figure(
                        YEAR, 0L, null, null, Symbol.CONFIDENTIAL, "A count from 1 to 5 is withheld.", null));
    }

    @Test
    void a_rate_of_a_small_count_is_withheld_and_its_population_is_not() {
        var counts = counts(Map.of("referrals-received", 3L));

        assertThat(figure("referral-rate", counts, Disclosure.WITHOUT_SMALL_COUNTS))
                .isEqualTo(new Figure(
                        YEAR, null, 56_706L, null, Symbol.CONFIDENTIAL, "A count from 1 to 5 is withheld.", MID_2017));
    }

    @Test
    void areas_for_improvement_are_not_children_and_are_never_withheld() {
        assertThat(partnerSees("areas-for-improvement-open", 3)).isEqualTo("3 = 3");
    }

    private static String partnerSees(String indicator, long count) {
        var figure = figure(indicator, counts(Map.of(indicator, count)), Disclosure.WITHOUT_SMALL_COUNTS);
        return figure.numerator() + " = "
                + (figure.value() == null
                        ? figure.symbol().sign()
                        : figure.value().toString());
    }

    private static Figure figure(String indicator, Counts counts, Disclosure disclosure) {
        return calculation(indicator, counts, disclosure).figure(YEAR);
    }

    private static Calculation calculation(String indicator, Counts counts, Disclosure disclosure) {
        return new Calculation(Indicators.find(indicator).orElseThrow(), counts, Map.of(2017, MID_2017), disclosure);
    }

    private static Counts counts(Map<String, Long> counts) {
        return counts(counts, "2017-04-01");
    }

    private static Counts counts(Map<String, Long> counts, String day) {
        var byMeasure = new HashMap<String, List<Counts.Cell>>();
        counts.forEach((measure, n) -> byMeasure.put(measure, List.of(new Counts.Cell(LocalDate.parse(day), 0, n))));
        return new Counts(1, byMeasure);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
