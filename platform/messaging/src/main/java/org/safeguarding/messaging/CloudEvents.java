package org.safeguarding.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode, so that a consumer reads the envelope without parsing the
 * data. This class has its own object mapper, because the format on the topics must not follow the settings of a
 * service's REST interface.
 */
@Singleton
public final class CloudEvents {

    static final String SPECIFICATION = "1.0";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private final FactReader facts = new FactReader(json);

    /** The fact as JSON: the value of the Kafka record. */
    public byte[] data(Fact fact) {
        try {
            return json.writeValueAsBytes(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The fact that {@link #data} wrote.
     *
     * @throws UnreadableEvent if it is not one of this kind
     */
    public Fact fact(RecordKind kind, byte[] data) throws UnreadableEvent {
        return facts.read(kind, data);
    }

    /** The record for the topic of the event's kind, partitioned by its key. */
    public ProducerRecord<String, byte[]> record(Event event) {
        return record(Envelope.of(event), data(event.data()));
    }

    /** As {@link #record(Event)}, for data that {@link #data} made earlier: a relay need not parse what it forwards. */
    public ProducerRecord<String, byte[]> record(Envelope envelope, byte[] data) {
        var type = envelope.type();
        var key = envelope.key().toString();
        var record = new ProducerRecord<>(type.kind().topic(), key, data);
        var headers = record.headers();
        add(headers, "ce_specversion", SPECIFICATION);
        add(headers, "ce_id", envelope.id().toString());
        add(headers, "ce_type", type.type(envelope.schemaVersion()));
        add(headers, "ce_source", type.source());
        add(headers, "ce_subject", envelope.subject().toString());
        add(headers, "ce_time", envelope.time().toString());
        add(headers, "ce_dataschema", type.kind().schema(envelope.schemaVersion()));
        if (type.kind().aboutChild()) {
            add(headers, "ce_childid", key);
        }
        add(headers, "ce_epoch", Long.toString(envelope.epoch()));
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
     * The event of a Kafka record. It ignores properties of the data that this version does not know. It refuses an
     * unknown type or code, because that would be counted wrongly.
     *
     * @throws UnreadableEvent if the record is not an event
     */
    public Event read(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        var envelope = envelope(record);
        try {
            return new Event(
                    envelope.id(),
                    envelope.type(),
                    envelope.subject(),
                    envelope.key(),
                    envelope.time(),
                    envelope.epoch(),
                    envelope.recordVersion(),
                    envelope.authority(),
                    envelope.agency(),
                    envelope.traceparent(),
                    facts.read(envelope.type().kind(), record.value()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(e.getMessage());
        }
    }

    /**
     * The event of a Kafka record without its data, which is not looked at.
     *
     * @throws UnreadableEvent if the headers are not those of an event
     */
    public Envelope envelope(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        var headers = new EventHeaders(record.headers());
        if (!headers.specversion().equals(SPECIFICATION)) {
            throw new UnreadableEvent("ce_specversion is not 1.0");
        }
        var type = EventType.of(headers.type()).orElse(null);
        if (type == null) {
            throw new UnreadableEvent("unknown type " + shortened(headers.type()));
        }
        if (record.key() == null) {
            throw new UnreadableEvent("no key");
        }
        if (type.kind().aboutChild() && !record.key().equals(headers.childid())) {
            throw new UnreadableEvent("the key is not the child");
        }
        try {
            return new Envelope(
                    uuid("ce_id", headers.id()),
                    type,
                    EventType.version(headers.type()),
                    uuid("ce_subject", headers.subject()),
                    uuid("key", record.key()),
                    IsoTime.instant(headers.time()),
                    Long.parseLong(headers.epoch()),
                    Integer.parseInt(headers.recordversion()),
                    headers.authority(),
                    headers.agency(),
                    headers.traceparent());
        } catch (DateTimeException e) {
            throw new UnreadableEvent("ce_time is not an instant");
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("ce_epoch or ce_recordversion is not a number");
        }
    }

    static UUID uuid(String name, String value) throws UnreadableEvent {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent(name + " is not a UUID");
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
