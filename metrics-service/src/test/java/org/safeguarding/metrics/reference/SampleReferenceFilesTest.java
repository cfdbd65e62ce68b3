package org.safeguarding.metrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleReferenceFilesTest {

    private static final Path FILES = Path.of("../deploy/sandbox/src/main/resources/reference");

    @ParameterizedTest
    @CsvSource({"populations, 2", "comparators, 20", "targets, 1"})
    void what_the_sandbox_loads_has_no_fault(String kind, int lines) throws IOException {
        var file = ReferenceFile.ofCsv(
                ReferenceKind.of(kind).orElseThrow(), "E08000018", Files.readAllBytes(FILES.resolve(kind + ".csv")));

        assertThat(file.lines()).hasSize(lines);
    }
}
