package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    private static final String RELEASED = Release.read(Path.of("src/test/resources/openapi-released.yaml"));

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // operations
                "'  /v1/contacts/{id}:' | '  /v2/contacts/{id}:' | GET /v1/contacts/{id}: is gone",
                "'    post:' | '    put:' | POST /v1/contacts: is gone",
                // parameters
                "'      - name: source\n        in: query' | '      - name: origin\n        in: query' | GET /v1/contacts: has no parameter source any more",
                "'        in: query' | '        in: query\n        required: true' | GET /v1/contacts: the parameter source is required",
                "'      - name: source' | '      - name: day\n        in: query\n        required: true\n        schema:\n          type: string\n      - name: source' | GET /v1/contacts: requires the parameter day",
                "'          type: string\n          format: uuid' | '          type: integer' | GET /v1/contacts/{id}: the parameter id was string (uuid) and is integer",
                // requests
                "'        worker:\n          type: string\n' | '' | POST /v1/contacts: worker in the request is gone",
                "'        worker:\n' | '        team:\n' | POST /v1/contacts: worker in the request is gone",
                "'      - concern' | '      - concern\n      - worker' | POST /v1/contacts: worker in the request is required",
                "'        worker:\n          type: string' | '        worker:\n          type: integer' | POST /v1/contacts: worker in the request was string and is integer",
                "'        worker:\n          type: string' | '        worker:\n          type: string\n          format: uuid' | POST /v1/contacts: worker in the request was string and is string (uuid)",
                "'        worker:\n          type: string' | '        worker:\n          type: string\n          enum:\n          - A\n          - B' | 'POST /v1/contacts: worker in the request takes only [A, B]'",
                "'        worker:\n          type: string' | '        worker:\n          type: string\n          minLength: 1' | POST /v1/contacts: worker in the request had minLength null and has 1",
                "'        worker:\n          type: string' | '        worker:\n          type: string\n          pattern: \"[a-z]\"' | 'POST /v1/contacts: worker in the request had pattern null and has [a-z]'",
                "maxLength: 500 | maxLength: 200 | POST /v1/contacts: concern in the request had maxLength 500 and has 200",
                "maximum: 12 | maximum: 6 | POST /v1/contacts: months in the request had range null to 12 and has null to 6",
                "'        children:\n          type: array' | '        children:\n          type: array\n          maxItems: 9' | POST /v1/contacts: children in the request had maxItems null and has 9",
                "'        children:\n          type: array' | '        children:\n          type: array\n          minItems: 1' | POST /v1/contacts: children in the request had minItems null and has 1",
                "'          items:\n            type: string' | '          items:\n            type: integer' | 'POST /v1/contacts: children[] in the request was string and is integer'",
                "'      requestBody:' | '      requestBody:\n        required: true' | POST /v1/contacts: the request is required",
                // responses
                "'        \"409\":\n          description: Received before\n' | '' | POST /v1/contacts: has no response 409 any more",
                "'            text/csv:\n              schema:\n                type: string\n' | '' | GET /v1/contacts: the response 200 has no content text/csv any more",
                "'            Link:' | '            Next:' | GET /v1/contacts: the response 200 has no header Link any more",
            })
    void a_change_that_breaks_clients_is_found(String was, String is, String found) {
        assertThat(Breaks.between(RELEASED, changed(was, is))).containsExactly(found);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'        version:\n          type: integer\n' | '' | version%s is gone",
                "'              by:\n                type: string\n' | '' | history[].by%s is gone",
                "'format: date-time' | 'format: date' | history[].at%s was string (date-time) and is string (date)",
                "'        version:\n          type: integer' | '        version:\n          type: string' | version%s was integer and is string",
                "'      - id\n' | '      - version\n' | id%s can be absent",
                "'          - OPEN' | '          - OPEN\n          - LOST' | status%s can be LOST"
            })
    void a_change_of_what_several_operations_answer_is_found_in_each(String was, String is, String found) {
        assertThat(Breaks.between(RELEASED, changed(was, is)))
                .containsExactly(
                        "GET /v1/contacts/{id}: " + found.formatted(" in the response 200"),
                        "GET /v1/contacts: []." + found.formatted(" in the response 200"));
    }

    @Test
    void a_code_that_is_not_taken_any_more_is_found_in_each_field_and_parameter() {
        assertThat(Breaks.between(RELEASED, changed("      - \"7\"\n", "")))
                .containsExactly(
                        "GET /v1/contacts: the parameter source does not take 7 any more",
                        "POST /v1/contacts: partner in the request does not take 7 any more",
                        "POST /v1/contacts: source in the request does not take 7 any more");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | Contacts | Contacts",
                "a new field in the response | '        version:\n' | '        dueOn:\n          type: string\n        version:\n'",
                "a new optional field in the request | '        worker:\n' | '        note:\n          type: string\n        worker:\n'",
                "a field of the request that has become optional | '      required:\n      - concern\n' | ''",
                "a code that is now taken | '      - \"7\"\n' | '      - \"7\"\n      - \"8\"\n'",
                "a longer text that is now taken | maxLength: 500 | maxLength: 5000",
                "a new optional parameter | '      - name: source' | '      - name: day\n        in: query\n        schema:\n          type: string\n      - name: source'",
                "another name for a parameter of the path | '{id}:\n    get:\n      parameters:\n      - name: id' | '{contact}:\n    get:\n      parameters:\n      - name: contact'",
                "a new response | '        \"409\":' | '        \"422\":\n          description: Refused\n        \"409\":'",
                "a description of a field that had none | '        partner:\n          $ref' | '        partner:\n          description: The other agency.\n          type: string\n          allOf:\n          - $ref'",
                "another description | The agency. | 'The agency, by its code.'"
            })
    void a_change_that_breaks_nobody_passes(String change, String was, String is) {
        assertThat(Breaks.between(RELEASED, changed(was, is))).isEmpty();
    }

    @Test
    void a_required_body_that_is_not_taken_any_more_is_found() {
        String required = changed("      requestBody:", "      requestBody:\n        required: true");
        String none = required.replaceFirst("(?s)      requestBody:.*?(?=      responses:)", "");
        assertThat(Breaks.between(required, none))
                .containsExactly("POST /v1/contacts: the request has no content application/json any more");
    }

    @Test
    void a_document_whose_types_would_not_be_compared_is_refused() {
        assertThatThrownBy(() -> Breaks.between(RELEASED, changed("openapi: 3.0.3", "openapi: 3.1.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Only documents of OpenAPI 3.0 can be compared");
    }

    private static String changed(String was, String is) {
        assertThat(RELEASED).contains(was);
        return RELEASED.replace(was, is);
    }
}
