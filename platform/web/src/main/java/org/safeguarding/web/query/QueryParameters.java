package org.safeguarding.web.query;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.safeguarding.web.problem.Refusal;

/**
 * Reads query parameters by their type: a day, an id, a code, true or false, a whole number. One that cannot be read is a 400
 * with its name; JAX-RS would answer 404.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

    private static final Map<Class<?>, BiFunction<String, String, ?>> READERS = Map.of(
            LocalDate.class, QueryValues::day,
            UUID.class, QueryValues::id,
            boolean.class, QueryValues::truth,
            Boolean.class, QueryValues::truth,
            int.class, QueryValues::number,
            Integer.class, QueryValues::number);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .findAny()
                .<ParamConverter<T>>map(parameter -> converter(((QueryParam) parameter).value(), type))
                .orElse(null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> ParamConverter<T> converter(String name, Class<T> type) {
        if (type.isEnum()) {
            return new Converter<>(value -> (T) QueryValues.code(name, (Class) type, value));
        }
        BiFunction<String, String, ?> reader = READERS.get(type);
        return reader == null ? null : new Converter<>(value -> (T) reader.apply(name, value));
    }

    private interface Reader<T> {

        T read(String value);
    }

    private record Converter<T>(Reader<T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return reader.read(value);
            } catch (Refusal refusal) {
                throw new WebApplicationException(refusal, refusal.kind().status());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
