package org.safeguarding.records.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    BulkReader(@All List<BulkType<?>> types, ObjectMapper json, Validator validator, AnsweredRequests answered) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(BulkType::type, Function.identity()));
        this.json = json;
        this.validator = validator;
        this.answered = answered;
    }

    BulkLine line(String text) throws JsonProcessingException {
        return valid(json.readValue(text, BulkLine.class));
    }

    BulkRequest request(long number, BulkLine line) throws JsonProcessingException {
        BulkType<?> type = types.get(line.type());
        if (type == null) {
            throw Refusal.invalid(
                    "/type",
                    "unknown-code",
                    "The type is one of " + types.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return request(number, line, type);
    }

    private <T> BulkRequest request(long number, BulkLine line, BulkType<T> type) throws JsonProcessingException {
        String key = Idempotently.requireKey(line.key());
        T data = valid(json.treeToValue(line.data(), type.dataType()));
        return new BulkRequest(number, key, answered.digest(line.type(), data), () -> type.apply(data));
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
