package org.safeguarding.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** The schemas and examples that the contract publishes, read as a consumer would. */
final class Schemas {

    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private Schemas() {}

    static JsonNode schema(RecordKind kind) {
        return schema(kind, kind.version());
    }

    static JsonNode schema(RecordKind kind, int version) {
        return read("/schemas/" + schemaFile(kind, version));
    }

    static JsonNode example(RecordKind kind) {
        return example(kind, kind.version());
    }

    static JsonNode example(RecordKind kind, int version) {
        return read("/examples/" + exampleFile(kind, version));
    }

    static String schemaFile(RecordKind kind, int version) {
        return kind.slug() + ".v" + version + ".schema.json";
    }

    static String exampleFile(RecordKind kind, int version) {
        return kind.slug() + ".v" + version + ".json";
    }

    static boolean mayBeNull(JsonNode property) {
        return Stream.of(property.path("type"), property.path("enum"))
                .flatMap(JsonNode::valueStream)
                .anyMatch(value -> value.isNull() || value.asText().equals("null"));
    }

    static List<String> errors(RecordKind kind, JsonNode data) {
        return errors(kind, kind.version(), data);
    }

    static List<String> errors(RecordKind kind, int version, JsonNode data) {
        return REGISTRY
                .getSchema(schema(kind, version))
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static JsonNode read(String path) {
        try (InputStream in = Schemas.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new AssertionError("There is no " + path);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(path + " is not JSON", e);
        }
    }
}
