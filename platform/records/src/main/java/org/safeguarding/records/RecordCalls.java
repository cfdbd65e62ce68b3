package org.safeguarding.records;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;

/** How calls about records are answered, whatever their kind: what {@link RecordResource} needs. */
@ApplicationScoped
public class RecordCalls {

    private final List<RecordRepository<?>> repositories;
    private final Idempotently idempotently;
    private final Recordings recordings;
    private final Records records;
    private final Shown shown;

    RecordCalls(
            @All List<RecordRepository<?>> repositories,
            Idempotently idempotently,
            Recordings recordings,
            Records records,
            Shown shown) {
        this.repositories = repositories;
        this.idempotently = idempotently;
        this.recordings = recordings;
        this.records = records;
        this.shown = shown;
    }

    @SuppressWarnings("unchecked")
    <T extends RecordEntity> RecordRepository<T> repository(Class<T> type) {
        return (RecordRepository<T>) repositories.stream()
                .filter(repository -> repository.type() == type)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("There is no repository of " + type.getName()));
    }

    Shown shown() {
        return shown;
    }

    /** Makes a record once for each idempotency key. */
    <R, T extends RecordEntity, V> RestResponse<V> create(
            NewCall call, R request, Creation<R, T> creation, Function<T, V> view) {
        return idempotently.call(call.key, call.path(), request, () -> make(request, creation, view));
    }

    /** Takes a step once for each idempotency key, and only with the version that the caller read; 428 or 412 otherwise. */
    <R, T extends RecordEntity, V> RestResponse<V> change(
            BiFunction<UUID, R, T> lock, StepCall call, R request, Step<T, R> step, Function<T, V> view) {
        int version = call.version();
        return idempotently.call(call.key, call.path(), request, () -> {
            T record = lock.apply(call.id, request);
            record.requireVersion(version);
            return take(record, request, step, view);
        });
    }

    @Transactional(TxType.MANDATORY)
    <R, T extends RecordEntity> Answer make(R request, Creation<R, T> creation, Function<T, ?> view) {
        T record = creation.make(request, recordings.of(request));
        records.save(record);
        return Answer.created(record.location(), record.etag(), view.apply(record));
    }

    /** @param record locked until the transaction ends */
    @Transactional(TxType.MANDATORY)
    <R, T extends RecordEntity> Answer take(T record, R request, Step<T, R> step, Function<T, ?> view) {
        Recording recording = recordings.of(request);
        if (LaunchMode.current() == LaunchMode.TEST) {
            Untouched.whenRefused(record, () -> step.apply(record, request, recording));
        } else {
            step.apply(record, request, recording);
        }
        records.save(record);
        return Answer.changed(record.location(), record.etag(), view.apply(record));
    }
}
