package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.precondition.Etags;

/** How a caller changes a record: once for each idempotency key, and only the version that was read. */
@ApplicationScoped
public class Changing {

    private final Idempotently idempotently;

    Changing(Idempotently idempotently) {
        this.idempotently = idempotently;
    }

    /**
     * Changes a record in one transaction with the answer. 428 without {@code If-Match}; 412 if the record is not at the version
     * that it names.
     *
     * @param path of the change, which the key belongs to
     * @param record finds it and locks it until the transaction ends, or refuses with 404
     */
    public <T extends RecordEntity> Response answer(
            String key, String path, String ifMatch, Object request, Supplier<T> record, Function<T, Answer> change) {
        int version = Etags.required(ifMatch);
        return idempotently.answer(key, path, request, () -> {
            T locked = record.get();
            locked.requireVersion(version);
            return change.apply(locked);
        });
    }
}
