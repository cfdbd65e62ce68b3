package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiContractTest {

    private static final Path RELEASED = Path.of("src/test/resources/openapi/released.yaml");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a field that is no longer answered | '        version:\n          type: integer\n' | ''",
                "a field in a list that is no longer answered | '              by:\n                type: string\n' | ''",
                "a field that is no longer taken | '        source:\n          type: string\n' | '        origin:\n          type: string\n'",
                "a field of another format | 'format: date-time' | 'format: date'",
                "a field of another type | type: integer | type: string",
                "a path that is gone | '/v1/contacts/{id}:' | '/v1/contact/{id}/{other}:'",
                "a method that is gone | 'get:' | 'put:'",
                "a field that is now required | '      - concern\n' | '      - concern\n      - source\n'",
                "a code that is no longer taken | '          - \"7\"\n' | ''"
            })
    void a_change_that_breaks_a_client_is_refused(String change, String was, String is) throws IOException {
        OpenApiContract contract = contract(was, is);
        assertThatThrownBy(contract::whoever_uses_the_released_api_can_go_on)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The API breaks those who use the one in ")
                .hasMessageContaining("/v1/contacts");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | 'Contacts' | 'Contacts'",
                "another field answered | '        version:\n' | '        dueOn:\n          type: string\n        version:\n'",
                "another optional field taken | '        source:\n' | '        note:\n          type: string\n        source:\n'",
                "another code taken | '          - \"7\"\n' | '          - \"7\"\n          - \"8\"\n'",
                "another description | 'The contact' | 'The contact, whole'"
            })
    void a_change_that_breaks_nobody_passes(String change, String was, String is) throws IOException {
        OpenApiContract contract = contract(was, is);
        assertThatCode(contract::whoever_uses_the_released_api_can_go_on).doesNotThrowAnyException();
    }

    @Test
    void a_committed_document_that_is_not_that_of_the_code_is_refused_with_the_line_and_what_to_do()
            throws IOException {
        OpenApiContract contract = contract("type: integer", "type: string");
        assertThatThrownBy(contract::the_committed_document_is_that_of_the_code)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("is not the API of the code; they differ first in line 53")
                .hasMessageContaining("committed:           type: integer")
                .hasMessageContaining("make openapi");
    }

    @Test
    void a_committed_document_that_is_that_of_the_code_passes() throws IOException {
        OpenApiContract contract = contract("Contacts", "Contacts");
        assertThatCode(contract::the_committed_document_is_that_of_the_code).doesNotThrowAnyException();
    }

    @Test
    void a_document_that_is_not_there_is_said() {
        OpenApiContract contract = new OpenApiContract(folder.resolve("none.yaml"), RELEASED, RELEASED) {};
        assertThatThrownBy(contract::the_committed_document_is_that_of_the_code)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There is no ")
                .hasMessageContaining("none.yaml");
    }

    private OpenApiContract contract(String was, String is) throws IOException {
        String released = Files.readString(RELEASED);
        if (!released.contains(was)) {
            throw new IllegalArgumentException("The released document has no " + was);
        }
        Path generated = Files.writeString(folder.resolve("openapi.yaml"), released.replace(was, is));
        return new OpenApiContract(generated, RELEASED, RELEASED) {};
    }
}
