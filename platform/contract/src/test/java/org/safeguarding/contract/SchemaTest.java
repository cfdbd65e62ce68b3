package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    /** A type of record that is published, and what its schema says. */
    record Described(Class<?> type, JsonNode schema) {

        RecordComponent[] components() {
            return type.getRecordComponents();
        }

        JsonNode property(RecordComponent component) {
            return schema.path("properties").path(component.getName());
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Described> described() {
        return Arrays.stream(RecordKind.values())
                .map(kind -> new Described(kind.factType(), Schemas.schema(kind)))
                .flatMap(SchemaTest::withNested);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void a_schema_is_known_by_the_dataschema_of_its_events(RecordKind kind) {
        JsonNode schema = Schemas.schema(kind);
        assertThat(schema.path("$id").asText()).isEqualTo(kind.schema());
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("description").asText()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("described")
    void the_schema_and_the_record_have_the_same_fields_and_all_are_required(Described described) {
        List<String> components = Arrays.stream(described.components())
                .map(RecordComponent::getName)
                .toList();
        JsonNode schema = described.schema();
        assertThat(schema.path("properties").fieldNames()).toIterable().containsExactlyElementsOf(components);
        assertThat(schema.path("required")).extracting(JsonNode::asText).containsExactlyElementsOf(components);
        assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
        assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("described")
    void every_field_is_described_and_has_the_format_of_its_type(Described described) {
        for (RecordComponent component : described.components()) {
            JsonNode property = described.property(component);
            assertThat(property.path("description").asText())
                    .as(component.getName())
                    .isNotBlank();
            assertThat(property.path("format").asText()).as(component.getName()).isEqualTo(format(component.getType()));
        }
    }

    @ParameterizedTest
    @MethodSource("described")
    void the_codes_of_a_schema_are_those_of_the_enum(Described described) {
        for (RecordComponent component : described.components()) {
            JsonNode property = described.property(component);
            Class<?> type = element(component).orElse(component.getType());
            if (type.isEnum()) {
                List<String> codes = Arrays.stream(type.getEnumConstants())
                        .map(code -> Schemas.JSON.valueToTree(code).asText())
                        .toList();
                assertThat((component.getType().isEnum() ? property : property.path("items")).path("enum"))
                        .as(component.getName())
                        .filteredOn(code -> !code.isNull())
                        .extracting(JsonNode::asText)
                        .containsExactlyElementsOf(codes);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void a_schema_refuses_what_an_event_must_not_carry(RecordKind kind) {
        ObjectNode data = Schemas.example(kind).withObject("data");
        assertThat(Schemas.errors(kind, data.deepCopy().put("familyName", "Example")))
                .singleElement()
                .asString()
                .contains("familyName");
        assertThat(Schemas.errors(kind, data.deepCopy().put("effectiveOn", "4 September 2017")))
                .isNotEmpty();
        assertThat(Schemas.errors(kind, data.deepCopy().without("voided"))).isNotEmpty();
    }

    private static String format(Class<?> type) {
        return type == LocalDate.class ? "date" : type == UUID.class ? "uuid" : "";
    }

    private static Stream<Described> withNested(Described described) {
        Stream<Described> nested = Arrays.stream(described.components())
                .flatMap(component -> element(component)
                        .filter(Class::isRecord)
                        .map(type -> new Described(
                                type, described.property(component).path("items")))
                        .stream());
        return Stream.concat(Stream.of(described), nested);
    }

    private static Optional<Class<?>> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? Optional.of((Class<?>) list.getActualTypeArguments()[0])
                : Optional.empty();
    }
}
