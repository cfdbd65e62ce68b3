package org.safeguarding.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes JSON for what it says and refuses what would have to be guessed: a value of another type, such as -1 for true or an
 * instant for a day; a property that is there twice; and whatever follows the end of the object, which in a bulk load would be a
 * second line lost in silence. A whole number is also a number with decimals.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final Map<LogicalType, Set<CoercionInputShape>> OTHER_TYPES = Map.of(
            LogicalType.Boolean,
                    Set.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.String),
            LogicalType.Integer,
                    Set.of(CoercionInputShape.Boolean, CoercionInputShape.Float, CoercionInputShape.String),
            LogicalType.Float, Set.of(CoercionInputShape.Boolean, CoercionInputShape.String),
            LogicalType.Textual,
                    Set.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float));

    /** After Quarkus has registered the modules that it finds: of two readers of a type the last one counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .registerModule(new SimpleModule("strict-time")
                        .addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, LocalDate::parse))
                        .addDeserializer(
                                OffsetDateTime.class, new TextReader<>(OffsetDateTime.class, StrictJson::inUtc)));
        OTHER_TYPES.forEach((type, shapes) ->
                shapes.forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
        json.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
    }

    /** One moment is one value, whatever its offset: the digest by which a request is known again depends on it. */
    private static OffsetDateTime inUtc(String text) {
        return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** Reads a text in one form only; the reader of Jackson takes numbers and arrays too, and an instant for a day. */
    private static final class TextReader<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1;

        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return type().cast(context.handleUnexpectedToken(type(), json));
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException e) {
                return type().cast(context.handleWeirdStringValue(type(), json.getText(), e.getMessage()));
            }
        }

        @SuppressWarnings("unchecked")
        private Class<T> type() {
            return (Class<T>) handledType();
        }
    }
}
