package org.safeguarding.metrics.cells;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** Timelines as they are stored: an array of records, the fact as its event carried it. */
final class TimelineJson {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TimelineJson() {}

    static String write(Timeline timeline) {
        try {
            return JSON.writeValueAsString(timeline.records());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Timeline read(String text) {
        try {
            var versions = new ArrayList<RecordVersion>();
            for (JsonNode node : JSON.readTree(text)) {
                var kind = RecordKind.valueOf(node.path("kind").textValue());
                versions.add(new RecordVersion(
                        UUID.fromString(node.path("id").textValue()),
                        kind,
                        node.path("version").intValue(),
                        node.path("authority").textValue(),
                        node.path("agency").textValue(),
                        Instant.parse(node.path("recordedAt").textValue()),
                        JSON.treeToValue(node.path("fact"), kind.factType())));
            }
            return Timeline.of(versions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
