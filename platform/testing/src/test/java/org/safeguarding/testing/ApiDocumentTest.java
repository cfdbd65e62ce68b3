package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.ApiDocument.Operation;
import org.safeguarding.testing.ApiDocument.Property;

class ApiDocumentTest {

    private final ApiDocument document = document("""
            {"paths": {
              "/v1/contacts/{id}/decision": {"post": {
                "parameters": [{"in": "path", "name": "id"}, {"in": "header", "name": "If-Match"}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Decision"}}}}}},
              "/v1/contacts": {
                "get": {"parameters": [{"in": "query", "name": "limit", "schema": {"type": "integer"}}]},
                "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Decision"}}}}}}},
             "components": {"schemas": {
               "Decision": {"type": "object", "properties": {
                 "reason": {"type": "string", "minLength": 1},
                 "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}}}},
               "Part": {"type": "object", "properties": {"code": {"allOf": [{"$ref": "#/components/schemas/Code"}]}}},
               "Code": {"type": "string", "enum": ["A"]}}}}
            """);

    private static ApiDocument document(String json) {
        try {
            return ApiDocument.of(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_operation_is_read_with_a_path_that_can_be_called() {
        assertThat(document.operations())
                .extracting(Operation::method, Operation::path)
                .containsExactly(
                        tuple("POST", "/v1/contacts/01234567-89ab-7def-8123-456789abcdef/decision"),
                        tuple("GET", "/v1/contacts"),
                        tuple("POST", "/v1/contacts"));
        assertThat(document.operations().skip(1).findFirst().orElseThrow().queryParameters())
                .extracting(ApiDocument.Parameter::name)
                .containsExactly("limit");
    }

    @Test
    void every_property_of_a_body_is_read_once_however_deep_it_stands() {
        assertThat(document.properties())
                .extracting(Property::pointer, property -> property.bodyWith("5"))
                .containsExactly(
                        tuple("/reason", "{\"reason\": 5}"),
                        tuple("/parts", "{\"parts\": 5}"),
                        tuple("/parts/0/code", "{\"parts\": [{\"code\": 5}]}"));
    }

    @Test
    void a_code_is_told_from_a_free_text() {
        assertThat(document.properties().filter(Property::isFreeText))
                .extracting(Property::name)
                .containsExactly("reason");
        assertThat(document.properties().filter(Property::isCode))
                .extracting(Property::name)
                .containsExactly("code");
    }
}
