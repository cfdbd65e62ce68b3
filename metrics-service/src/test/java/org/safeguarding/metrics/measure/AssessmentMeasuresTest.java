package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.AssessmentMeasures.ASSESSMENTS_COMPLETED;
import static org.safeguarding.metrics.measure.AssessmentMeasures.ASSESSMENTS_IN_TIME;
import static org.safeguarding.metrics.measure.AssessmentMeasures.ASSESSMENTS_OPEN;
import static org.safeguarding.metrics.measure.AssessmentMeasures.ASSESSMENTS_OVERDUE;
import static org.safeguarding.metrics.measure.AssessmentMeasures.ASSESSMENT_FACTORS;
import static org.safeguarding.metrics.measure.AssessmentMeasures.EPISODES_WITH_FACTORS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.fact.BankHolidayChange;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.cells.TestDefinitions;
import org.safeguarding.metrics.explanation.Timelines;
import org.safeguarding.metrics.reference.clock.ClockLimits;

class AssessmentMeasuresTest {

    /** 45 working days after it is 9 June 2017: Good Friday, Easter Monday and two May bank holidays are between. */
    private static final String STARTED = "2017-04-03";

    private final Told child = Told.about();
    private final UUID referral = UUID.randomUUID();

    @Test
    void an_assessment_authorised_on_day_45_is_in_time_and_on_day_46_is_not() {
        assertThat(WorkingDays.between(LocalDate.parse(STARTED), LocalDate.parse("2017-06-09")))
                .isEqualTo(45);
        assertThat(ByDay.of(ASSESSMENTS_IN_TIME, authorised("2017-06-09"))).isEqualTo(Map.of("2017-06-09", 1L));
        assertThat(ByDay.of(ASSESSMENTS_IN_TIME, authorised("2017-06-12"))).isEmpty();
    }

    @Test
    void a_bank_holiday_proclaimed_late_gives_it_another_day_and_moves_it_to_the_band_before() {
        var late = new ClockLimits(
                List.of(), Set.of(new BankHolidayChange(LocalDate.parse("2017-05-12"), HolidayChange.PROCLAIMED)));
        var day46 = authorised("2017-06-12");

        assertThat(ByDay.of(late, ASSESSMENTS_IN_TIME, day46)).isEqualTo(Map.of("2017-06-12", 1L));
        assertThat(ByDay.of(late, ASSESSMENTS_IN_TIME, authorised("2017-06-13")))
                .isEmpty();
        assertThat(bands(late, day46)).containsExactly("41-45");
        assertThat(bands(ClockLimits.NATIONAL, day46)).containsExactly("46-50");
    }

    private static List<String> bands(ClockLimits limits, Event assessment) {
        var definitions = TestDefinitions.by(limits);
        var bands = new ArrayList<String>();
        definitions.marks(definitions.story(Told.ROTHERHAM, Timelines.of(assessment)), (measure, mark) -> {
            if (measure == ASSESSMENTS_COMPLETED) {
                bands.add(measure.bands().label(mark.profile().code(Dimension.DURATION) - 1));
            }
        });
        return bands;
    }

