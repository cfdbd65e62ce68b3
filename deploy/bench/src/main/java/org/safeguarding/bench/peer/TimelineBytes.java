package org.safeguarding.bench.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** Timelines in the state store, in the same JSON as metrics-service stores them. */
final class TimelineBytes {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TimelineBytes() {}

    static byte[] write(Timeline timeline) {
        try {
            return JSON.writeValueAsBytes(timeline.records());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param bytes null for a child of whom nothing is stored
     */
    static Timeline read(byte[] bytes) {
        if (bytes == null) {
            return Timeline.EMPTY;
        }
        try {
            List<RecordVersion> versions = new ArrayList<>();
            for (JsonNode node : JSON.readTree(bytes)) {
                RecordKind kind = RecordKind.valueOf(node.path("kind").textValue());
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
