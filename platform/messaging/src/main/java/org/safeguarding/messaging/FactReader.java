package org.safeguarding.messaging;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.YearMonthDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;

/** Reads the data of events. It prepares one reader for each kind, because a rebuild reads millions of events. */
final class FactReader {

    private final Map<RecordKind, ObjectReader> readers = new EnumMap<>(RecordKind.class);

    FactReader(ObjectMapper json) {
        var mapper = json.copy()
                .registerModule(new SimpleModule("fast-days")
                        .addDeserializer(LocalDate.class, new Day())
                        .addDeserializer(YearMonth.class, new Month()));
        for (var kind : RecordKind.values()) {
            readers.put(kind, mapper.readerFor(kind.factType()));
        }
    }

    Fact read(RecordKind kind, byte[] value) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent("no data");
        }
        try {
            Fact fact = readers.get(kind).readValue(value);
            if (fact == null) {
                throw new UnreadableEvent("no data");
            }
            return fact;
        } catch (JsonMappingException e) {
            var path = e.getPath().stream()
                    .map(reference -> reference.getFieldName() == null
                            ? Integer.toString(reference.getIndex())
                            : reference.getFieldName())
                    .collect(Collectors.joining("/", "/", ""));
            throw new UnreadableEvent("data is not a valid " + kind.slug() + " at " + path);
        } catch (JsonProcessingException e) {
            var location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new UnreadableEvent("data is not JSON at byte " + location.getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var day = parser.hasToken(JsonToken.VALUE_STRING) ? IsoTime.day(parser.getText()) : null;
            return day == null ? LocalDateDeserializer.INSTANCE.deserialize(parser, context) : day;
        }
    }

    private static final class Month extends StdScalarDeserializer<YearMonth> {

        private static final long serialVersionUID = 1L;

        Month() {
            super(YearMonth.class);
        }

        @Override
        public YearMonth deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var month = parser.hasToken(JsonToken.VALUE_STRING) ? IsoTime.month(parser.getText()) : null;
            return month == null ? YearMonthDeserializer.INSTANCE.deserialize(parser, context) : month;
        }
    }
}
