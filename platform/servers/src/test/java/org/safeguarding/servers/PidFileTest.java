package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void a_process_left_behind_is_found_and_stopped() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        new PidFile(folder.resolve("pid")).write(process.toHandle());

        boolean stopped = new PidFile(folder.resolve("pid")).stop(Duration.ofSeconds(10));

        assertThat(stopped).isTrue();
        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("pid")).doesNotExist();
    }

    @Test
    void another_process_that_got_the_same_number_later_is_left_alone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    folder.resolve("pid"), stranger.pid() + "\n" + Instant.parse("2026-01-01T00:00:00Z") + "\nend\n");

            boolean stopped = new PidFile(folder.resolve("pid")).stop(Duration.ofSeconds(10));

            assertThat(stopped).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_file_that_was_cut_off_counts_as_none() throws IOException {
        Files.writeString(folder.resolve("pid"), "12");

        assertThat(new PidFile(folder.resolve("pid")).running()).isEmpty();
    }
}
