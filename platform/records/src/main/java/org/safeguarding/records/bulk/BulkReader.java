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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.web.idempotency.AnsweredRequests;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.problem.Refusal;

/** Reads and validates one line; throws what the single call would be refused with. */
@ApplicationScoped
class BulkReader {

    private final Map<String, BulkType<?>> types;
    private final ObjectMapper json;
    private final Validator validator;
    private final AnsweredRequests answered;
    private final Clock clock;

    BulkReader(
            @All List<BulkType<?>> types,
            ObjectMapper json,
            Validator validator,
            AnsweredRequests answered,
            Clock clock) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(BulkType::type, Function.identity()));
        this.json = json;
        this.validator = validator;
        this.answered = answered;
        this.clock = clock;
    }

    BulkLine line(byte[] text) throws IOException {
        return valid(json.readValue(text, BulkLine.class));
    }

    /** The type that the line names, and the key that it needs. */
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

    <T> BulkRequest request(long number, BulkLine line, BulkType<T> type) throws JsonProcessingException {
        Instant recordedAt = takeRecordedAt(line.data());
        T data = valid(json.treeToValue(line.data(), type.dataType()));
        byte[] digest = answered.digest(line.type() + "@" + recordedAt, data);
        return new BulkRequest(number, line.key(), recordedAt, digest, () -> type.apply(data));
    }

    /** Takes out of the data what no single call may say: when the source system recorded it. */
    private Instant takeRecordedAt(JsonNode data) throws JsonProcessingException {
        if (!(data instanceof ObjectNode object) || !object.hasNonNull("recordedAt")) {
            return null;
        }
        Instant recordedAt;
        try {
            recordedAt = json.treeToValue(object.remove("recordedAt"), OffsetDateTime.class)
                    .toInstant();
        } catch (JsonMappingException wrong) {
            wrong.prependPath(object, "recordedAt");
            throw wrong;
        }
        EarliestDay.require("/data/recordedAt", LocalDate.ofInstant(recordedAt, ZoneOffset.UTC));
        if (recordedAt.isAfter(clock.instant())) {
            throw Refusal.invalid("/recordedAt", "in-the-future", "It cannot have been recorded in the future.");
        }
        return recordedAt;
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
