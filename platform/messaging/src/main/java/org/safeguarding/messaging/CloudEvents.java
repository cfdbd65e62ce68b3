package org.safeguarding.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.fact.Fact;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, so that the envelope is read without parsing the data. It has an
 * object mapper of its own: the format on the topics must not follow the settings of a service's REST interface.
 */
@Singleton
public final class CloudEvents {

    private static final String SPECIFICATION = "1.0";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** The fact as JSON: the value of the Kafka record. */
    public byte[] data(Event event) {
        try {
            return json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record for the topic of the event's kind, partitioned by its key. */
    public ProducerRecord<String, byte[]> record(Event event) {
        return record(Envelope.of(event), data(event));
    }

    /** As {@link #record(Event)}, of data that was made by {@link #data} before: a relay need not parse what it forwards. */
    public ProducerRecord<String, byte[]> record(Envelope envelope, byte[] data) {
        var type = envelope.type();
        var key = envelope.key().toString();
        var record = new ProducerRecord<>(type.kind().topic(), key, data);
        var headers = record.headers();
        add(headers, "ce_specversion", SPECIFICATION);
        add(headers, "ce_id", envelope.id().toString());
        add(headers, "ce_type", type.type());
        add(headers, "ce_source", type.source());
        add(headers, "ce_subject", envelope.subject().toString());
        add(headers, "ce_time", envelope.time().toString());
        add(headers, "ce_dataschema", type.kind().schema());
        if (type.kind().aboutChild()) {
            add(headers, "ce_childid", key);
        }
        add(headers, "ce_recordversion", Integer.toString(envelope.recordVersion()));
        add(headers, "ce_authority", envelope.authority());
        add(headers, "ce_agency", envelope.agency());
        if (envelope.traceparent() != null) {
            add(headers, "traceparent", envelope.traceparent());
        }
        add(headers, "content-type", "application/json");
        return record;
    }

    /**
     * The event of a Kafka record. Properties of the data that this version does not know are ignored; a type or a code that
     * it does not know is not, for it would be counted wrongly.
     *
     * @throws UnreadableEvent if it is none
     */
    public Event read(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        var headers = record.headers();
        var version = required(headers, "ce_specversion");
        if (!version.equals(SPECIFICATION)) {
            throw new UnreadableEvent("ce_specversion is not 1.0");
        }
        var name = required(headers, "ce_type");
        var type = EventType.of(name).orElseThrow(() -> new UnreadableEvent("unknown type " + shortened(name)));
        if (record.key() == null) {
            throw new UnreadableEvent("no key");
        }
        if (type.kind().aboutChild() && !record.key().equals(required(headers, "ce_childid"))) {
            throw new UnreadableEvent("the key is not the child");
        }
        try {
            return new Event(
                    uuid("ce_id", required(headers, "ce_id")),
                    type,
                    uuid("ce_subject", required(headers, "ce_subject")),
                    uuid("key", record.key()),
                    Instant.parse(required(headers, "ce_time")),
                    Integer.parseInt(required(headers, "ce_recordversion")),
                    required(headers, "ce_authority"),
                    required(headers, "ce_agency"),
                    optional(headers, "traceparent"),
                    fact(type, record.value()));
        } catch (DateTimeException e) {
            throw new UnreadableEvent("ce_time is not an instant");
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("ce_recordversion is not a number");
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(e.getMessage());
        }
    }

    private Fact fact(EventType type, byte[] value) throws UnreadableEvent {
        if (value == null) {
            throw new UnreadableEvent("no data");
        }
        try {
            var fact = json.readValue(value, type.kind().factType());
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
            throw new UnreadableEvent("data is no " + type.kind().slug() + " at " + path);
        } catch (JsonProcessingException e) {
            var location = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new UnreadableEvent("data is not JSON at byte " + location.getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID uuid(String name, String value) throws UnreadableEvent {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(name + " is not a UUID");
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String required(Headers headers, String name) throws UnreadableEvent {
        var value = optional(headers, name);
        if (value == null || value.isBlank()) {
            throw new UnreadableEvent("no " + name);
        }
        return value;
    }

    private static String optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
