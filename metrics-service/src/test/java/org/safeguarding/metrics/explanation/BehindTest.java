package org.safeguarding.metrics.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.Story;
import org.safeguarding.metrics.value.Slice;

class BehindTest {

    private static final Period YEAR = new Period(LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31));

    private final Told child = Told.about();

    @Test
    void a_re_referral_is_explained_by_the_referral_before_it() {
        var part = explain("re-referral-rate", child.referral("2016-09-14"), child.referral("2017-06-02"))
                .getFirst();

        assertThat(part.count()).isEqualTo(1);
        assertThat(part.counted()).singleElement().satisfies(record -> {
            assertThat(record.because())
                    .isEqualTo(
                            "referral 2017-06-02 counts as a re-referral: earlier referral 2016-09-14, 261 days before");
            assertThat(record.marks()).isEqualTo(Map.of(LocalDate.of(2017, 6, 2), 1L));
            assertThat(record.until()).isNull();
        });
        assertThat(part.notCounted())
                .extracting(NotCounted::because)
                .containsExactly("referral as of 2016-09-14 is not counted in the numerator: Referrals received in the"
                        + " period where the same child has a referral on an earlier day, no earlier than the same day 12"
                        + " months before.");
    }

    @Test
    void what_counts_in_another_period_says_when() {
        var part = explain("referrals-received", child.referral("2018-04-01")).getFirst();

        assertThat(part.count()).isZero();
        assertThat(part.notCounted())
                .extracting(NotCounted::because)
                .containsExactly("referral received 2018-04-01: it counts on 2018-04-01, not in the period");
    }

    @Test
    void a_plan_that_has_ended_is_no_longer_open_and_says_so() {
        var part = explain(
                        "child-protection-plans",
                        child.plan("2017-05-02", "2018-03-31"),
                        child.plan("2018-03-31", null),
                        child.plan("2017-07-03", "2017-07-03"))
                .getFirst();

        assertThat(part.counted())
                .extracting(CountedRecord::because)
                .containsExactly("child protection plan from 2018-03-31");
        assertThat(part.notCounted())
                .extracting(NotCounted::because)
                .containsExactlyInAnyOrder(
                        "child protection plan from 2017-05-02 to 2018-03-31: it counts from 2017-05-02 to the day before"
                                + " 2018-03-31, not at the end of the period",
                        "child protection plan from 2017-07-03 to 2017-07-03: it ended when it began, so it was open at the"
                                + " end of no day");
    }

    @Test
    void of_two_plans_that_are_open_the_one_that_began_first_counts() {
        var part = explain("child-protection-plans", child.plan("2017-05-02", null), child.plan("2017-06-01", null))
                .getFirst();

        assertThat(part.counted())
                .extracting(CountedRecord::because)
                .containsExactly("child protection plan from 2017-05-02");
        assertThat(part.notCounted())
                .extracting(NotCounted::because)
                .containsExactly(
                        "child protection plan as of 2017-06-01 is not counted in the numerator: Children with a plan"
                                + " of this authority started by that day and not ended by then. A child with several, as after a merge, counts"
                                + " once: by the one that began first.");
    }

    @Test
    void a_voided_record_counts_nowhere_and_says_so() {
        var part = explain("referrals-received", child.referral(UUID.randomUUID(), 2, "2017-06-02", true))
                .getFirst();

        assertThat(part.counted()).isEmpty();
        assertThat(part.notCounted()).extracting(NotCounted::because).containsExactly("voided: it counts nowhere");
    }

    @Test
    void those_outside_are_the_records_below_the_line_that_are_not_above_it() {
        var late = child.contact("2017-04-03", "2017-04-05", ContactDecision.ADVICE);
        var story = TestDefinitions.national()
                .story(
                        Told.ROTHERHAM,
                        Timelines.of(late, child.contact("2017-04-03", "2017-04-03", ContactDecision.ADVICE)));

        var tally = behind("contacts-decided-in-time").tally(FigurePart.OUTSIDE, story);

        assertThat(tally.count()).isEqualTo(1);
        assertThat(tally.records()).extracting(record -> record.record().id()).containsExactly(late.subject());
    }

    @Test
    void behind_one_value_of_a_dimension_are_those_who_have_it_on_the_day_that_counts() {
        var story = TestDefinitions.national()
                .story(Told.ROTHERHAM, Timelines.of(child.child(), child.plan("2014-05-02", null)));

        // Born on 14 May 2010: in the age band 5 to 9 from 14 May 2015.
        assertThat(slice("age-band", "1-4", LocalDate.of(2015, 5, 13), story)).isEqualTo(1);
        assertThat(slice("age-band", "1-4", LocalDate.of(2015, 5, 14), story)).isZero();
        assertThat(slice("age-band", "5-9", LocalDate.of(2015, 5, 14), story)).isEqualTo(1);
        assertThat(slice("sex", "not-recorded", LocalDate.of(2015, 5, 14), story))
                .isZero();
        assertThat(slice("duration", "3-months-or-less", LocalDate.of(2014, 8, 2), story))
                .isEqualTo(1);
        assertThat(slice("duration", "3-months-or-less", LocalDate.of(2014, 8, 3), story))
                .isZero();
        assertThat(slice("duration", "more-than-3-months-to-6-months", LocalDate.of(2014, 8, 3), story))
                .isEqualTo(1);
    }

    private static long slice(String by, String value, LocalDate asAt, Story story) {
        var indicator = Indicators.find("child-protection-plans").orElseThrow();
        var slice = Slice.of(
                indicator,
                Dimension.named(by).orElseThrow(),
                value,
                Told.ROTHERHAM,
                TestDefinitions.national().codes());
        return new Behind(indicator, new Period(asAt, asAt), slice)
                .tally(FigurePart.NUMERATOR, story)
                .count();
    }

    @Test
    void outside_are_the_days_on_which_a_record_counts_in_the_denominator_alone() {
        var child = Told.about();
        var plan = UUID.randomUUID();
        var events = new Event[] {
            child.plan(plan, 1, "2017-04-03", "2018-02-01"),
            child.review(plan, "2017-07-03"),
            child.review(plan, "2018-01-05"),
            child.review(plan, "2018-02-01")
        };

        var outside = behind("review-conferences-in-time")
                .tally(FigurePart.OUTSIDE, TestDefinitions.national().story(Told.ROTHERHAM, Timelines.of(events)));

        assertThat(outside.count()).isEqualTo(1);
        assertThat(outside.records()).singleElement().satisfies(late -> {
            assertThat(late.record().id()).isEqualTo(plan);
            assertThat(late.marks()).isEqualTo(Map.of(LocalDate.of(2018, 1, 3), 1L));
            assertThat(late.because())
                    .isEqualTo("Hold the next review conference: from 2017-07-03, due 2018-01-02, done 2018-01-05");
        });
    }

    @Test
    void a_population_is_no_list() {
        assertThat(behind("referral-rate").parts()).containsExactly(FigurePart.NUMERATOR);
        assertThat(behind("referrals-received").parts()).containsExactly(FigurePart.NUMERATOR);
        assertThat(behind("re-referral-rate").parts())
                .containsExactly(FigurePart.NUMERATOR, FigurePart.DENOMINATOR, FigurePart.OUTSIDE);
    }

    private static Behind behind(String indicator) {
        return new Behind(Indicators.find(indicator).orElseThrow(), YEAR);
    }

    private static List<PartExplained> explain(String indicator, Event... events) {
        var timeline = Timelines.of(events);
        return behind(indicator).explain(timeline, TestDefinitions.national().story(Told.ROTHERHAM, timeline));
    }
}
