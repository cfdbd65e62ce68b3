package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingTest {

    @TempDir
    Path folder;

    @Test
    void the_end_of_a_log_is_what_was_said_and_each_only_once() throws IOException {
        Path log = folder.resolve("service.log");
        Files.writeString(log, """
                plain text

                {"level":"INFO","message":"The \\"journal\\" waits","threadName":"main"}
                {"level":"INFO","message":"The \\"journal\\" waits","threadName":"other"}
                {"level":"ERROR","message":"No database"}
                """);

        assertThat(Waiting.lastLines(log)).isEqualTo("plain text | The \\\"journal\\\" waits | No database");
    }

    @Test
    void of_a_long_log_only_the_end_is_shown() throws IOException {
        Path log = folder.resolve("service.log");
        Files.writeString(log, "line\n".repeat(3) + "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n");

        assertThat(Waiting.lastLines(log)).isEqualTo("a | b | c | d | e | f | g | h | i | j");
    }

    @Test
    void a_process_that_does_nothing_is_given_up_with_the_end_of_its_log() throws IOException {
        Path log = Files.writeString(folder.resolve("service.log"), "Waiting for Godot\n");
        Process idle = new ProcessBuilder("sleep", "600").start();
        Patience none = new Patience(Duration.ZERO, Duration.ofHours(1));

        assertThatThrownBy(() -> Waiting.until(() -> false, idle, none, "The part", log))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("The part was not ready and did nothing for 0 seconds; its log " + log
                        + " ends with: Waiting for Godot");
        idle.destroy();
    }

    @Test
    void processor_time_and_the_log_are_the_signs_of_a_process_and_its_children() throws Exception {
        Path log = Files.writeString(folder.resolve("service.log"), "12345");
        Process busy = new ProcessBuilder("sh", "-c", "sh -c 'while :; do :; done'; true").start();
        try {
            Waiting.until(
                    () -> StartWatch.Signs.of(busy, log).worked().compareTo(Duration.ofMillis(200)) > 0,
                    busy,
                    "sh",
                    log);

            assertThat(StartWatch.Signs.of(busy, log).logged()).isEqualTo(5);
        } finally {
            busy.descendants().forEach(ProcessHandle::destroyForcibly);
            busy.destroyForcibly();
        }
    }
}
