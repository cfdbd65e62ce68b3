package org.safeguarding.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.safeguarding.web.idempotency.Answer;

/**
 * The steps of one kind of record that a bulk load can take, a type of line for each. A line carries the body of the single
 * call, and the key of the line that brought the record, for example {@code allegationKey}.
 */
public final class BulkSteps<T extends RecordEntity> {

    private static final Pattern NEXT_WORD = Pattern.compile("-(.)");

    private final RecordCalls calls;
    private final RecordRepository<T> repository;
    private final List<BulkType<?>> types = new ArrayList<>();
    private String recordKey;
    private Function<UUID, T> found;

    BulkSteps(RecordCalls calls, RecordRepository<T> repository) {
        this.calls = calls;
        this.repository = repository;
        this.found = repository::forChange;
        this.recordKey = NEXT_WORD
                        .matcher(repository.kind().slug())
                        .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT))
                + "Key";
    }

    /** Sets the property by which the steps below name the record. */
    public BulkSteps<T> keyedBy(String recordKey) {
        return keyedBy(recordKey, repository::forChange);
    }

    /**
     * As {@link #keyedBy(String)}, where the key names a record of another kind.
     *
     * @param found locks the record until the transaction ends and returns it, by the id of the other one
     */
    public BulkSteps<T> keyedBy(String recordKey, Function<UUID, T> found) {
        this.recordKey = recordKey;
        this.found = found;
        return this;
    }

    /** Lines that make a record. */
    public <R> BulkType<R> creates(String name, Class<R> body, Creation<R, T> creation) {
        return add(new BulkType<>(name, body, null, _ -> null, (_, request) -> made(request, creation)));
    }

    /**
     * Lines that make a record for the record of an earlier line.
     *
     * @param key names the earlier line
     * @param lock locks what the record is made from until the transaction ends and returns it, by the id of the earlier one
     * @param creation makes the record from it
     */
    public <R, E> BulkType<R> creates(
            String name, String key, Class<R> body, Function<UUID, E> lock, CreationFrom<E, R, T> creation) {
        return add(new BulkType<>(name, body, key, lock, (id, request) -> {
            E earlier = lock.apply(id);
            return made(request, (valid, recording) -> creation.make(earlier, valid, recording));
        }));
    }

    /** As {@link Creation}, from what an earlier line brought. */
    @FunctionalInterface
    public interface CreationFrom<E, R, T> {

        T make(E earlier, R request, Recording recording);
    }

    /** Lines that take a step. */
    public <R> BulkType<R> step(String name, Class<R> body, Step<T, R> step) {
        Function<UUID, T> record = found;
        return step(name, body, record, (id, _) -> record.apply(id), step);
    }

    /**
     * Lines that take a step for which other records must be locked together with this one.
     *
     * @param lock locks them all until the transaction ends and returns this one, by its id
     */
    public <R> BulkType<R> step(String name, Class<R> body, BiFunction<UUID, R, T> lock, Step<T, R> step) {
        return step(name, body, _ -> null, lock, step);
    }

    private <R> BulkType<R> step(
            String name, Class<R> body, Function<UUID, ?> ahead, BiFunction<UUID, R, T> lock, Step<T, R> step) {
        return add(new BulkType<>(name, body, recordKey, ahead, (id, request) -> {
            T locked = lock.apply(id, request);
            return RecordCalls.<T, Void>changed(calls.take(locked, request, step), _ -> null);
        }));
    }

    /** The answer to a line does not show the record. */
    private <R> Answer<Void> made(R request, Creation<R, T> creation) {
        return RecordCalls.created(calls.make(request, creation), _ -> null);
    }

    private <R> BulkType<R> add(BulkType<R> type) {
        types.add(type);
        return type;
    }

    List<BulkType<?>> types() {
        return List.copyOf(types);
    }
}
