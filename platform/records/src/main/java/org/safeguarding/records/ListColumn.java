package org.safeguarding.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A list that is only ever read with its record, such as the reviews of a plan. It is a JSON column of the record's own row, so
 * a list of records is one query. A subclass names the type, and is {@code @Converter} and {@code @Immutable}.
 *
 * <p>It has its own mapper, so that a change to the API's configuration never changes what is stored. Properties that the type
 * no longer has are skipped.
 */
public abstract class ListColumn<T> implements AttributeConverter<List<T>, String> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JavaType type;

    protected ListColumn(Class<T> kind) {
        this.type = JSON.getTypeFactory().constructCollectionType(List.class, kind);
    }

    @Override
    public String convertToDatabaseColumn(List<T> items) {
        try {
            return items == null ? null : JSON.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String column) {
        try {
            return column == null ? null : List.copyOf(JSON.<List<T>>readValue(column, type));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
