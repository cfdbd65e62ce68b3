package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatutoryClockTest {

    private static final String ROTHERHAM = "E08000018";
    private static final String SHEFFIELD = "E08000019";
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 1);
    private static final StatutoryClock ASSESSMENT = StatutoryClocks.ASSESSMENT;

    @AfterEach
    void noLocalLimits() {
        LocalLimits.putInForce(LocalLimits.NONE);
    }

    @Test
    void the_authority_s_own_limit_replaces_the_national_one_from_its_day() {
        assertThat(ASSESSMENT.due(ROTHERHAM, JUNE)).isEqualTo("2018-08-03");

        own(new LocalLimit(ROTHERHAM, "assessment", JUNE, Limit.workingDays(20)));

        assertThat(ASSESSMENT.due(ROTHERHAM, JUNE.minusDays(1))).isEqualTo("2018-08-02");
        assertThat(ASSESSMENT.due(ROTHERHAM, JUNE)).isEqualTo("2018-06-29");
        assertThat(ASSESSMENT.due(SHEFFIELD, JUNE)).isEqualTo("2018-08-03");
        assertThat(StatutoryClocks.CONTACT_DECISION.due(ROTHERHAM, JUNE)).isEqualTo("2018-06-04");
    }

    /** What started last under the longer limit is due after what started first under the shorter one. */
    @Test
    void the_starts_that_are_due_by_a_day_are_exactly_those_even_where_a_limit_was_shortened_and_lengthened() {
        own(
                new LocalLimit(ROTHERHAM, "assessment", JUNE, Limit.workingDays(20)),
                new LocalLimit(ROTHERHAM, "assessment", JUNE.plusMonths(2), Limit.months(3)));

        for (LocalDate day = JUNE; day.isBefore(JUNE.plusMonths(6)); day = day.plusDays(1)) {
            List<StatutoryClock.Span> spans = ASSESSMENT.startsDueBy(ROTHERHAM, day);
            LocalDate by = day;
            Set<LocalDate> expected = JUNE.minusMonths(6)
                    .datesUntil(JUNE.plusMonths(8))
                    .filter(start -> !ASSESSMENT.due(ROTHERHAM, start).isAfter(by))
                    .collect(Collectors.toSet());
            Set<LocalDate> found = JUNE.minusMonths(6)
                    .datesUntil(JUNE.plusMonths(8))
                    .filter(start ->
                            spans.stream().anyMatch(span -> !start.isBefore(span.from()) && !start.isAfter(span.to())))
                    .collect(Collectors.toSet());
            assertThat(found).as(day.toString()).isEqualTo(expected);
        }
    }

    @Test
    void without_a_local_limit_they_are_one_span_and_on_a_day_that_is_not_counted_none() {
        assertThat(StatutoryClocks.REFERRAL_DECISION.startsDueBy(ROTHERHAM, LocalDate.of(2018, 4, 3)))
                .containsExactly(new StatutoryClock.Span(LocalDate.of(1990, 1, 1), LocalDate.of(2018, 4, 2)));
        assertThat(ASSESSMENT.startsDueBy(ROTHERHAM, LocalDate.of(1989, 12, 31)))
                .isEmpty();
        assertThat(ASSESSMENT
                        .startsDueBy(ROTHERHAM, LocalDate.of(9999, 12, 31))
                        .getLast()
                        .to())
                .isEqualTo("2055-12-31");
    }

    private static void own(LocalLimit... limits) {
        LocalLimits.putInForce(new LocalLimits(List.of(limits)));
    }
}
