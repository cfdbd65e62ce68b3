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
import org.safeguarding.journal.Answered;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;

/** How calls about records are answered, whatever their kind: what {@link RecordResource} needs. */
@ApplicationScoped
public class RecordCalls {

    private final List<RecordRepository<?>> repositories;
    private final Idempotently idempotently;
    private final Recordings recordings;
    private final Records records;
    private final Versions versions;
    private final Shown shown;

    RecordCalls(
            @All List<RecordRepository<?>> repositories,
            Idempotently idempotently,
            Recordings recordings,
            Records records,
            Versions versions,
            Shown shown) {
        this.repositories = repositories;
        this.idempotently = idempotently;
        this.recordings = recordings;
        this.records = records;
        this.versions = versions;
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
            NewCall call, Class<T> type, R request, Creation<R, T> creation, Function<T, V> view) {
        return idempotently.call(
                call.key,
                call.path(),
                request,
                () -> created(make(request, creation), view),
                answered -> created(shown(answered, type), view));
    }

    /** Takes a step once for each idempotency key, and only with the version that the caller read; 428 or 412 otherwise. */
    <R, T extends RecordEntity, V> RestResponse<V> change(
            BiFunction<UUID, R, T> lock,
            StepCall call,
            Class<T> type,
            R request,
            Step<T, R> step,
            Function<T, V> view) {
        int version = call.version();
        return idempotently.call(
                call.key,
                call.path(),
                request,
                () -> {
                    T record = lock.apply(call.id, request);
                    record.requireVersion(version);
                    return changed(take(record, request, step), view);
                },
                answered -> changed(shown(answered, type), view));
    }

    @Transactional(TxType.MANDATORY)
    <R, T extends RecordEntity> T make(R request, Creation<R, T> creation) {
        T record = creation.make(request, recordings.of(request));
        records.save(record);
        return record;
    }

    /** @param record locked until the transaction ends */
    @Transactional(TxType.MANDATORY)
    <R, T extends RecordEntity> T take(T record, R request, Step<T, R> step) {
        Recording recording = recordings.of(request);
        if (LaunchMode.current() == LaunchMode.TEST) {
            Untouched.whenRefused(record, () -> step.apply(record, request, recording));
        } else {
            step.apply(record, request, recording);
        }
        records.save(record);
        return record;
    }

    private <T extends RecordEntity> T shown(Answered answered, Class<T> type) {
        return versions.shown(answered, type).getFirst();
    }

    static <T extends RecordEntity, V> Answer<V> created(T record, Function<T, V> view) {
        return Answer.created(record.location(), record.etag(), List.of(record.atVersion()), () -> view.apply(record));
    }

    static <T extends RecordEntity, V> Answer<V> changed(T record, Function<T, V> view) {
        return Answer.changed(record.location(), record.etag(), record.atVersion(), () -> view.apply(record));
    }
}
