package org.safeguarding.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.Fact;

class ExampleTest {

    @Test
    void every_event_type_has_one_example_and_every_record_kind_one_schema() throws URISyntaxException {
        assertThat(files("/examples"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(type -> type.type() + ".json")
                        .toList());
        assertThat(files("/schemas"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordKind.values())
                        .map(kind -> kind.slug() + ".v1.schema.json")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_data_of_an_example_is_valid(EventType type) {
        assertThat(Schemas.errors(type.kind(), Schemas.example(type).path("data")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_data_of_an_example_is_read_as_its_fact_and_written_as_it_was(EventType type)
            throws JsonProcessingException {
        JsonNode data = Schemas.example(type).path("data");
        Fact fact = Schemas.JSON.treeToValue(data, type.kind().factType());
        assertThat(Schemas.JSON.readTree(Schemas.JSON.writeValueAsString(fact))).isEqualTo(data);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void the_envelope_of_an_example_is_that_of_its_type(EventType type) throws JsonProcessingException {
        JsonNode example = Schemas.example(type);
        assertThat(example.path("specversion").asText()).isEqualTo("1.0");
        assertThat(example.path("type").asText()).isEqualTo(type.type());
        assertThat(example.path("source").asText()).isEqualTo(type.source());
        assertThat(example.path("dataschema").asText()).isEqualTo(type.kind().schema());
        assertThat(example.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(example.has("childid")).isEqualTo(type.kind().aboutChild());
        Event event = event(type, example);
        assertThat(event.recordVersion()).isPositive();
        assertThat(event.authority()).isEqualTo("E08000018");
        assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private static Event event(EventType type, JsonNode example) throws JsonProcessingException {
        Fact fact = Schemas.JSON.treeToValue(example.path("data"), type.kind().factType());
        UUID subject = UUID.fromString(example.path("subject").asText());
        return new Event(
                UUID.fromString(example.path("id").asText()),
                type,
                subject,
                type.kind().aboutChild()
                        ? UUID.fromString(example.path("childid").asText())
                        : fact instanceof AreaForImprovementFact area ? area.inspectionId() : subject,
                Instant.parse(example.path("time").asText()),
                example.path("recordversion").asInt(),
                example.path("authority").asText(),
                example.path("agency").asText(),
                example.path("traceparent").asText(),
                fact);
    }

    private static String[] files(String folder) throws URISyntaxException {
        return new File(ExampleTest.class.getResource(folder).toURI()).list();
    }
}
