package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.ASSESSMENTS_BY_OTHER_PARTNERS;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.ASSESSMENTS_BY_PARTNERS;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.ASSESSMENTS_BY_SCHOOLS;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.ASSESSMENTS_COMPLETED;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.CONTACTS_TRIAGED_IN_TIME;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.COUNCIL_ASSESSMENTS_COMPLETED;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.COUNCIL_ASSESSMENTS_IN_TIME;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.COUNCIL_ASSESSMENTS_LATE;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.COUNCIL_ASSESSMENTS_STARTED;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.FAMILIES_ALLOCATED;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.FAMILIES_ENGAGED;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.FAMILIES_ENGAGED_IN_TIME;
import static org.safeguarding.metrics.measure.EarlyHelpMeasures.FAMILIES_ENGAGED_LATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.metrics.Told;
import org.safeguarding.metrics.reference.clock.ClockLimits;

class EarlyHelpMeasuresTest {

    private static final Map<String, Long> ON_THURSDAY = Map.of("2017-04-13", 1L);

    private final Told child = Told.about();

    @Test
    void a_contact_is_triaged_in_time_within_five_working_days_over_easter() {
        assertThat(ByDay.of(CONTACTS_TRIAGED_IN_TIME, child.earlyHelpContact("2017-04-13", "2017-04-24")))
                .isEqualTo(ON_THURSDAY);
        assertThat(ByDay.of(CONTACTS_TRIAGED_IN_TIME, child.earlyHelpContact("2017-04-13", "2017-04-25")))
                .isEmpty();
        assertThat(ByDay.of(CONTACTS_TRIAGED_IN_TIME, child.earlyHelpContact("2017-04-13", null)))
                .isEmpty();
    }

    @Test
    void a_family_is_engaged_in_time_within_three_working_days_and_late_after_them() {
        var inTime = child.family("2017-04-13", "2017-04-20", null);
        var late = child.family("2017-04-13", "2017-04-21", null);

        assertThat(ByDay.of(FAMILIES_ENGAGED_IN_TIME, inTime)).isEqualTo(ON_THURSDAY);
        assertThat(ByDay.of(FAMILIES_ENGAGED_LATE, inTime)).isEmpty();
        assertThat(ByDay.of(FAMILIES_ENGAGED_IN_TIME, late)).isEmpty();
        assertThat(ByDay.of(FAMILIES_ENGAGED_LATE, late)).isEqualTo(ON_THURSDAY);
        assertThat(ByDay.of(FAMILIES_ENGAGED, inTime, late)).isEqualTo(Map.of("2017-04-13", 2L));
    }

    @Test
    void a_family_that_was_never_engaged_is_among_those_allocated_only() {
        var family = child.family("2018-03-31", null, "2018-04-30");

        assertThat(ByDay.of(FAMILIES_ALLOCATED, family)).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(FAMILIES_ENGAGED, family)).isEmpty();
        assertThat(ByDay.of(FAMILIES_ENGAGED_LATE, family)).isEmpty();
    }

    @Test
    void an_assessment_of_the_council_is_in_time_on_day_45_and_late_on_day_46() {
        var inTime = ofCouncil("2017-06-09");
        var late = ofCouncil("2017-06-12");

        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_IN_TIME, inTime)).isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_LATE, inTime)).isEmpty();
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_IN_TIME, late)).isEmpty();
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_LATE, late)).isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_COMPLETED, inTime, late)).isEqualTo(Map.of("2017-04-03", 2L));
    }

    @Test
    void the_timescale_of_an_assessment_is_the_authority_s_own_where_it_has_set_one() {
        var ten = new ClockLimits(
                List.of(new LocalLimit(
                        Told.ROTHERHAM, "early-help-assessment", LocalDate.parse("2017-04-01"), Limit.workingDays(10))),
                Set.of());

        assertThat(ByDay.of(ten, COUNCIL_ASSESSMENTS_IN_TIME, ofCouncil("2017-04-19")))
                .isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(ByDay.of(ten, COUNCIL_ASSESSMENTS_IN_TIME, ofCouncil("2017-04-20")))
                .isEmpty();
        assertThat(ByDay.of(ten, COUNCIL_ASSESSMENTS_LATE, ofCouncil("2017-04-20")))
                .isEqualTo(Map.of("2017-04-03", 1L));
    }

    @Test
    void an_assessment_that_was_given_up_was_started_and_not_completed() {
        var abandoned = child.earlyHelpAssessment(OrganisationType.LA_SERVICES, "2017-04-03", null, "2017-05-02");

        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_STARTED, abandoned)).isEqualTo(Map.of("2017-04-03", 1L));
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_COMPLETED, abandoned)).isEmpty();
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_LATE, abandoned)).isEmpty();
        assertThat(ByDay.of(ASSESSMENTS_COMPLETED, abandoned)).isEmpty();
    }

    @Test
    void assessments_of_partners_count_on_completion_and_not_among_those_of_the_council() {
        var school = child.earlyHelpAssessment(OrganisationType.SCHOOLS, "2018-03-01", "2018-03-31", null);
        var charity = child.earlyHelpAssessment(OrganisationType.VOLUNTARY_SECTOR, "2018-03-01", "2018-04-01", null);
        var council = ofCouncil("2017-06-09");

        assertThat(ByDay.of(ASSESSMENTS_COMPLETED, school, charity, council))
                .isEqualTo(Map.of("2017-06-09", 1L, "2018-03-31", 1L, "2018-04-01", 1L));
        assertThat(ByDay.of(ASSESSMENTS_BY_PARTNERS, school, charity, council))
                .isEqualTo(Map.of("2018-03-31", 1L, "2018-04-01", 1L));
        assertThat(ByDay.of(ASSESSMENTS_BY_SCHOOLS, school, charity, council)).isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(ASSESSMENTS_BY_OTHER_PARTNERS, school, charity, council))
                .isEqualTo(Map.of("2018-04-01", 1L));
        assertThat(ByDay.of(COUNCIL_ASSESSMENTS_STARTED, school, charity)).isEmpty();
    }

    private Event ofCouncil(String completedOn) {
        return child.earlyHelpAssessment(OrganisationType.LA_SERVICES, "2017-04-03", completedOn, null);
    }
}
