package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.EnquiryMeasures.CHILDREN_WITH_AN_ENQUIRY;
import static org.safeguarding.metrics.measure.EnquiryMeasures.CONTINUING_RISK;
import static org.safeguarding.metrics.measure.EnquiryMeasures.INITIAL_CONFERENCES_OVERDUE;
import static org.safeguarding.metrics.measure.EnquiryMeasures.NOT_SIGNIFICANT_HARM;
import static org.safeguarding.metrics.measure.EnquiryMeasures.SECTION_47_ENQUIRIES;
import static org.safeguarding.metrics.measure.EnquiryMeasures.SECTION_47_ENQUIRIES_CONCLUDED;
import static org.safeguarding.metrics.measure.EnquiryMeasures.SECTION_47_ENQUIRIES_OPEN;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.metrics.Told;

class EnquiryMeasuresTest {

    private final Told child = Told.about();

    @Test
    void each_enquiry_counts_on_its_start_and_each_child_once_in_a_year() {
        var first = child.enquiry("2017-04-03", "2017-04-12", EnquiryOutcome.NOT_SIGNIFICANT_HARM, false, null);
        var second = child.enquiry("2017-09-04", null, null, null, null);

        assertThat(ByDay.of(SECTION_47_ENQUIRIES, first, second)).isEqualTo(Map.of("2017-04-03", 1L, "2017-09-04", 1L));
        assertThat(ByDay.of(CHILDREN_WITH_AN_ENQUIRY, first, second))
                .isEqualTo(Map.of("2017-04-03", 1L, "2018-04-01", -1L));
    }

    @Test
    void an_outcome_counts_on_the_day_of_the_start() {
        var enquiry = child.enquiry("2018-03-28", "2018-04-11", EnquiryOutcome.CONTINUING_RISK, true, null);

        assertThat(ByDay.of(CONTINUING_RISK, enquiry)).isEqualTo(Map.of("2018-03-28", 1L));
        assertThat(ByDay.of(NOT_SIGNIFICANT_HARM, enquiry)).isEmpty();
        assertThat(ByDay.of(SECTION_47_ENQUIRIES_CONCLUDED, enquiry)).isEqualTo(Map.of("2018-04-11", 1L));
        assertThat(ByDay.of(SECTION_47_ENQUIRIES_OPEN, enquiry)).isEqualTo(Map.of("2018-03-28", 1L, "2018-04-11", -1L));
    }

    /** 15 working days from Monday 5 March 2018 end on Monday 26 March. */
    @Test
    void a_conference_is_overdue_from_day_16_until_it_is_held_or_found_not_to_be_required() {
        assertThat(overdue(null, null, null)).isEqualTo(Map.of("2018-03-27", 1L));
        assertThat(overdue("2018-03-16", true, null)).isEqualTo(Map.of("2018-03-27", 1L));
        assertThat(overdue("2018-03-16", true, "2018-03-26")).isEmpty();
        assertThat(overdue("2018-03-16", true, "2018-03-27")).isEmpty();
        assertThat(overdue("2018-03-16", true, "2018-03-28")).isEqualTo(Map.of("2018-03-27", 1L, "2018-03-28", -1L));
        assertThat(overdue("2018-03-26", false, null)).isEmpty();
        assertThat(overdue("2018-04-04", false, null)).isEqualTo(Map.of("2018-03-27", 1L, "2018-04-04", -1L));
    }

    private Map<String, Long> overdue(String endedOn, Boolean conferenceRequired, String conferenceOn) {
        Event enquiry = child.enquiry(
                "2018-03-05",
                endedOn,
                endedOn == null ? null : EnquiryOutcome.CONTINUING_RISK,
                conferenceRequired,
                conferenceOn);
        return ByDay.of(INITIAL_CONFERENCES_OVERDUE, enquiry);
    }
}
