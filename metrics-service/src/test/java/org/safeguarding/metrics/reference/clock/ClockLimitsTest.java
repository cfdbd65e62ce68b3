package org.safeguarding.metrics.reference.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.LocalLimit;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.contract.fact.BankHolidayChange;

class ClockLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 4, 1);
    private static final LocalLimit TWO = local("E08000018", DAY, 2);
    private static final LocalLimit THREE = local("E08000018", DAY.plusYears(1), 3);

    private static final BankHolidayChange PROCLAIMED =
            new BankHolidayChange(LocalDate.of(2018, 6, 8), HolidayChange.PROCLAIMED);

    /** The early May bank holiday. */
    private static final BankHolidayChange MOVED = new BankHolidayChange(LocalDate.of(2018, 5, 7), HolidayChange.MOVED);

    @Test
    void a_local_limit_replaces_the_national_one_from_its_day() {
        var limits = limits(THREE, TWO);

        assertThat(limits.of(StatutoryClocks.CONTACT_DECISION, "E08000018", DAY.minusDays(1)))
                .isEqualTo(Limit.workingDays(1));
        assertThat(limits.of(StatutoryClocks.CONTACT_DECISION, "E08000018", DAY))
                .isEqualTo(Limit.workingDays(2));
        assertThat(limits.of(
                        StatutoryClocks.CONTACT_DECISION,
                        "E08000018",
                        DAY.plusYears(1).minusDays(1)))
                .isEqualTo(Limit.workingDays(2));
        assertThat(limits.of(StatutoryClocks.CONTACT_DECISION, "E08000018", DAY.plusYears(2)))
                .isEqualTo(Limit.workingDays(3));
        assertThat(limits.of(StatutoryClocks.CONTACT_DECISION, "E08000019", DAY))
                .isEqualTo(Limit.workingDays(1));
    }

    @Test
    void the_fingerprint_is_of_the_limits_and_not_of_their_order() {
        assertThat(limits(THREE, TWO).fingerprint())
                .isEqualTo(limits(TWO, THREE).fingerprint())
                .isNotEqualTo(limits(TWO).fingerprint());
        assertThat(ClockLimits.NATIONAL.fingerprint())
                .isEqualTo(limits().fingerprint())
                .isNotEqualTo(limits(TWO).fingerprint());
    }

    @Test
    void two_limits_from_one_day_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(TWO, TWO));
    }

    @Test
    void limits_are_what_their_fingerprint_says() {
        var limits = limits(THREE, TWO);
        assertThat(ClockLimits.of(limits.fingerprint())
                        .of(StatutoryClocks.CONTACT_DECISION, "E08000018", DAY.plusYears(2)))
                .isEqualTo(Limit.workingDays(3));
        assertThat(ClockLimits.of(ClockLimits.NATIONAL.fingerprint()).fingerprint())
                .isEqualTo(ClockLimits.NATIONAL.fingerprint());
    }

    @Test
    void a_bank_holiday_proclaimed_late_moves_last_days_and_another_fingerprint_says_so() {
        var limits = new ClockLimits(List.of(TWO), Set.of(PROCLAIMED, MOVED));

        assertThat(limits.due(StatutoryClocks.CONTACT_DECISION, "E08000019", LocalDate.of(2018, 6, 7)))
                .isEqualTo("2018-06-11");
        assertThat(limits.due(StatutoryClocks.CONTACT_DECISION, "E08000019", LocalDate.of(2018, 5, 4)))
                .isEqualTo("2018-05-07");
        assertThat(ClockLimits.NATIONAL.due(StatutoryClocks.CONTACT_DECISION, "E08000019", LocalDate.of(2018, 6, 7)))
                .isEqualTo("2018-06-08");
        assertThat(limits.fingerprint())
                .isEqualTo("E08000018 contact-decision 2018-04-01 2 WORKING_DAYS\n"
                        + "bank-holiday 2018-05-07 MOVED\nbank-holiday 2018-06-08 PROCLAIMED");
        assertThat(ClockLimits.of(limits.fingerprint()).fingerprint()).isEqualTo(limits.fingerprint());
        assertThat(ClockLimits.of(limits.fingerprint())
                        .due(StatutoryClocks.CONTACT_DECISION, "E08000019", LocalDate.of(2018, 6, 7)))
                .isEqualTo("2018-06-11");
    }

    private static ClockLimits limits(LocalLimit... limits) {
        return new ClockLimits(List.of(limits), Set.of());
    }

    private static LocalLimit local(String authority, LocalDate from, int workingDays) {
        return new LocalLimit(authority, "contact-decision", from, Limit.workingDays(workingDays));
    }
}
