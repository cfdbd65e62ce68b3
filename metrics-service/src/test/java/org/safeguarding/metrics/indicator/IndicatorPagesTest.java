package org.safeguarding.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Writes the pages to target/indicators, where {@code make docs} takes them from, and compares them with the committed
 * ones.
 */
class IndicatorPagesTest {

    private static final Path COMMITTED = Path.of("..", "docs", "indicators");
    private static final Path WRITTEN = Path.of("target", "indicators");

    @Test
    void the_pages_say_what_is_declared() throws IOException {
        var pages = IndicatorPages.all();
        Files.createDirectories(WRITTEN);
        for (var page : pages.entrySet()) {
            Files.writeString(WRITTEN.resolve(page.getKey()), page.getValue());
        }

        assertThat(committed())
                .as("docs/indicators differs from the declarations: run `make docs` and commit")
                .isEqualTo(pages);
    }

    private static Map<String, String> committed() throws IOException {
        var pages = new HashMap<String, String>();
        try (var files = Files.list(COMMITTED)) {
            for (var file : files.toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
