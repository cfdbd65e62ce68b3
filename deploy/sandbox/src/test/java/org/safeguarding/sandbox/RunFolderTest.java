package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path root;

    @Test
    void others_read_the_newest_report_of_the_run_that_has_the_folder() throws Exception {
        Settings settings = Settings.of(root, Map.of());
        Files.createDirectories(settings.data().resolve("run"));
        Files.writeString(settings.data().resolve("run/report"), "Left by a run that was killed.");
        RunFolder run = new RunFolder(settings.data());
        RunFolder other = new RunFolder(settings.data());

        assertThat(run.take(settings)).isTrue();
        assertThat(other.reported()).isEmpty();

        run.report("It is half done.");
        run.report("It is nearly done.");
        assertThat(other.reported()).isEqualTo("It is nearly done.");
    }
}
