package org.safeguarding.records;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.LaunchMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A record as JSON, by its fields. A view may leave something out; the history may not. A field that is only searched by is
 * marked {@code @JsonIgnore}.
 */
final class RecordState {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final ClassValue<Field[]> EMBEDDED = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return embedded(type);
        }
    };

    private RecordState() {}

    static byte[] write(RecordEntity record) {
        try {
            byte[] state = JSON.writeValueAsBytes(record);
            if (LaunchMode.current() == LaunchMode.TEST) {
                requireLossless(record, state);
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record as it was; it is not attached to the database. */
    static <T extends RecordEntity> T read(Class<T> type, byte[] state) {
        try {
            T record = JSON.readValue(state, type);
            for (Field embedded : EMBEDDED.get(type)) {
                if (isEmpty(embedded.get(record))) {
                    embedded.set(record, null);
                }
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Jackson reads an embedded value that is empty as one whose components are null, Hibernate as null. */
    private static boolean isEmpty(Object embedded) throws IllegalAccessException {
        for (Field component :
                embedded == null ? new Field[0] : embedded.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(component.getModifiers())) {
                component.setAccessible(true);
                if (component.get(embedded) != null) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Field[] embedded(Class<?> type) {
        Field[] fields = Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(JsonUnwrapped.class))
                .toArray(Field[]::new);
        AccessibleObject.setAccessible(fields, true);
        return fields;
    }

    static JsonNode read(byte[] state) {
        try {
            return JSON.readTree(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written of a record gives the record again. It costs as much again, so only tests check it, on every record. */
    private static void requireLossless(RecordEntity record, byte[] state) throws JsonProcessingException {
        if (!Arrays.equals(state, JSON.writeValueAsBytes(read(record.getClass(), state)))) {
            throw new IllegalStateException("The state of a " + record.kind().noun() + " is not what it was when read");
        }
    }
}
