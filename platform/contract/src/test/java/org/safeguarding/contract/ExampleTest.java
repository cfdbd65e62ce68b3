package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.Fact;

/** Each version of each kind of record has one example, which shows every field that its events can set. */
class ExampleTest {

    /** Fields that an example leaves null, because another of its fields excludes them. */
    private static final Map<RecordKind, List<String>> EXCLUDED =
            Map.of(RecordKind.EARLY_HELP_ASSESSMENT, List.of("abandonedOn"));

    @Test
    void every_version_of_a_record_kind_has_one_schema_and_one_example() throws URISyntaxException {
        assertThat(files("/schemas")).containsExactlyInAnyOrderElementsOf(named(Schemas::schemaFile));
        assertThat(files("/examples")).containsExactlyInAnyOrderElementsOf(named(Schemas::exampleFile));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void an_example_gives_every_field_a_value_unless_another_excludes_it(RecordKind kind) {
        assertThat(data(kind).properties())
                .filteredOn(field -> isWithoutValue(field.getValue()))
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(EXCLUDED.getOrDefault(kind, List.of()));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void an_example_is_valid_and_survives_the_round_trip_through_its_fact(RecordKind kind)
            throws JsonProcessingException {
        assertValidAndKept(kind, data(kind));
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void a_record_without_its_optional_values_is_valid_and_survives_the_round_trip(RecordKind kind)
            throws JsonProcessingException {
        ObjectNode data = data(kind);
        Schemas.schema(kind).path("properties").properties().forEach(field -> {
            if (Schemas.mayBeNull(field.getValue())) {
                data.putNull(field.getKey());
            } else if (data.path(field.getKey()).isArray()) {
                data.putArray(field.getKey());
            }
        });
        assertValidAndKept(kind, data);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void a_voided_record_is_valid_and_survives_the_round_trip(RecordKind kind) throws JsonProcessingException {
        ObjectNode data = data(kind).put("voided", true);
        assertValidAndKept(kind, data);
        assertThat(fact(kind, data).voided()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void the_envelope_of_an_example_is_that_of_a_type_of_its_kind(RecordKind kind) throws JsonProcessingException {
        JsonNode example = Schemas.example(kind);
        EventType type = EventType.of(example.path("type").asText()).orElseThrow();
        assertThat(type.kind()).isEqualTo(kind);
        assertThat(example.path("specversion").asText()).isEqualTo("1.0");
        assertThat(example.path("type").asText()).isEqualTo(type.type()).endsWith(".v" + kind.version());
        assertThat(example.path("source").asText()).isEqualTo(type.source());
        assertThat(example.path("dataschema").asText()).isEqualTo(kind.schema());
        assertThat(example.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(example.has("childid")).isEqualTo(kind.aboutChild());
        Event event = event(type, example);
        assertThat(event.recordVersion()).isPositive();
        assertThat(event.authority()).isEqualTo("E08000018");
        assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private static void assertValidAndKept(RecordKind kind, JsonNode data) throws JsonProcessingException {
        assertThat(Schemas.errors(kind, data)).isEmpty();
        assertThat(Schemas.JSON.readTree(Schemas.JSON.writeValueAsString(fact(kind, data))))
                .isEqualTo(data);
    }

    private static ObjectNode data(RecordKind kind) {
        return Schemas.example(kind).withObject("data");
    }

    private static Fact fact(RecordKind kind, JsonNode data) throws JsonProcessingException {
        return Schemas.JSON.treeToValue(data, kind.factType());
    }

    private static boolean isWithoutValue(JsonNode value) {
        return value.isNull() || value.isArray() && value.isEmpty();
    }

    private static Event event(EventType type, JsonNode example) throws JsonProcessingException {
        Fact fact = fact(type.kind(), example.path("data"));
        UUID subject = UUID.fromString(example.path("subject").asText());
        return new Event(
                UUID.fromString(example.path("id").asText()),
                type,
                subject,
                type.kind().aboutChild()
                        ? UUID.fromString(example.path("childid").asText())
                        : fact instanceof AreaForImprovementFact area ? area.inspectionId() : subject,
                Instant.parse(example.path("time").asText()),
                example.path("epoch").asLong(),
                example.path("recordversion").asInt(),
                example.path("authority").asText(),
                example.path("agency").asText(),
                example.path("traceparent").asText(),
                fact);
    }

    private static List<String> named(BiFunction<RecordKind, Integer, String> file) {
        return Arrays.stream(RecordKind.values())
                .flatMap(
                        kind -> IntStream.rangeClosed(1, kind.version()).mapToObj(version -> file.apply(kind, version)))
                .toList();
    }

    private static String[] files(String folder) throws URISyntaxException {
        return new File(ExampleTest.class.getResource(folder).toURI()).list();
    }
}
