package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.safeguarding.journal.Actor;
import org.safeguarding.web.problem.Refusal;

class ChronologyTest {

    private static final Instant NOW = Instant.parse("2018-03-05T09:00:00.123456Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final Recording recording = new Recording(new Actor("mash", "police", "E08000018"), NOW);

    private Instant stored(Instant at) {
        return Chronology.require("/receivedAt", at.atOffset(ZoneOffset.UTC), recording);
    }

    @Test
    void a_time_up_to_five_minutes_ahead_is_that_of_a_fast_clock_and_is_stored_as_now() {
        assertThat(stored(NOW.plusSeconds(1))).isEqualTo(NOW);
        assertThat(stored(NOW.plus(FIVE_MINUTES))).isEqualTo(NOW);
    }

    @Test
    void a_time_more_than_five_minutes_ahead_is_refused() {
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> stored(NOW.plus(FIVE_MINUTES).plusNanos(1)));

        assertThat(refused.faults().getFirst().pointer()).isEqualTo("/receivedAt");
        assertThat(refused.faults().getFirst().code()).isEqualTo("in-the-future");
    }

    @Test
    void a_time_that_has_passed_is_stored_as_it_is_to_the_microsecond() {
        assertThat(stored(NOW.minusSeconds(1).plusNanos(999))).isEqualTo(NOW.minusSeconds(1));
    }
}
