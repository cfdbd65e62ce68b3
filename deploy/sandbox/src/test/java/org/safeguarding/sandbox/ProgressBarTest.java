package org.safeguarding.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void in_a_file_it_is_one_line_per_tenth() {
        ProgressBar bar = new ProgressBar("Sample year", new PrintStream(written, true, UTF_8), false);

        for (int done = 0; done <= 1000; done++) {
            bar.show("children", done, 1000);
        }

        assertThat(written.toString(UTF_8).lines()).hasSize(10).last().isEqualTo("Sample year  100 %  children");
    }

    @Test
    void on_a_terminal_it_grows_in_place() {
        ProgressBar bar = new ProgressBar("Sample year", new PrintStream(written, true, UTF_8), true);

        bar.show("children", 500, 1000);

        assertThat(written.toString(UTF_8))
                .startsWith("\rSample year  [####################....................]  50 %  children")
                .doesNotContain("\n");
    }
}
