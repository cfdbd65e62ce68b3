package org.safeguarding.records.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguarding.records.BulkType;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.RecordResource;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.idempotency.RequestDigest;
import org.safeguarding.web.problem.Refusal;

/** Reads and validates one line. Throws what the single call would throw. */
@ApplicationScoped
class BulkReader {

    /** Takes the place of the record of an earlier line until the line is applied. */
    private static final UUID NOT_LOOKED_UP = new UUID(0, 0);

    private final Map<String, BulkType<?>> types;
    private final ObjectMapper json;
    private final Validator validator;
    private final RequestDigest digest;
    private final Clock clock;

    BulkReader(
            @All List<RecordResource<?, ?>> resources,
            ObjectMapper json,
            Validator validator,
            RequestDigest digest,
            Clock clock) {
        this.types = resources.stream()
                .flatMap(resource -> resource.bulkTypes().stream())
                .collect(Collectors.toUnmodifiableMap(BulkType::name, Function.identity()));
        this.json = json;
        this.validator = validator;
        this.digest = digest;
        this.clock = clock;
    }

    BulkLine line(byte[] text) throws IOException {
        return valid(json.readValue(text, BulkLine.class));
    }

    /** The type of the line; 400 if it is unknown or the line has no key. */
    BulkType<?> type(BulkLine line) {
        Idempotently.requireKey("/key", line.key());
        BulkType<?> type = types.get(line.type());
        if (type == null) {
            throw Refusal.invalid(
                    "/type",
                    "unknown-code",
                    "The type is one of " + types.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return type;
    }

    <T> BulkRequest<T> request(long number, BulkLine line, BulkType<T> type) throws JsonProcessingException {
        Instant saidAt = takeRecordedAt(line.data());
        Instant recordedAt = saidAt == null ? null : Chronology.require("/recordedAt", saidAt, clock.instant());
        String recordKey = takeKey(line.data(), type.recordKey());
        Set<String> names = new HashSet<>();
        T body = valid(read(line.data(), type, (_, key) -> {
            names.add(key);
            return NOT_LOOKED_UP;
        }));
        Object said = type.references().isEmpty()
                ? body
                : References.restored(json.valueToTree(body), type.references(), line.data());
        byte[] digested = digest.of(line.type() + "@" + saidAt, type.digested(recordKey, said, json::valueToTree));
        if (recordKey != null) {
            names.add(recordKey);
        }
        return new BulkRequest<>(number, line.key(), recordedAt, digested, type, recordKey, names, body, earlier -> {
            UUID record = recordKey == null ? null : earlier.record("/" + type.recordKey(), recordKey);
            return type.apply(record, type.references().isEmpty() ? body : lookedUp(line.data(), type, earlier));
        });
    }

    private <T> T lookedUp(JsonNode data, BulkType<T> type, EarlierLines earlier) {
        try {
            return read(data, type, earlier::record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A line that was read cannot be read again", e);
        }
    }

    private static String takeKey(JsonNode data, String name) {
        if (name == null) {
            return null;
        }
        JsonNode key = data instanceof ObjectNode object ? object.remove(name) : null;
        if (key == null || !key.isTextual()) {
            throw Refusal.invalid("/" + name, "required", "Give the key of the line that brought the record.");
        }
        return key.textValue();
    }

    private <T> T read(JsonNode data, BulkType<T> type, BiFunction<String, String, UUID> record)
            throws JsonProcessingException {
        return json.treeToValue(References.resolved(data, type.references(), record), type.body());
    }

    /** Takes recordedAt out of the data. No single call may set it. */
    private Instant takeRecordedAt(JsonNode data) throws JsonProcessingException {
        if (!(data instanceof ObjectNode object) || !object.hasNonNull("recordedAt")) {
            return null;
        }
        try {
            return json.treeToValue(object.remove("recordedAt"), OffsetDateTime.class)
                    .toInstant();
        } catch (JsonMappingException wrong) {
            wrong.prependPath(object, "recordedAt");
            throw wrong;
        }
    }

    private <T> T valid(T value) {
        if (value == null) {
            throw Refusal.invalid("", "malformed-json", "A line is one JSON object.");
        }
        Set<ConstraintViolation<T>> violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }
}
