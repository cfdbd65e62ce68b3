package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiContractTest {

    private static final String RELEASED = Release.read(Path.of("src/test/resources/openapi-released.yaml"));
    private static final String SHA256 = Release.sha256(RELEASED);

    /** The contract of a service whose API is the released one. */
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("target/openapi"));
        write("target/openapi/openapi.yaml", RELEASED);
        write("openapi.yaml", RELEASED);
        write("openapi-released.yaml", RELEASED);
    }

    @Test
    void an_unchanged_api_passes() {
        OpenApiContract contract = contract("1");
        assertThatCode(contract::the_committed_document_is_that_of_the_code).doesNotThrowAnyException();
        assertThatCode(contract::the_released_document_changes_only_with_its_version)
                .doesNotThrowAnyException();
        assertThatCode(contract::the_code_has_the_version_of_the_last_release).doesNotThrowAnyException();
        assertThatCode(contract::what_breaks_clients_of_the_last_release_is_listed_with_a_reason)
                .doesNotThrowAnyException();
    }

    @Test
    void a_committed_document_that_is_not_that_of_the_code_is_refused_with_the_line_and_what_to_do()
            throws IOException {
        write("openapi.yaml", RELEASED.replace("title: Contacts", "title: Referrals"));
        assertThatThrownBy(contract("1")::the_committed_document_is_that_of_the_code)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not the API of the code; they differ first in line 3")
                .hasMessageContaining("committed:   title: Referrals")
                .hasMessageContaining("make openapi");
    }

    @Test
    void a_document_that_is_not_there_is_named() throws IOException {
        Files.delete(folder.resolve("openapi.yaml"));
        assertThatThrownBy(contract("1")::the_committed_document_is_that_of_the_code)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("There is no ")
                .hasMessageContaining("openapi.yaml");
    }

    @Test
    void a_released_document_that_moves_along_with_the_code_is_refused() throws IOException {
        String changed = RELEASED.replace("        worker:\n          type: string\n", "");
        write("target/openapi/openapi.yaml", changed);
        write("openapi.yaml", changed);
        write("openapi-released.yaml", changed);
        assertThatThrownBy(contract("1")::the_released_document_changes_only_with_its_version)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openapi-released.yaml is not the document that was released as version 1.")
                .hasMessageContaining("Put it back.")
                .hasMessageContaining("SHA-256 " + Release.sha256(changed));
    }

    @Test
    void a_released_document_needs_the_version_that_stands_in_the_test() {
        assertThatThrownBy(contract("2")::the_released_document_changes_only_with_its_version)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openapi-released.yaml is not the document that was released as version 2.")
                .hasMessageContaining("The document here has version 1 ");
    }

    @Test
    void a_version_without_a_release_is_refused() throws IOException {
        write("target/openapi/openapi.yaml", RELEASED.replace("version: \"1\"", "version: \"2\""));
        assertThatThrownBy(contract("1")::the_code_has_the_version_of_the_last_release)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("info.version is 2 in the code; the last release is 1.");
    }

    @Test
    void a_break_is_refused_and_written_as_the_list_wants_it() throws IOException {
        removeTheWorker();
        assertThatThrownBy(contract("1")::what_breaks_clients_of_the_last_release_is_listed_with_a_reason)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openapi-breaks.yaml does not list them.")
                .hasMessageEndingWith("""
                        - reason: Why clients have to put up with it.
                          breaks:
                          - 'POST /v1/contacts: worker in the request is gone'""");
    }

    @Test
    void a_break_that_is_listed_with_its_reason_passes() throws IOException {
        removeTheWorker();
        write("openapi-breaks.yaml", """
                - reason: Teams take contacts, not workers.
                  breaks:
                  - 'POST /v1/contacts: worker in the request is gone'
                """);
        assertThatCode(contract("1")::what_breaks_clients_of_the_last_release_is_listed_with_a_reason)
                .doesNotThrowAnyException();
    }

    @Test
    void a_listed_break_that_does_not_occur_is_refused() throws IOException {
        write("openapi-breaks.yaml", """
                - reason: Teams take contacts, not workers.
                  breaks:
                  - 'POST /v1/contacts: worker in the request is gone'
                """);
        assertThatThrownBy(contract("1")::what_breaks_clients_of_the_last_release_is_listed_with_a_reason)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openapi-breaks.yaml lists what does not break clients of version 1.")
                .hasMessageEndingWith("  - 'POST /v1/contacts: worker in the request is gone'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- breaks:\n  - 'POST /v1/contacts: worker in the request is gone'\n",
                "- reason: ''\n  breaks:\n  - 'POST /v1/contacts: worker in the request is gone'\n"
            })
    void a_listed_break_without_a_reason_is_refused(String list) throws IOException {
        removeTheWorker();
        write("openapi-breaks.yaml", list);
        assertThatThrownBy(contract("1")::what_breaks_clients_of_the_last_release_is_listed_with_a_reason)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("openapi-breaks.yaml is not a list of reasons, each with its breaks")
                .hasStackTraceContaining("No reason is given for [POST /v1/contacts: worker in the request is gone]");
    }

    private void removeTheWorker() throws IOException {
        write("target/openapi/openapi.yaml", RELEASED.replace("        worker:\n          type: string\n", ""));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private OpenApiContract contract(String version) {
        return new OpenApiContract(folder, version, SHA256) {};
    }
}
