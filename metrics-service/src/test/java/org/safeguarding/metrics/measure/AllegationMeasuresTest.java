package org.safeguarding.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.measure.AllegationMeasures.ALLEGATIONS_INCOMPLETE;
import static org.safeguarding.metrics.measure.AllegationMeasures.ALLEGATIONS_RECEIVED;
import static org.safeguarding.metrics.measure.AllegationMeasures.ALLEGATIONS_TO_FULL_PROCESS;
import static org.safeguarding.metrics.measure.AllegationMeasures.ALLEGATION_THRESHOLDS_IN_TIME;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.metrics.Told;

class AllegationMeasuresTest {

    private final Told enquiry = Told.about();

    @Test
    void an_enquiry_counts_on_the_day_of_receipt_whatever_was_decided() {
        assertThat(ByDay.of(ALLEGATIONS_RECEIVED, enquiry.allegation("2018-03-31", null, null, null)))
                .isEqualTo(Map.of("2018-03-31", 1L));
        assertThat(ByDay.of(
                        ALLEGATIONS_TO_FULL_PROCESS,
                        enquiry.allegation("2018-03-31", "2018-04-03", AllegationThreshold.ADVICE, null)))
                .isEmpty();
    }

    @Test
    void the_threshold_is_decided_in_time_on_the_next_working_day() {
        assertThat(inTime("2017-04-18")).isEqualTo(Map.of("2017-04-13", 1L));
        assertThat(inTime("2017-04-19")).isEmpty();
        assertThat(inTime(null)).isEmpty();
    }

    @Test
    void an_allegation_in_full_process_is_incomplete_until_it_is_concluded() {
        assertThat(incomplete("2018-04-01")).isEqualTo(Map.of("2017-04-18", 1L, "2018-04-01", -1L));
        assertThat(incomplete(null)).isEqualTo(Map.of("2017-04-18", 1L));
    }

    private Map<String, Long> inTime(String decidedOn) {
        return ByDay.of(
                ALLEGATION_THRESHOLDS_IN_TIME,
                enquiry.allegation(
                        "2017-04-13", decidedOn, decidedOn == null ? null : AllegationThreshold.ADVICE, null));
    }

    private Map<String, Long> incomplete(String concludedOn) {
        return ByDay.of(
                ALLEGATIONS_INCOMPLETE,
                enquiry.allegation("2017-04-13", "2017-04-18", AllegationThreshold.FULL_PROCESS, concludedOn));
    }
}
