package org.safeguarding.metrics.cells;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/** Timelines as they are stored: an array of records, the fact as its event carried it. */
final class TimelineJson {

    /** The authority is in the key of the timeline. */
    private record Stored(
            RecordKind kind,
            UUID id,
            int version,
            String agency,
            Instant recordedAt,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
            Fact fact) {}

    private static final ObjectReader READER;
    private static final ObjectWriter WRITER;

    static {
        var json = JsonMapper.builder()
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

    private TimelineJson() {}

    static String write(Timeline timeline) {
        try {
            return WRITER.writeValueAsString(timeline.records().stream()
                    .map(record -> new Stored(
                            record.kind(),
                            record.id(),
                            record.version(),
                            record.agency(),
                            record.recordedAt(),
                            record.fact()))
                    .toArray(Stored[]::new));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Timeline read(String authority, String text) {
        try {
            Stored[] records = READER.readValue(text);
            return Timeline.of(Arrays.stream(records)
                    .map(record -> new RecordVersion(
                            record.id(),
                            record.kind(),
                            record.version(),
                            authority,
                            record.agency(),
                            record.recordedAt(),
                            record.fact()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
