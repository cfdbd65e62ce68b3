package org.safeguarding.records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * The records of one kind, as far as the caller may see them. A record that the caller may not see is one that is not
 * there: its existence is not told.
 */
public abstract class RecordRepository<T extends RecordEntity> implements PanacheRepositoryBase<T, UUID> {

    private final String name;
    private final Caller caller;

    /**
     * @param name what to call a record that is not found
     */
    protected RecordRepository(String name, Caller caller) {
        this.name = name;
        this.caller = caller;
    }

    /** The record, or 404. */
    public T get(UUID id) {
        return seen(findById(id));
    }

    /** The record, locked until the transaction ends, or 404. */
    public T forChange(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * A page of what the caller sees, newest first.
     *
     * @param where a condition on the records, for example {@code decidedAt is null}
     */
    public Page<T> page(PageRequest page, String where, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("authority", caller.authority());
        StringBuilder query = new StringBuilder("authority = :authority");
        if (!caller.seesWholeAuthority()) {
            query.append(" and agency = :agency");
            all.put("agency", caller.actor().agency());
        }
        page.after().ifPresent(after -> {
            query.append(" and id < :after");
            all.put("after", after);
        });
        if (!where.isEmpty()) {
            query.append(" and ").append(where);
        }
        query.append(" order by id desc");
        return page.cut(find(query.toString(), all).range(0, page.limit()).list(), RecordEntity::id);
    }

    private T seen(T record) {
        if (record == null || !caller.sees(record.authority(), record.agency())) {
            throw Refusal.notFound(name);
        }
        return record;
    }
}
