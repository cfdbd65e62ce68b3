package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.value.Asking.YEAR;
import static org.safeguarding.metrics.value.Asking.period;
import static org.safeguarding.metrics.value.Asking.text;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;

/** How long records took and have lasted, from what happened to the answer. */
class DurationsTest {

    private static final String PLANS_OPEN = "child-protection-plan-duration";
    private static final LocalDate DAY = LocalDate.of(2016, 4, 30);
    private static final int[] DAYS = {8, 18, 60, 60, 60, 62, 170, 190, 224, 358};

    private final Told child = Told.about();

    @ParameterizedTest
    @ValueSource(strings = {PLANS_OPEN, "children-in-need-duration"})
    void what_is_open_on_a_day_has_lasted_until_that_day_in_quartiles_and_bands_alike(String indicator) {
        var figure = new Asking()
                .happened(IntStream.of(DAYS)
                        .mapToObj(days -> DAY.minusDays(days).toString())
                        .flatMap(start -> open(indicator, Told.about(), start))
                        .toArray(Event[]::new))
                .analyst(indicator, new Period(DAY, DAY));

        assertThat(figure.whole().numerator()).isEqualTo(10);
        assertThat(text(figure.whole())).isEqualTo("61.0");
        assertThat(quartiles(figure)).isEqualTo("60.0, 61.0, 185.0");
        assertThat(text(figure.bands()))
                .isEqualTo("3-months-or-less 60.0, more-than-3-months-to-6-months 10.0,"
                        + " more-than-6-months-to-less-than-1-year 30.0, 1-year-to-less-than-2-years 0.0,"
                        + " 2-years-or-more 0.0");
    }

    private static Stream<Event> open(String indicator, Told child, String start) {
        return Stream.of(child.child(), indicator.equals(PLANS_OPEN) ? child.plan(start, null) : child.referral(start));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01-10, 0.0, 3-months-or-less",
        "2016-01-11, 1.0, 3-months-or-less",
        "2016-03-31, 81.0, 3-months-or-less",
        "2016-04-10, 91.0, 3-months-or-less",
        "2016-04-11, 92.0, more-than-3-months-to-6-months",
        "2017-01-09, 365.0, more-than-6-months-to-less-than-1-year",
        "2017-01-10, 366.0, 1-year-to-less-than-2-years",
        "2018-01-10, 731.0, 2-years-or-more"
    })
    void a_plan_is_a_day_older_on_each_day(LocalDate day, String days, String band) {
        var authority = new Asking().happened(child.child(), child.plan("2016-01-10", null));

        var figure = authority.analyst(PLANS_OPEN, new Period(day, day), Dimension.AGE_BAND);

        assertThat(quartiles(figure)).isEqualTo("%1$s, %1$s, %1$s".formatted(days));
        assertThat(text(figure.bands())).contains(band + " 100.0");
        assertThat(text(figure.slices())).contains("5-9 " + days);
        assertThat(text(authority
                        .analyst("child-protection-plans", new Period(day, day), Dimension.DURATION)
                        .slices()))
                .contains(band + " 1");
    }

    @Test
    void a_plan_that_has_ended_is_not_among_those_open() {
        var authority = new Asking()
                .happened(child.plan("2016-01-10", "2016-03-31"), child.plan("2016-03-31", null))
                .analyst(PLANS_OPEN, period("2016-04-01", "2016-04-10"));

        assertThat(quartiles(authority)).isEqualTo("10.0, 10.0, 10.0");
    }

    @Test
    void counts_of_a_generation_before_plans_said_since_when_are_read_as_they_are() {
        var figure = new Asking()
                .count(PlanMeasures.CHILD_PROTECTION_PLANS, "2017-04-03", 1, Dimension.DURATION, 1, Dimension.DAYS, 8)
                .analyst(PLANS_OPEN, YEAR);

        assertThat(quartiles(figure)).isEqualTo("7.0, 7.0, 7.0");
        assertThat(text(figure.bands())).startsWith("3-months-or-less 100.0");
    }

    @Test
    void plans_that_ended_are_divided_by_how_long_they_had_lasted_whatever_is_counted_of_them() {
        var authority = new Asking()
                .happened(
                        child.plan("2015-05-01", "2017-05-02"),
                        Told.about().plan("2017-04-03", "2017-05-02"),
                        Told.about().plan("2016-04-03", "2017-05-02"));

        assertThat(text(authority
                        .analyst("plans-ended-after-two-years", YEAR, Dimension.DURATION)
                        .slices()))
                .isEqualTo("3-months-or-less 0.0, more-than-3-months-to-6-months z,"
                        + " more-than-6-months-to-less-than-1-year z, 1-year-to-less-than-2-years 0.0,"
                        + " 2-years-or-more 100.0");
        for (var to : new String[] {"2017-05-31", "2018-03-31"}) {
            assertThat(text(authority
                            .analyst("children-ending-a-plan", period("2017-04-01", to), Dimension.DURATION)
                            .slices()))
                    .isEqualTo("3-months-or-less 1, more-than-3-months-to-6-months 0,"
                            + " more-than-6-months-to-less-than-1-year 0, 1-year-to-less-than-2-years 1,"
                            + " 2-years-or-more 1");
        }
    }

    @Test
    void an_episode_that_ended_took_the_days_to_its_end() {
        var episode =
                child.referral(UUID.randomUUID(), "2017-04-03", "2017-04-03", "2017-07-04", ReasonForClosure.OTHER);

        var figure = new Asking().happened(episode).analyst("children-in-need-ended-duration", YEAR);

        assertThat(quartiles(figure)).isEqualTo("92.0, 92.0, 92.0");
        assertThat(text(figure.bands())).contains("more-than-3-months-to-6-months 100.0");
    }

    /** Day 45 of an assessment started on Monday 3 April 2017 is Friday 9 June. */
    @ParameterizedTest
    @CsvSource({
        "2017-06-08, 44.0, 41-45, 100.0",
        "2017-06-09, 45.0, 41-45, 100.0",
        "2017-06-10, 46.0, 46-50, 0.0",
        "2017-06-11, 46.0, 46-50, 0.0",
        "2017-06-12, 46.0, 46-50, 0.0",
        "2017-06-13, 47.0, 46-50, 0.0"
    })
    void an_assessment_done_on_a_day_off_is_done_on_the_next_working_day_in_quartiles_bands_and_limits(
            String authorisedOn, String days, String band, String inTime) {
        var authority = new Asking().happened(child.assessment(UUID.randomUUID(), "2017-04-03", authorisedOn));

        var figure = authority.analyst("assessment-duration", YEAR);

        assertThat(quartiles(figure)).isEqualTo("%1$s, %1$s, %1$s".formatted(days));
        assertThat(text(figure.bands())).contains(band + " 100.0");
        assertThat(text(authority.analyst("assessments-in-time", YEAR).whole())).isEqualTo(inTime);
    }

    private static String quartiles(Figure figure) {
        var quartiles = figure.quartiles();
        return quartiles.p25() + ", " + quartiles.median() + ", " + quartiles.p75();
    }
}
