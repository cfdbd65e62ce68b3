package org.safeguarding.metrics.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safeguarding.contract.Event;
import org.safeguarding.metrics.cells.Histories;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.EarlyHelpMeasures;
import org.safeguarding.metrics.measure.InspectionMeasures;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.ReferralMeasures;
import org.safeguarding.metrics.value.Slice;

/** Whatever has happened, the listed records add up to the count. */
class BehindPropertyTest {

    private static final Definitions DEFINITIONS = TestDefinitions.national();
    private static final List<Formula.Percent> PERCENTAGES = List.of(
            new Formula.Percent(ContactMeasures.CONTACTS_DECIDED_IN_TIME, ContactMeasures.CONTACTS_RECEIVED),
            new Formula.Percent(ReferralMeasures.RE_REFERRALS, ReferralMeasures.REFERRALS_RECEIVED),
            new Formula.Percent(ReferralMeasures.CHILDREN_RE_REFERRED, ReferralMeasures.CHILDREN_REFERRED),
            new Formula.Percent(ReferralMeasures.REFERRALS_TO_ASSESSMENT, ReferralMeasures.REFERRALS_RECEIVED),
            new Formula.Percent(AssessmentMeasures.ASSESSMENTS_IN_TIME, AssessmentMeasures.ASSESSMENTS_COMPLETED),
            new Formula.Percent(EarlyHelpMeasures.FAMILIES_ENGAGED, EarlyHelpMeasures.FAMILIES_ALLOCATED),
            new Formula.Percent(
                    InspectionMeasures.AREAS_FOR_IMPROVEMENT_OVERDUE, InspectionMeasures.AREAS_FOR_IMPROVEMENT_OPEN));

    @Provide
    Arbitrary<List<Event>> histories() {
        return Histories.histories();
    }

    /** Reporting years and parts of them that start on 1 April, so that every kind of measure has a value. */
    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers().between(0, 450).map(days -> {
            var last = LocalDate.of(2016, 1, 1).plusDays(days);
            int year = last.getMonthValue() < 4 ? last.getYear() - 1 : last.getYear();
            return new Period(LocalDate.of(year, 4, 1), last);
        });
    }

    @Property(tries = 300)
    void the_list_behind_every_count_sums_to_it(
            @ForAll("histories") List<Event> history, @ForAll("periods") Period period) {
        for (var measure : Measures.ALL) {
            assertThat(listed(new Formula.Count(measure), period, FigurePart.NUMERATOR, history))
                    .as(measure.id())
                    .isEqualTo(counted(measure, history, period));
        }
    }

    @Property(tries = 300)
    void those_outside_are_those_below_the_line_less_those_above(
            @ForAll("histories") List<Event> history, @ForAll("periods") Period period) {
        for (var formula : PERCENTAGES) {
            assertThat(listed(formula, period, FigurePart.OUTSIDE, history))
                    .as(formula.numerator().id())
                    .isEqualTo(counted(formula.denominator(), history, period)
                            - counted(formula.numerator(), history, period));
        }
    }

    @Property(tries = 300)
    void the_explanation_counts_as_the_list_does_and_names_every_record_of_the_kind(
            @ForAll("histories") List<Event> history, @ForAll("periods") Period period) {
        for (var indicator : Indicators.ALL) {
            var behind = new Behind(indicator, period);
            Timelines.all(history).forEach((key, timeline) -> {
                var story = DEFINITIONS.story(key.authority(), timeline);
                for (var part : behind.explain(timeline, story)) {
                    assertThat(part.count())
                            .isEqualTo(behind.tally(part.part(), story).count());
                    var named = part.counted().stream()
                            .map(record -> record.record().id());
                    var not = part.notCounted().stream()
                            .map(record -> record.record().id());
                    assertThat(Stream.concat(named, not))
                            .containsAll(timeline.records().stream()
                                    .filter(record -> part.measure()
                                            .types()
                                            .contains(record.kind().factType()))
                                    .map(record -> record.id())
                                    .toList());
                }
            });
        }
    }

    private static long listed(Formula formula, Period period, FigurePart part, List<Event> history) {
        return Timelines.all(history).entrySet().stream()
                .map(entry -> Behind.tally(
                        formula,
                        period,
                        Slice.WHOLE,
                        part,
                        DEFINITIONS.story(entry.getKey().authority(), entry.getValue())))
                .peek(tally -> assertThat(tally.records().isEmpty()).isEqualTo(tally.count() == 0))
                .mapToLong(Behind.CountAndRecords::count)
                .sum();
    }

    /** Sums as the cells do: all marks of all timelines. */
    private static long counted(Measure asked, List<Event> history, Period period) {
        var sum = new long[1];
        Timelines.all(history)
                .forEach((key, timeline) ->
                        DEFINITIONS.marks(DEFINITIONS.story(key.authority(), timeline), (measure, mark) -> {
                            boolean begun = measure.kind() != Measure.Kind.FLOW
                                    || !mark.day().isBefore(period.from());
                            if (measure.id().equals(asked.id())
                                    && begun
                                    && !mark.day().isAfter(period.to())) {
                                sum[0] += mark.n();
                            }
                        }));
        return sum[0];
    }
}
