package org.safeguarding.records;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.safeguarding.contract.RecordKind;

/**
 * Finds the records of one kind by the id of another record that they hold, such as the referrals of a child. If the transaction
 * holds that record, one query finds those of all records that it holds, and no other query follows: see {@link AtHand}.
 *
 * <p>Without that lock what is found may be out of date when it is used, as after any query.
 */
public final class Finder<T extends RecordEntity> {

    private final RecordRepository<T> repository;
    private final RecordKind of;
    private final String condition;
    private final Function<T, Collection<UUID>> ids;
    private final LockModeType lock;

    Finder(
            RecordRepository<T> repository,
            RecordKind of,
            String condition,
            Function<T, Collection<UUID>> ids,
            LockModeType lock) {
        this.repository = repository;
        this.of = of;
        this.condition = condition;
        this.ids = ids;
        this.lock = lock;
    }

    /** The same, but what is found is locked until the transaction ends. */
    public Finder<T> forChange() {
        return new Finder<>(repository, of, condition, ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The records that hold the id, oldest first: voided ones too, and those that the caller may not see. */
    public List<T> by(UUID id) {
        return repository.found(this, id);
    }

    List<T> read(Collection<UUID> by, FlushModeType flush) {
        return repository.read(condition, by, lock, flush);
    }

    RecordKind kind() {
        return repository.kind();
    }

    Class<T> type() {
        return repository.type();
    }

    RecordKind of() {
        return of;
    }

    boolean locks() {
        return lock == LockModeType.PESSIMISTIC_WRITE;
    }

    Collection<UUID> idsIn(T record) {
        return ids.apply(record);
    }
}
