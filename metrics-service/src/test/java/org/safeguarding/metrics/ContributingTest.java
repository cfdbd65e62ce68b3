package org.safeguarding.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.GuideSamples;

/** The samples in CONTRIBUTING.md compile where it says they go. */
class ContributingTest {

    private static final Path SOURCES = Path.of("src/main/java/org/safeguarding/metrics");

    /** For each file, the line that the sample goes before. */
    private static final Map<String, String> PLACES = Map.of(
            "measure/ContactMeasures.java", "    static final List<Measure> ALL = List.of(\n",
            "indicator/ContactIndicators.java",
                    "            Indicator.of(\"contacts-received\", \"Contacts received\")\n");

    @Test
    void the_sample_of_a_new_indicator_compiles_in_the_files_that_it_names() throws IOException {
        Map<String, String> sample = GuideSamples.under("## Adding an indicator", Path.of("../CONTRIBUTING.md"));
        assertThat(sample).containsOnlyKeys(PLACES.keySet());
        Map<String, String> sources = new HashMap<>();
        for (String file : PLACES.keySet()) {
            String source = Files.readString(SOURCES.resolve(file));
            assertThat(source).containsOnlyOnce(PLACES.get(file));
            sources.put(file, source.replace(PLACES.get(file), sample.get(file) + PLACES.get(file)));
        }
        GuideSamples.assertCompile(sources);
    }
}
