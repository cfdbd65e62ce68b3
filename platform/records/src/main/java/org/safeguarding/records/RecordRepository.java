package org.safeguarding.records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * The records of one kind that the caller may see. A record that the caller may not see is 404, as if it did not exist.
 */
public abstract class RecordRepository<T extends RecordEntity> implements PanacheRepositoryBase<T, UUID> {

    private final Class<T> type;
    private final RecordKind kind;
    private final Caller caller;

    protected RecordRepository(Class<T> type, RecordKind kind, Caller caller) {
        this.type = type;
        this.kind = kind;
        this.caller = caller;
    }

    final Class<T> type() {
        return type;
    }

    final RecordKind kind() {
        return kind;
    }

    /** The record, or 404. */
    public T get(UUID id) {
        return seen(findById(id));
    }

    /** The record, locked until the transaction ends, or 404. */
    public T forChange(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A page of the records that the caller may see, newest first. Voided records are not listed; they can be read by id. */
    public Page<T> page(PageRequest page, Filter filter) {
        List<String> conditions = new ArrayList<>(filter.conditions());
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        conditions.add("voided = false");
        conditions.add("authority = :authority");
        parameters.put("authority", caller.authority());
        if (!caller.seesWholeAuthority()) {
            conditions.add("agency = :agency");
            parameters.put("agency", caller.actor().agency());
        }
        page.after().ifPresent(after -> {
            conditions.add("id < :after");
            parameters.put("after", after);
        });
        String query = String.join(" and ", conditions) + " order by id desc";
        return page.cut(find(query, parameters).range(0, page.limit()).list(), RecordEntity::id);
    }

    private T seen(T record) {
        if (record == null || !caller.sees(record.authority(), record.agency())) {
            throw Refusal.notFound(kind.noun());
        }
        return record;
    }
}
