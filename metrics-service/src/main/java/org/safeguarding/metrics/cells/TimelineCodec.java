package org.safeguarding.metrics.cells;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/**
 * The stored form of timelines: an array for each kind of record, in Smile, the binary form of JSON, with days and
 * times as numbers. A rebuild reads millions of them.
 */
public final class TimelineCodec {

    /**
     * The authority is in the key of the timeline, the kind is the name of the array. Times are microseconds since 1970.
     * Epoch 0 is left out: before there were epochs, none was stored.
     */
    private record Stored<F extends Fact>(
            UUID id,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) long epoch,
            int version,
            String agency,
            long recordedAt,
            F fact) {}

    private static final SmileMapper SMILE = SmileMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule("numbers")
                    .addSerializer(LocalDate.class, new WriteDay())
                    .addDeserializer(LocalDate.class, new ReadDay())
                    .addDeserializer(YearMonth.class, new ReadMonth()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<RecordKind, ObjectReader> READERS = new EnumMap<>(RecordKind.class);
    private static final Map<RecordKind, ObjectWriter> WRITERS = new EnumMap<>(RecordKind.class);
    private static final long MICROS = 1_000_000;
    private static final int NANOS_A_MICRO = 1_000;
    private static final int MONTHS = 12;

    static {
        for (var kind : RecordKind.values()) {
            JavaType stored = SMILE.getTypeFactory().constructParametricType(Stored.class, kind.factType());
            READERS.put(kind, SMILE.readerFor(stored));
            WRITERS.put(kind, SMILE.writerFor(stored));
        }
    }

    private TimelineCodec() {}

    public static byte[] write(Timeline timeline) {
        var byKind = new EnumMap<RecordKind, ArrayList<RecordVersion>>(RecordKind.class);
        timeline.records()
                .forEach(record -> byKind.computeIfAbsent(record.kind(), _ -> new ArrayList<>())
                        .add(record));
        var bytes = new ByteArrayOutputStream(1_024);
        try (var generator = SMILE.createGenerator(bytes)) {
            generator.writeStartObject();
            for (var records : byKind.entrySet()) {
                generator.writeArrayFieldStart(records.getKey().name());
                for (var record : records.getValue()) {
                    WRITERS.get(records.getKey()).writeValue(generator, stored(record));
                }
                generator.writeEndArray();
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stored<Fact> stored(RecordVersion record) {
        var at = record.recordedAt();
        return new Stored<>(
                record.id(),
                record.epoch(),
                record.version(),
                record.agency(),
                at.getEpochSecond() * MICROS + at.getNano() / NANOS_A_MICRO,
                record.fact());
    }

    public static Timeline read(String authority, byte[] bytes) {
        var versions = new ArrayList<RecordVersion>();
        try (var parser = SMILE.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var kind = RecordKind.valueOf(parser.currentName());
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Stored<?> stored = READERS.get(kind).readValue(parser);
                    versions.add(new RecordVersion(
                            stored.id(),
                            kind,
                            stored.epoch(),
                            stored.version(),
                            authority,
                            stored.agency(),
                            Instant.ofEpochSecond(
                                    Math.floorDiv(stored.recordedAt(), MICROS),
                                    Math.floorMod(stored.recordedAt(), MICROS) * NANOS_A_MICRO),
                            stored.fact()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Timeline.of(versions);
    }

    private static final class WriteDay extends StdScalarSerializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        WriteDay() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeNumber(day.toEpochDay());
        }
    }

    private static final class ReadDay extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        ReadDay() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return LocalDate.ofEpochDay(parser.getLongValue());
        }
    }

    /** Of a birth that was stored when events told the month. */
    private static final class ReadMonth extends StdScalarDeserializer<YearMonth> {
        private static final long serialVersionUID = 1L;

        ReadMonth() {
            super(YearMonth.class);
        }

        @Override
        public YearMonth deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            int months = parser.getIntValue();
            return YearMonth.of(Math.floorDiv(months, MONTHS), Math.floorMod(months, MONTHS) + 1);
        }
    }
}
