package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.safeguarding.journal.Change;
import org.safeguarding.journal.Journal;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.records.RecordEntity.Happening;
import org.safeguarding.web.trace.Trace;

/** Saves a record and the row of the journal that says what happened to it, in one transaction. Does nothing if nothing happened. */
@ApplicationScoped
public class Records {

    private final AtHand atHand;
    private final Journal journal;
    private final CloudEvents events;

    Records(AtHand atHand, Journal journal, CloudEvents events) {
        this.atHand = atHand;
        this.journal = journal;
        this.events = events;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(RecordEntity record) {
        record.takeHappening().ifPresent(happening -> {
            if (record.version() == 1) {
                atHand.made(record);
            }
            journal.add(change(record, happening));
        });
    }

    /**
     * Moves a record to another child, in two versions. The first is published under the child it leaves and no longer counts
     * there. The second is published under the child it reaches. So consumers of events need not know about merging. A consumer
     * may receive the newer version first; the older one then changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(ChildRecord record, UUID toChild, Recording recording) {
        atHand.moved();
        record.leave(recording);
        save(record);
        record.arrive(toChild, recording);
        save(record);
    }

    private Change change(RecordEntity record, Happening happening) {
        Recording recording = happening.recording();
        return new Change(
                record.kind().slug(),
                record.id(),
                record.version(),
                happening.action(),
                recording.by(),
                recording.performedBy(),
                recording.at(),
                recording.reason(),
                Trace.parent(),
                RecordState.write(record),
                happening.type() == null ? null : event(record, happening));
    }

    private Change.Event event(RecordEntity record, Happening happening) {
        return new Change.Event(happening.type(), record.partitionKey(), events.data(record.fact()));
    }
}
