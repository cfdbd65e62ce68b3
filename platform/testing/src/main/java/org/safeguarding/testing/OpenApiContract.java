package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/**
 * The API of a service is what its committed document says, and does not break those who use the released one. A service
 * extends it without more, as a test that runs after its application was built ({@code ...IT}).
 */
public abstract class OpenApiContract {

    private final Path generated;
    private final Path committed;
    private final Path released;

    /** The usual places, from the service's folder. */
    protected OpenApiContract() {
        this(Path.of("target/openapi/openapi.yaml"), Path.of("openapi.yaml"), Path.of("openapi-released.yaml"));
    }

    /**
     * @param generated written by the build from the code
     * @param committed in the repository, the same
     * @param released the document of the last release, replaced only by a release
     */
    protected OpenApiContract(Path generated, Path committed, Path released) {
        this.generated = generated;
        this.committed = committed;
        this.released = released;
    }

    @Test
    void the_committed_document_is_that_of_the_code() {
        List<String> code = read(generated).lines().toList();
        List<String> document = read(committed).lines().toList();
        if (!code.equals(document)) {
            int line = firstDifference(code, document);
            fail("""
                    %s is not the API of the code; they differ first in line %d:
                      committed: %s
                      code:      %s
                    If the change is meant, run `make openapi` and commit the result.""", committed, line + 1, line(document, line), line(code, line));
        }
    }

    @Test
    void whoever_uses_the_released_api_can_go_on() {
        ChangedOpenApi changes = OpenApiCompare.fromContents(read(released), read(generated));
        List<String> removed = RemovedFields.of(changes);
        if (changes.isIncompatible() || !removed.isEmpty()) {
            fail(
                    "The API breaks those who use the one in %s:%n%s%n%s",
                    released, String.join(System.lineSeparator(), removed), render(changes));
        }
    }

    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            return fail(
                    "There is no %s. The build writes the first, `make openapi` the others.", file.toAbsolutePath());
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstDifference(List<String> a, List<String> b) {
        int line = 0;
        while (line < a.size() && line < b.size() && a.get(line).equals(b.get(line))) {
            line++;
        }
        return line;
    }

    private static String line(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(ends)";
    }

    private static String render(ChangedOpenApi changes) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        new ConsoleRender().render(changes, new OutputStreamWriter(list, StandardCharsets.UTF_8));
        return list.toString(StandardCharsets.UTF_8);
    }
}