    @Test
    void it_counts_on_the_day_of_authorisation_and_the_reporting_year_turns_on_1_april() {
        assertThat(ByDay.of(ASSESSMENTS_COMPLETED, child.assessment(referral, "2018-03-01", "2018-03-31")))
                .isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(ASSESSMENTS_COMPLETED, child.assessment(referral, "2018-03-01", "2018-04-01")))
                .isEqualTo(Map.of("2018-04-01", 1L));
        assertThat(ByDay.of(ASSESSMENTS_COMPLETED, child.assessment(referral, STARTED, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, same-day",
        "1, 1-10",
        "10, 1-10",
        "11, 11-20",
        "40, 31-40",
        "41, 41-45",
        "45, 41-45",
        "46, 46-50",
        "50, 46-50",
        "51, 51-60",
        "60, 51-60",
        "61, 61-or-more"
    })
    void the_bands_are_those_of_the_table(int workingDays, String band) {
        var day = WorkingDays.after(LocalDate.parse(STARTED), workingDays);

        for (int code = 1; code <= ASSESSMENTS_COMPLETED.bands().bands().size(); code++) {
            var counted = ByDay.of(ASSESSMENTS_COMPLETED, Dimension.DURATION, code, authorised(day.toString()));
            boolean its = ASSESSMENTS_COMPLETED.bands().label(code - 1).equals(band);
            assertThat(counted).isEqualTo(its ? Map.of(day.toString(), 1L) : Map.of());
        }
    }

    @Test
    void an_assessment_is_overdue_from_day_46_until_it_is_authorised() {
        assertThat(ByDay.of(ASSESSMENTS_OVERDUE, child.assessment(referral, STARTED, null)))
                .isEqualTo(Map.of("2017-06-10", 1L));
        assertThat(ByDay.of(ASSESSMENTS_OVERDUE, authorised("2017-06-14")))
                .isEqualTo(Map.of("2017-06-10", 1L, "2017-06-14", -1L));
        assertThat(ByDay.of(ASSESSMENTS_OVERDUE, authorised("2017-06-09"))).isEmpty();
        assertThat(ByDay.of(ASSESSMENTS_OPEN, authorised("2017-06-14")))
                .isEqualTo(Map.of(STARTED, 1L, "2017-06-14", -1L));
    }

    @Test
    void an_assessment_adds_one_to_each_of_its_factors_and_one_episode() {
        var assessment = authorised("2017-05-02", AssessmentFactor.NEGLECT, AssessmentFactor.ALCOHOL_PARENT);

        assertThat(ByDay.of(ASSESSMENT_FACTORS, assessment)).isEqualTo(Map.of("2017-05-02", 2L));
        assertThat(ofFactor(AssessmentFactor.NEGLECT, assessment)).isEqualTo(Map.of("2017-05-02", 1L));
        assertThat(ofFactor(AssessmentFactor.SELF_HARM, assessment)).isEmpty();
        assertThat(ByDay.of(EPISODES_WITH_FACTORS, assessment)).isEqualTo(Map.of("2017-05-02", 1L));
    }

    @Test
    void two_assessments_of_one_referral_count_a_factor_once_in_a_reporting_year() {
        var first = child.assessment(referral, STARTED, "2017-05-02", AssessmentFactor.NEGLECT);
        var second = child.assessment(
                referral, "2018-01-03", "2018-03-31", AssessmentFactor.NEGLECT, AssessmentFactor.SELF_HARM);
        var nextYear = child.assessment(referral, "2018-01-03", "2018-04-01", AssessmentFactor.NEGLECT);
        var another = child.assessment(UUID.randomUUID(), "2018-01-03", "2018-03-31", AssessmentFactor.NEGLECT);

        assertThat(ofFactor(AssessmentFactor.NEGLECT, second, first)).isEqualTo(Map.of("2017-05-02", 1L));
        assertThat(ofFactor(AssessmentFactor.SELF_HARM, second, first)).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(EPISODES_WITH_FACTORS, second, first)).isEqualTo(Map.of("2017-05-02", 1L));
        assertThat(ofFactor(AssessmentFactor.NEGLECT, first, nextYear))
                .isEqualTo(Map.of("2017-05-02", 1L, "2018-04-01", 1L));
        assertThat(ofFactor(AssessmentFactor.NEGLECT, first, another))
                .isEqualTo(Map.of("2017-05-02", 1L, "2018-03-31", 1L));
    }

    @Test
    void episodes_with_factors_are_not_divided_by_factor_because_one_can_have_several() {
        assertThat(ASSESSMENT_FACTORS.dimensions()).contains(Dimension.FACTOR);
        assertThat(EPISODES_WITH_FACTORS.dimensions()).isNotEmpty().doesNotContain(Dimension.FACTOR);
    }

    @Test
    void no_factors_identified_is_a_code_of_its_own_and_makes_no_episode_with_factors() {
        var assessment = authorised("2017-05-02", AssessmentFactor.NO_FACTORS);

        assertThat(ofFactor(AssessmentFactor.NO_FACTORS, assessment)).isEqualTo(Map.of("2017-05-02", 1L));
        assertThat(ByDay.of(EPISODES_WITH_FACTORS, assessment)).isEmpty();
    }

    private Event authorised(String day, AssessmentFactor... factors) {
        return child.assessment(referral, STARTED, day, factors);
    }

    private static Map<String, Long> ofFactor(AssessmentFactor factor, Event... events) {
        return ByDay.of(ASSESSMENT_FACTORS, Dimension.FACTOR, 1 + factor.ordinal(), events);
    }
}
