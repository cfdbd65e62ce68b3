package org.safeguarding.records;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Agencies;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * The records of one kind that the caller may see. A record that the caller may not see is 404, as if it did not exist.
 */
public abstract class RecordRepository<T extends RecordEntity> implements PanacheRepositoryBase<T, UUID> {

    private static final String BY_ID = condition("=", "id");

    private final Class<T> type;
    private final RecordKind kind;
    private final Caller caller;

    /** Not through the constructor: it is no business of the subclasses. */
    @Inject
    AtHand atHand;

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
        return seen(held(id).orElseGet(() -> findById(id)));
    }

    /** The record, locked until the transaction ends, or 404. */
    public T forChange(UUID id) {
        return seen(held(id).orElseGet(() -> lock(id)));
    }

    private Optional<T> held(UUID id) {
        return atHand.held(kind, id).map(type::cast);
    }

    private T lock(UUID id) {
        T record = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (record != null) {
            atHand.locked(record);
        }
        return record;
    }

    /** Locks these records in the order of their ids; a record that is not there is passed over. */
    protected final void lockAll(Collection<UUID> ids) {
        List<UUID> others = ids.stream().filter(id -> held(id).isEmpty()).toList();
        if (others.size() == 1) {
            T ignored = lock(others.getFirst());
        } else if (!others.isEmpty()) {
            read(BY_ID, others, LockModeType.PESSIMISTIC_WRITE, FlushModeType.COMMIT)
                    .forEach(atHand::locked);
        }
    }

    /**
     * Finds records by the id of another record that they hold.
     *
     * @param of the kind of the other record
     * @param property that holds its id
     */
    protected final Finder<T> finder(RecordKind of, String property, Function<T, UUID> id) {
        return new Finder<>(this, of, condition("=", property), id.andThen(Collections::singleton), LockModeType.NONE);
    }

    /** As {@link #finder}, where the property holds several ids. */
    protected final Finder<T> finderIn(RecordKind of, String property, Function<T, Collection<UUID>> ids) {
        return new Finder<>(this, of, condition("&&", property), ids, LockModeType.NONE);
    }

    /**
     * An array is one parameter, however many ids it has: the statement is always the same, and planned once. The last argument
     * of a function could be a list of parameters, and Hibernate would then translate the query each time: so it is a constant.
     */
    private static String condition(String operator, String property) {
        String all = operator.equals("=") ? "any(?)" : "?";
        return "cast(sql('? %s %s and ?', %s, :ids, true) as Boolean) = true".formatted(operator, all, property);
    }

    final List<T> found(Finder<T> finder, UUID id) {
        return atHand.find(finder, id);
    }

    final List<T> read(String condition, Collection<UUID> ids, LockModeType lock, FlushModeType flush) {
        return getSession()
                .createSelectionQuery("from " + type.getName() + " where " + condition + " order by id", type)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(lock)
                .setFlushMode(flush)
                .getResultList();
    }

    /** A page of the records that the caller may see, newest first. Voided records are not listed; they can be read by id. */
    public Page<T> page(PageRequest page, Filter filter) {
        List<String> conditions = new ArrayList<>(filter.conditions());
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        filter.agencies().forEach((property, name) -> {
            String names = "agency" + conditions.size();
            conditions.add(property + " in :" + names);
            parameters.put(names, Agencies.inForce(caller.authority()).namesOf(name));
        });
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
