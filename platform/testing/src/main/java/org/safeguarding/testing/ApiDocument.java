package org.safeguarding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an OpenAPI document says of requests. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String JSON = "application/json";
    private static final String ANY_ID = "01234567-89ab-7def-8123-456789abcdef";

    private final List<Operation> operations = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();
    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    static ApiDocument of(JsonNode document) {
        ApiDocument read = new ApiDocument(document);
        read.document
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> read.add(path.getKey(), method.getKey(), method.getValue())));
        return read;
    }

    Stream<Operation> operations() {
        return operations.stream();
    }

    /**
     * The properties of all bodies; those of a schema that several bodies share once. A body that comes in several media types is
     * read by the call itself, and left out.
     */
    Stream<Property> properties() {
        return properties.stream();
    }

    private void add(String path, String method, JsonNode said) {
        List<Parameter> query = new ArrayList<>();
        List<String> inPath = new ArrayList<>();
        for (JsonNode parameter : said.path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "query" ->
                    query.add(new Parameter(name, resolved(parameter.path("schema")), parameter.path("example")));
                case "path" -> inPath.add(name);
                default -> {}
            }
        }
        JsonNode bodies = said.path("requestBody").path("content");
        String mediaType = bodies.isEmpty() ? JSON : bodies.fieldNames().next();
        Operation operation = new Operation(method.toUpperCase(Locale.ROOT), path, mediaType, query, inPath);
        operations.add(operation);
        if (bodies.size() == 1) {
            addProperties(operation, bodies.path(JSON).path("schema"), "%s", "", new HashSet<>());
        }
    }

    /**
     * @param around the body around the object with this schema, with {@code %s} in place of the object
     * @param within the schemas that it stands in
     */
    private void addProperties(
            Operation operation, JsonNode schema, String around, String pointer, Set<JsonNode> within) {
        JsonNode object = resolved(schema);
        boolean seen = properties.stream().anyMatch(property -> property.owner().equals(object));
        if (seen || !within.add(object)) {
            return;
        }
        object.path("properties").properties().forEach(entry -> {
            String name = entry.getKey();
            JsonNode value = resolved(entry.getValue());
            properties.add(new Property(operation, object, name, value, around, pointer + "/" + name));
            String outer = around.formatted("{\"" + name + "\": %s}");
            if (value.path("type").asText().equals("array")) {
                addProperties(
                        operation, value.path("items"), outer.formatted("[%s]"), pointer + "/" + name + "/0", within);
            } else {
                addProperties(operation, value, outer, pointer + "/" + name, within);
            }
        });
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document.at(schema.path("$ref").asText().substring(1)));
        }
        return schema.has("allOf") ? resolved(schema.path("allOf").path(0)) : schema;
    }

    /** Values in JSON that are not of a type: those that were taken once. */
    private static List<String> wrong(JsonNode schema) {
        if (schema.has("enum")) {
            return List.of("0", "\"\"");
        }
        return switch (schema.path("type").asText() + " "
                + schema.path("format").asText()) {
            case "boolean " -> List.of("-1", "\"true\"");
            case "integer int32", "integer int64", "integer " -> List.of("\"1\"", "1.5");
            case "number ", "number double" -> List.of("\"1\"");
            case "string date" -> List.of("\"2015-06-13T23:00:00Z\"", "16000", "[2015, 6, 13]");
            case "string date-time" -> List.of("\"2015-06-13\"", "12");
            case "string uuid" -> List.of("\"\"", "5");
            case "string " -> List.of("5");
            case "array " -> List.of("\"a\"");
            case "object " -> List.of("\"\"");
            default -> List.of();
        };
    }

    /**
     * @param method in upper case
     * @param template of the path, with names in braces
     * @param mediaType of a body
     */
    record Operation(
            String method,
            String template,
            String mediaType,
            List<Parameter> queryParameters,
            List<String> pathParameters) {

        /** A query with the parameter, and an example of each list: what is asked about comes first. */
        String queryWith(Parameter parameter, String value) {
            return queryParameters.stream()
                    .filter(other -> other.isList() && !other.example().isEmpty())
                    .map(list -> list.name() + "=" + list.example().path(0).asText() + "&")
                    .collect(Collectors.joining("", "", parameter.name() + "=" + value));
        }

        /** A path that could be called. */
        String path() {
            return pathWith("", "");
        }

        /** The path with a value, encoded as in a URL, for one of its parameters. */
        String pathWith(String parameter, String value) {
            return pathParameters.stream()
                    .reduce(
                            template,
                            (path, name) -> path.replace("{" + name + "}", name.equals(parameter) ? value : ANY_ID));
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    record Parameter(String name, JsonNode schema, JsonNode example) {

        /** A text, a code or a day. Other types are read before the call. */
        boolean isText() {
            return schema.path("type").asText().equals("string")
                    && !schema.path("format").asText().equals("uuid");
        }

        boolean isList() {
            return schema.path("type").asText().equals("array");
        }

        boolean isCode() {
            return schema.has("enum");
        }

        /** Values that are not of its type, encoded as in a URL. Those of a list and of a text are checked by the call. */
        List<String> wrong() {
            return switch (schema.path("type").asText() + " "
                    + schema.path("format").asText()) {
                case "boolean " -> List.of("yes", "1", "TRUE");
                case "integer int32", "integer int64", "integer " -> List.of("abc", "1.5", "99999999999");
                case "string date" -> List.of("2015-06-13T23:00:00Z", "16000", "13/06/2015");
                case "string uuid" -> List.of("abc", "5");
                case "string " -> isCode() ? List.of("n0ne", "0") : List.of();
                default -> List.of();
            };
        }
    }

    /**
     * @param owner the schema that has the property
     * @param around the body around its object, with {@code %s} in place of the object
     * @param pointer into the body
     */
    record Property(Operation operation, JsonNode owner, String name, JsonNode schema, String around, String pointer) {

        /** A body that says nothing but this property. */
        String bodyWith(String value) {
            return around.formatted("{\"" + name + "\": " + value + "}");
        }

        /** Another property in the same place. */
        Property named(String other) {
            String beside = pointer.substring(0, pointer.length() - name.length()) + other;
            return new Property(operation, owner, other, MissingNode.getInstance(), around, beside);
        }

        boolean isCode() {
            return schema.has("enum");
        }

        /** A text that is limited by nothing but its length. */
        boolean isFreeText() {
            return schema.has("minLength")
                    && Stream.of("enum", "format", "pattern").noneMatch(schema::has);
        }

        List<String> wrong() {
            return ApiDocument.wrong(schema);
        }
    }
}
