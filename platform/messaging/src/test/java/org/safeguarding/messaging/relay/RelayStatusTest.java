package org.safeguarding.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayStatusTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final RelayStatus status = new RelayStatus(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void a_relay_without_progress_for_longer_than_the_limit_is_stuck() {
        status.leading();
        status.waiting(List.of(new JournalEntry(new Place(1, 1, 1), now.minusSeconds(5), null, null)));

        later(30);
        assertThat(status.stuck(LIMIT)).isEmpty();
        assertThat(status.oldestUnpublishedAge()).isEqualTo(Duration.ofSeconds(35));

        later(1);
        assertThat(status.stuck(LIMIT)).contains("No progress since 2026-03-02T09:00:00Z");
    }

    @Test
    void a_failure_is_told_at_once_and_forgotten_when_all_succeeds() {
        status.leading();

        assertThat(status.failed("no broker")).isTrue();
        assertThat(status.failed("no broker")).isFalse();
        assertThat(status.stuck(LIMIT)).contains("no broker");

        status.published(1);
        assertThat(status.stuck(LIMIT)).contains("no broker");
        status.succeeded();
        assertThat(status.stuck(LIMIT)).isEmpty();
    }

    @Test
    void an_idle_leader_and_a_standby_are_not_stuck() {
        later(60);
        status.succeeded();
        assertThat(status.stuck(LIMIT)).isEmpty();

        later(60);
        status.failed("the connection was lost");
        status.standingBy();
        assertThat(status.stuck(LIMIT)).isEmpty();
        assertThat(status.leader()).isFalse();
    }

    private void later(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
