package org.safeguarding.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import java.util.List;
import java.util.Set;

/**
 * Writes references in one form. In a document of OpenAPI 3.0, a field with a description cannot be a {@code $ref}, so
 * the reference goes into an {@code allOf}. openapi-diff takes a reference that gets a description for another type. It
 * also reports a change of a referenced schema for only one field of an object, so values and lists replace their
 * references.
 */
final class PlainReferences {

    /** What may stand beside the reference without changing what a field accepts. */
    private static final Set<String> DESCRIBED = Set.of("allOf", "type", "description", "example");

    private final JsonNode document;

    private PlainReferences(JsonNode document) {
        this.document = document;
    }

    /**
     * The same document, as JSON.
     *
     * @throws IllegalArgumentException if it is not a document of OpenAPI 3.0: in one of 3.1, openapi-diff does not see
     *     types
     */
    static String in(String openApi) {
        try {
            JsonNode document = Yaml.mapper().readTree(openApi);
            if (!document.path("openapi").asText().startsWith("3.0.")) {
                throw new IllegalArgumentException("Only documents of OpenAPI 3.0 can be compared");
            }
            return new PlainReferences(document).plain(document).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private JsonNode plain(JsonNode node) {
        String reference = reference(node);
        if (!reference.isEmpty()) {
            JsonNode schema = document.at(reference.substring(1));
            return schema.has("properties")
                    ? JsonNodeFactory.instance.objectNode().put("$ref", reference)
                    : schema;
        }
        if (node instanceof ObjectNode object) {
            List.copyOf(object.properties()).forEach(field -> object.set(field.getKey(), plain(field.getValue())));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        }
        return node;
    }

    private static String reference(JsonNode node) {
        boolean described = node.path("allOf").size() == 1
                && node.properties().stream().allMatch(field -> DESCRIBED.contains(field.getKey()));
        return (described ? node.path("allOf").path(0) : node).path("$ref").asText();
    }
}
