package org.safeguarding.metrics.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;

class GuideOfClocksTest {

    private static final Path GUIDE = Path.of("../docs/guides/behind-a-number.md");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void the_guide_has_each_clock_once() throws IOException {
        String text = Files.readString(GUIDE);
        List<String> named = text.substring(
                        text.indexOf("| clock |"), text.indexOf("Clocks without a day of their own"))
                .lines()
                .skip(2)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(clocks -> NAME.matcher(clocks).results())
                .map((MatchResult name) -> name.group(1))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        StatutoryClocks.ALL.stream().map(StatutoryClock::id).toList());
    }
}
