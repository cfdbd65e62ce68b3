package org.safeguarding.metrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.indicator.Polarity;
import org.safeguarding.metrics.reference.Comparator.Status;

class ComparisonTest {

    private static final NeighbourSet SET = new NeighbourSet(
            "made up",
            IntStream.rangeClosed(1, 10).mapToObj(ComparisonTest::authority).toList(),
            3);

    @Test
    void of_ten_neighbours_the_mean_is_rounded_once_and_the_median_is_halfway_between_the_middle_two() {
        var comparison = compare("40", "42.5", "45.3", "50", "52.1", "60.2", "61", "70", "81.4", "99.9");

        assertThat(comparison.valued()).isEqualTo(10);
        assertThat(comparison.mean()).isEqualByComparingTo("60.2");
        assertThat(comparison.median()).isEqualByComparingTo("56.2");
        assertThat(comparison.set().name()).isEqualTo("made up");
    }

    @Test
    void a_neighbour_without_a_value_counts_for_nothing() {
        var comparison = compare("10", "30", "20.2");

        assertThat(comparison.valued()).isEqualTo(3);
        assertThat(comparison.neighbours())
                .extracting(Comparator::value)
                .map(BigDecimal::toPlainString)
                .containsExactly("10", "20.2", "30");
        assertThat(comparison.mean()).isEqualByComparingTo("20.1");
        assertThat(comparison.median()).isEqualByComparingTo("20.2");
    }

    @Test
    void of_no_value_there_is_neither_mean_nor_median() {
        var comparison = compare();

        assertThat(comparison.valued()).isZero();
        assertThat(comparison.mean()).isNull();
        assertThat(comparison.median()).isNull();
    }

    @Test
    void a_revised_value_is_taken_before_the_one_first_published_and_both_are_told() {
        var first = england("43.3", Status.FIRST_PUBLISHED, 2);
        var revised = england("43.8", Status.REVISED, 1);
        var comparators = new Comparators(List.of(revised, first));

        assertThat(comparators.of(2017, Comparator.ENGLAND)).contains(revised);
        assertThat(comparators.vintages(2017, Comparator.ENGLAND)).containsExactly(first, revised);
        assertThat(comparators.of(2018, Comparator.ENGLAND)).isEmpty();
        assertThat(comparators.of(2017, Comparator.REGION)).isEmpty();
    }

    @Test
    void a_correction_of_an_older_release_does_not_come_before_a_newer_one() {
        var populations = new Populations(List.of(
                new Population(2016, 56_000, "first"),
                new Population(2017, 56_900, "first"),
                new Population(2017, 56_706, "rebased")));

        assertThat(populations.byMidYear())
                .containsEntry(2016, new Population(2016, 56_000, "first"))
                .containsEntry(2017, new Population(2017, 56_706, "rebased"));
        assertThat(populations.byMidYear("first")).containsEntry(2017, new Population(2017, 56_900, "first"));
        assertThat(populations.byMidYear("none")).isEmpty();
        assertThat(populations.releases()).containsExactly("first", "rebased");
    }

    @Test
    void a_target_is_met_by_the_better_side_of_its_indicator() {
        var target = new Target(
                "re-referral-rate", LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31), new BigDecimal("22"), 1);

        assertThat(target.isMetBy(new BigDecimal("22.0"), Polarity.LOWER_IS_BETTER))
                .contains(true);
        assertThat(target.isMetBy(new BigDecimal("22.1"), Polarity.LOWER_IS_BETTER))
                .contains(false);
        assertThat(target.isMetBy(new BigDecimal("21.9"), Polarity.HIGHER_IS_BETTER))
                .contains(false);
        assertThat(target.isMetBy(new BigDecimal("21.9"), Polarity.NEITHER)).isEmpty();
        var targets = new Targets(List.of(target));
        assertThat(targets.on(LocalDate.of(2018, 3, 31))).contains(target);
        assertThat(targets.on(LocalDate.of(2017, 4, 1))).contains(target);
        assertThat(targets.on(LocalDate.of(2018, 4, 1))).isEmpty();
        assertThat(targets.on(LocalDate.of(2017, 3, 31))).isEmpty();
    }

    private static Comparison compare(String... values) {
        var comparators = IntStream.range(0, values.length)
                .mapToObj(index -> comparator(authority(index + 1), values[index], Status.REVISED, 1))
                .toList();
        return Comparison.of(SET, new Comparators(comparators), 2017, 1);
    }

    private static Comparator england(String value, Status status, int version) {
        return comparator(Comparator.ENGLAND, value, status, version);
    }

    private static Comparator comparator(String group, String value, Status status, int version) {
        return new Comparator(
                "child-protection-plan-rate", 2017, group, new BigDecimal(value), "DfE", status, null, version);
    }

    private static String authority(int number) {
        return "E090000%02d".formatted(number);
    }
}
