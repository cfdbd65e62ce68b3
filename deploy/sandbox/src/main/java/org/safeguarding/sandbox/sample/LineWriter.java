package org.safeguarding.sandbox.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.time.LocalDate;

/** Writes lines as NDJSON: one JSON object and a line feed. */
public final class LineWriter {

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance));

    /** UTF-8. */
    public byte[] bytes(SampleLine line) {
        try {
            byte[] object = json.writeValueAsBytes(line);
            byte[] bytes = new byte[object.length + 1];
            System.arraycopy(object, 0, bytes, 0, object.length);
            bytes[object.length] = '\n';
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Line " + line.key() + " cannot be written as JSON", e);
        }
    }
}
