package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.servers.StartWatch.Signs;

class StartWatchTest {

    private Duration clock = Duration.ZERO;
    private Signs signs = new Signs(0, Duration.ZERO);
    private final StartWatch watch = new StartWatch(
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(600)), () -> clock.toNanos(), () -> signs);

    @Test
    void a_part_that_does_nothing_is_given_up_after_a_minute() {
        after(59);
        assertThat(watch.givenUp()).isEmpty();

        after(60);
        assertThat(watch.givenUp()).hasValue("was not ready and did nothing for 60 seconds");
    }

    @Test
    void a_part_whose_log_grows_is_waited_for_up_to_the_ceiling() {
        for (int seconds = 50; seconds < 600; seconds += 50) {
            after(seconds);
            signs = new Signs(seconds, Duration.ZERO);
            assertThat(watch.givenUp()).isEmpty();
        }

        after(600);
        assertThat(watch.givenUp()).hasValue("was not ready after 600 seconds (START_LIMIT allows for more)");
    }

    @Test
    void a_part_that_works_is_waited_for_however_slowly_it_gets_on() {
        for (int seconds = 59; seconds < 600; seconds += 59) {
            after(seconds);
            signs = new Signs(0, signs.worked().plusMillis(1000));
            assertThat(watch.givenUp()).isEmpty();
        }
    }

    @Test
    void the_little_that_a_hung_part_uses_is_not_progress() {
        after(59);
        signs = new Signs(0, Duration.ofMillis(999));
        assertThat(watch.givenUp()).isEmpty();

        after(60);
        assertThat(watch.givenUp()).isPresent();
    }

    @Test
    void work_in_small_steps_adds_up() {
        for (int seconds = 1; seconds < 600; seconds++) {
            after(seconds);
            signs = new Signs(0, signs.worked().plusMillis(20));
            assertThat(watch.givenUp()).isEmpty();
        }
    }

    @Test
    void a_child_process_that_ended_is_progress() {
        after(1);
        signs = new Signs(0, Duration.ofSeconds(5));
        assertThat(watch.givenUp()).isEmpty();
        after(60);
        signs = new Signs(0, Duration.ofSeconds(1));
        assertThat(watch.givenUp()).isEmpty();

        after(119);
        assertThat(watch.givenUp()).isEmpty();
    }

    @Test
    void the_ceiling_is_ten_minutes_unless_START_LIMIT_gives_other_seconds() {
        assertThat(Patience.chosen(Map.of()).ceiling()).isEqualTo(Duration.ofMinutes(10));
        assertThat(Patience.chosen(Map.of("START_LIMIT", "1800")).ceiling()).isEqualTo(Duration.ofMinutes(30));
        assertThat(Patience.chosen(Map.of("START_LIMIT", "45")))
                .isEqualTo(new Patience(Duration.ofSeconds(60), Duration.ofSeconds(45)));
        assertThatThrownBy(() -> Patience.chosen(Map.of("START_LIMIT", "2m")))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("START_LIMIT is '2m', but it is a number of seconds between 1 and 999999.");
    }

    private void after(long seconds) {
        clock = Duration.ofSeconds(seconds);
    }
}
