package org.safeguarding.records;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.TransactionScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.safeguarding.contract.RecordKind;

/**
 * The records that the transaction at hand holds, because it locked them or made them, and what it has found by them. Nobody else
 * can change them, so a second question about one is answered from memory. The first is asked for all of them at once: a bulk load
 * locks what its lines name beforehand, and the number of its statements does not grow with the number of its lines.
 */
@TransactionScoped
class AtHand {

    private final EntityManager entityManager;
    private final StatelessSession inserts;
    private final Map<RecordKind, Map<UUID, RecordEntity>> held = new EnumMap<>(RecordKind.class);
    private final Set<UUID> made = new HashSet<>();
    private final Set<UUID> readOnly = new HashSet<>();
    private final Map<RecordKind, List<RecordEntity>> unwritten = new LinkedHashMap<>();
    private final Map<Finder<?>, Found<?>> found = new HashMap<>();
    private boolean together;
    private boolean moved;

    AtHand(EntityManager entityManager, StatelessSession inserts) {
        this.entityManager = entityManager;
        this.inserts = inserts;
    }

    /** The record, if the transaction locked it or made it. */
    Optional<RecordEntity> held(RecordKind kind, UUID id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    /** The records of a kind that the transaction locked or made. */
    Collection<RecordEntity> held(RecordKind kind) {
        return of(kind).values();
    }

    /** The children of the records that the transaction locked or made. */
    Set<UUID> children() {
        return held.values().stream()
                .flatMap(records -> records.values().stream())
                .filter(ChildRecord.class::isInstance)
                .map(record -> ((ChildRecord) record).childId())
                .collect(Collectors.toSet());
    }

    /** The record was locked. If it was read before that, it is read again: another transaction may have changed it between. */
    void locked(RecordEntity record) {
        if (of(record.kind()).putIfAbsent(record.id(), record) == null && readOnly.contains(record.id())) {
            entityManager.refresh(record, LockModeType.PESSIMISTIC_WRITE);
        }
    }

    /**
     * From here on, new records about children are written at the end: each once, as it is then. Until {@link #write} a query does
     * not see them, only what asks here.
     */
    void together() {
        together = true;
    }

    /**
     * Writes what was changed, and then the new records kind by kind, which are not changed again. Hibernate alone would insert first, and a
     * child would have two open referrals for as long as it takes to close the first one.
     */
    void write() {
        entityManager.flush();
        unwritten.values().forEach(inserts::insertMultiple);
        unwritten.clear();
    }

    void made(RecordEntity record) {
        if (together && record instanceof ChildRecord) {
            unwritten.computeIfAbsent(record.kind(), _ -> new ArrayList<>()).add(record);
        } else {
            entityManager.persist(record);
        }
        made.add(record.id());
        of(record.kind()).put(record.id(), record);
        found.values().forEach(each -> each.offer(record));
    }

    /**
     * Records change what they are found by: from here on each question is put to the database, after what was changed and made.
     * What was made so far may be among them, so Hibernate has to know it.
     */
    void moved() {
        entityManager.flush();
        unwritten.values().forEach(records -> records.forEach(entityManager::persist));
        unwritten.clear();
        entityManager.flush();
        together = false;
        moved = true;
    }

    /** What a finder finds by an id, oldest first. */
    @SuppressWarnings("unchecked")
    <T extends RecordEntity> List<T> find(Finder<T> finder, UUID id) {
        if (moved) {
            return finder.read(List.of(id), FlushModeType.AUTO);
        }
        Found<T> all = (Found<T>) found.computeIfAbsent(finder, _ -> new Found<>(finder));
        return all.by(id);
    }

    private Map<UUID, RecordEntity> of(RecordKind kind) {
        return held.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    /** What one finder has found. */
    private final class Found<T extends RecordEntity> {

        private final Finder<T> finder;
        private final Set<UUID> asked = new HashSet<>();
        private final Map<UUID, SortedSet<T>> byId = new HashMap<>();

        Found(Finder<T> finder) {
            this.finder = finder;
            held(finder.kind()).stream()
                    .filter(record -> made.contains(record.id()))
                    .forEach(this::offer);
        }

        List<T> by(UUID id) {
            if (!made.contains(id) && !asked.contains(id)) {
                ask(id);
            }
            return List.copyOf(byId.getOrDefault(id, Collections.emptySortedSet()));
        }

        private void ask(UUID id) {
            if (!of(finder.of()).containsKey(id)) {
                keep(List.of(id));
                return;
            }
            List<UUID> ids = of(finder.of()).keySet().stream()
                    .filter(each -> !made.contains(each) && !asked.contains(each))
                    .toList();
            keep(ids);
            asked.addAll(ids);
        }

        /** Nothing need be written before: what this transaction made is offered, and what it changed is found by the same ids. */
        private void keep(List<UUID> ids) {
            for (T record : finder.read(ids, FlushModeType.COMMIT)) {
                if (finder.locks()) {
                    locked(record);
                } else if (!of(record.kind()).containsKey(record.id())) {
                    readOnly.add(record.id());
                }
                offer(record);
            }
        }

        void offer(RecordEntity record) {
            if (finder.type().isInstance(record)) {
                T one = finder.type().cast(record);
                for (UUID id : finder.idsIn(one)) {
                    boolean ignored = byId.computeIfAbsent(
                                    id, _ -> new TreeSet<>(Comparator.comparing(RecordEntity::id)))
                            .add(one);
                }
            }
        }
    }
}
