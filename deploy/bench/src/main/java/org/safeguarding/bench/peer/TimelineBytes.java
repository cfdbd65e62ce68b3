package org.safeguarding.bench.peer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** Timelines in the state store: the same JSON, read and written the same way, as metrics-service stores. */
final class TimelineBytes {

    /** The authority is in the key of the timeline. */
    private record Stored(
            RecordKind kind,
            UUID id,
            int version,
            String agency,
            Instant recordedAt,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
            Fact fact) {

        static Stored from(RecordVersion record) {
            return new Stored(
                    record.kind(), record.id(), record.version(), record.agency(), record.recordedAt(), record.fact());
        }

        RecordVersion of(String authority) {
            return new RecordVersion(id, kind, version, authority, agency, recordedAt, fact);
        }
    }

    private static final ObjectReader READER;
    private static final ObjectWriter WRITER;

    static {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerSubtypes(Arrays.stream(RecordKind.values())
                        .map(kind -> new NamedType(kind.factType(), kind.name()))
                        .toArray(NamedType[]::new))
                .build();
        READER = json.readerFor(Stored[].class);
        WRITER = json.writerFor(Stored[].class);
    }

    private TimelineBytes() {}

    static byte[] write(Timeline timeline) {
        try {
            return WRITER.writeValueAsBytes(
                    timeline.records().stream().map(Stored::from).toArray(Stored[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param bytes null for a child of whom nothing is stored
     */
    static Timeline read(String authority, byte[] bytes) {
        if (bytes == null) {
            return Timeline.EMPTY;
        }
        try {
            Stored[] records = READER.readValue(bytes);
            return Timeline.of(
                    Arrays.stream(records).map(record -> record.of(authority)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
