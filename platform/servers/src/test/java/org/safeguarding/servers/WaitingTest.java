package org.safeguarding.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
