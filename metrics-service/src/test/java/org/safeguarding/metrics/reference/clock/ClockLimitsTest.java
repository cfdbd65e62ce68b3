package org.safeguarding.metrics.reference.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.metrics.measure.Clocks;

class ClockLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 4, 1);
    private static final LocalLimit TWO = local("E08000018", DAY, 2);
    private static final LocalLimit THREE = local("E08000018", DAY.plusYears(1), 3);

    @Test
    void a_local_limit_replaces_the_national_one_from_its_day() {
        var limits = new ClockLimits(List.of(THREE, TWO));

        assertThat(limits.of(Clocks.CONTACT_DECISION, "E08000018", DAY.minusDays(1)))
                .isEqualTo(Limit.workingDays(1));
        assertThat(limits.of(Clocks.CONTACT_DECISION, "E08000018", DAY)).isEqualTo(Limit.workingDays(2));
        assertThat(limits.of(
                        Clocks.CONTACT_DECISION, "E08000018", DAY.plusYears(1).minusDays(1)))
                .isEqualTo(Limit.workingDays(2));
        assertThat(limits.of(Clocks.CONTACT_DECISION, "E08000018", DAY.plusYears(2)))
                .isEqualTo(Limit.workingDays(3));
        assertThat(limits.of(Clocks.CONTACT_DECISION, "E08000019", DAY)).isEqualTo(Limit.workingDays(1));
    }

    @Test
    void the_fingerprint_is_of_the_limits_and_not_of_their_order() {
        assertThat(new ClockLimits(List.of(THREE, TWO)).fingerprint())
                .isEqualTo(new ClockLimits(List.of(TWO, THREE)).fingerprint())
                .isNotEqualTo(new ClockLimits(List.of(TWO)).fingerprint());
        assertThat(ClockLimits.NATIONAL.fingerprint())
                .isEqualTo(new ClockLimits(List.of()).fingerprint())
                .isNotEqualTo(new ClockLimits(List.of(TWO)).fingerprint());
    }

    @Test
    void two_limits_from_one_day_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockLimits(List.of(TWO, TWO)));
    }

    @Test
    void limits_are_what_their_fingerprint_says() {
        var limits = new ClockLimits(List.of(THREE, TWO));
        assertThat(ClockLimits.of(limits.fingerprint()).of(Clocks.CONTACT_DECISION, "E08000018", DAY.plusYears(2)))
                .isEqualTo(Limit.workingDays(3));
        assertThat(ClockLimits.of(ClockLimits.NATIONAL.fingerprint()).fingerprint())
                .isEqualTo(ClockLimits.NATIONAL.fingerprint());
    }

    private static LocalLimit local(String authority, LocalDate from, int workingDays) {
        return new LocalLimit(authority, "contact-decision", from, Limit.workingDays(workingDays));
    }
}
