package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.core.util.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The API of a service is what {@code openapi.yaml} says. It does not break the clients of the last release,
 * {@code openapi-released.yaml}, except as {@code openapi-breaks.yaml} lists with a reason. A service extends this
 * class with the version and the SHA-256 of its last release, as a test that runs after the service is packaged
 * ({@code ...IT}).
 */
public abstract class OpenApiContract {

    /**
     * @param reason why clients have to accept the break
     * @param breaks sentences as {@link Breaks} writes them
     */
    record Intended(String reason, List<String> breaks) {

        Intended {
            if (reason == null || reason.isBlank()) {
                throw new IllegalArgumentException("No reason is given for " + breaks);
            }
        }
    }

    private final Path generated;
    private final Path committed;
    private final Path released;
    private final Path intended;
    private final String version;
    private final String sha256;

    /**
     * @param version {@code info.version} of the last release
     * @param sha256 of {@code openapi-released.yaml}, in lower-case hexadecimal
     */
    protected OpenApiContract(String version, String sha256) {
        this(Path.of(""), version, sha256);
    }

    /** @param folder the folder of the service */
    OpenApiContract(Path folder, String version, String sha256) {
        this.generated = folder.resolve("target/openapi/openapi.yaml");
        this.committed = folder.resolve("openapi.yaml");
        this.released = folder.resolve("openapi-released.yaml");
        this.intended = folder.resolve("openapi-breaks.yaml");
        this.version = version;
        this.sha256 = sha256;
    }

    @Test
    void the_committed_document_is_that_of_the_code() {
        List<String> code = Release.read(generated).lines().toList();
        List<String> document = Release.read(committed).lines().toList();
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
    void the_released_document_changes_only_with_its_version() {
        String document = Release.read(released);
        if (!Release.version(document).equals(version)
                || !Release.sha256(document).equals(sha256)) {
            fail("""
                    %s is not the document that was released as version %s.
                    Put it back. A release replaces it, with a new info.version: see "Releasing" in CONTRIBUTING.md.
                    The document here has version %s and SHA-256 %s.""", released, version, Release.version(document), Release.sha256(document));
        }
    }

    @Test
    void the_code_has_the_version_of_the_last_release() {
        String code = Release.version(Release.read(generated));
        if (!code.equals(version)) {
            fail("""
                    info.version is %s in the code; the last release is %s.
                    Put it back, or release: see "Releasing" in CONTRIBUTING.md.""", code, version);
        }
    }

    @Test
    void what_breaks_clients_of_the_last_release_is_listed_with_a_reason() {
        SortedSet<String> breaks = Breaks.between(Release.read(released), Release.read(generated));
        SortedSet<String> listed = listed();
        if (!listed.containsAll(breaks)) {
            fail("""
                    These changes break clients of version %s, and %s does not list them.
                    Undo them, or list them:
                    - reason: Why clients have to put up with it.
                      breaks:
                    %s""", version, intended, without(breaks, listed));
        }
        if (!breaks.containsAll(listed)) {
            fail("""
                    %s lists what does not break clients of version %s. Remove it from the list:
                    %s""", intended, version, without(listed, breaks));
        }
    }

    private SortedSet<String> listed() {
        if (Files.notExists(intended)) {
            return new TreeSet<>();
        }
        try {
            List<Intended> list = Yaml.mapper().readValue(Release.read(intended), new TypeReference<>() {});
            return list.stream()
                    .flatMap(entry -> entry.breaks().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (JacksonException e) {
            return fail(intended + " is not a list of reasons, each with its breaks", e);
        }
    }

    /** The lines as they stand in the list. */
    private static String without(Collection<String> all, Collection<String> others) {
        return all.stream()
                .filter(line -> !others.contains(line))
                .map(line -> "  - '" + line.replace("'", "''") + "'")
                .collect(Collectors.joining("\n"));
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
}
