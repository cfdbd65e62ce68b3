package org.safeguarding.records;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.journal.Journal;
import org.safeguarding.journal.RecordAt;

/**
 * Many requests in one transaction. What they need is locked first, kind by kind and in the order of the ids, so that two
 * transactions that do this never wait for each other. Children come last, as in a single call, which locks the record before its
 * child. Everything is written at the end.
 */
@ApplicationScoped
public class UnitOfWork {

    private final Map<RecordKind, RecordRepository<?>> repositories;
    private final AtHand atHand;
    private final Journal journal;

    UnitOfWork(@All List<RecordRepository<?>> repositories, AtHand atHand, Journal journal) {
        this.repositories =
                repositories.stream().collect(Collectors.toUnmodifiableMap(RecordRepository::kind, each -> each));
        this.atHand = atHand;
        this.journal = journal;
    }

    /** Begins in the transaction at hand, and locks these records, all but children. */
    @Transactional(TxType.MANDATORY)
    public void begin(Collection<RecordAt> records) {
        Map<RecordKind, Set<UUID>> byKind = new TreeMap<>(Comparator.naturalOrder());
        for (RecordAt record : records) {
            byKind.computeIfAbsent(RecordKind.of(record.kind()), _ -> new HashSet<>())
                    .add(record.id());
        }
        byKind.remove(RecordKind.CHILD);
        atHand.together();
        byKind.forEach((kind, ids) -> repositories.get(kind).lockAll(ids));
    }

    /** Locks these children and those that the locked records are about; nothing where the index of children is elsewhere. */
    @Transactional(TxType.MANDATORY)
    public void lockChildren(Collection<UUID> children) {
        RecordRepository<?> index = repositories.get(RecordKind.CHILD);
        if (index != null) {
            Set<UUID> all = atHand.children();
            all.addAll(children);
            index.lockAll(all);
        }
    }

    /** Writes what the requests have done. */
    @Transactional(TxType.MANDATORY)
    public void write() {
        atHand.write();
        journal.write();
    }
}
