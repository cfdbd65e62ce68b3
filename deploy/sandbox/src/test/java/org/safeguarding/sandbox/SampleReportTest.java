package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleReportTest {

    private final List<String> said = new ArrayList<>();
    private Duration clock = Duration.ZERO;
    private final SampleReport report = new SampleReport(said::add, () -> clock.toNanos());

    @Test
    void it_says_how_far_the_load_is_and_how_long_it_will_take() {
        clock = Duration.ofSeconds(60);
        report.moved("children", 30_000, 120_000);
        clock = Duration.ofSeconds(200);
        report.moved("early help", 100_000, 120_000);
        clock = Duration.ofSeconds(240);
        report.moved("inspection", 119_999, 120_000);

        assertThat(said)
                .containsExactly(
                        "It is loading the sample year: 25 %, 30,000 of 120,000 records, now children."
                                + " That takes about 3 minutes more.",
                        "It is loading the sample year: 83 %, 100,000 of 120,000 records, now early help."
                                + " That takes about 40 seconds more.",
                        "It is loading the sample year: 99 %, 119,999 of 120,000 records, now inspection."
                                + " That takes about 10 seconds more.");
    }

    @Test
    void it_speaks_once_a_second() {
        for (int millis = 0; millis < 3_000; millis++) {
            clock = Duration.ofMillis(millis);
            report.moved("children", millis + 1, 10_000);
        }

        assertThat(said).hasSize(2);
    }
}
