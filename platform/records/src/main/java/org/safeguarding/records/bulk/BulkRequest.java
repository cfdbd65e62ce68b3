package org.safeguarding.records.bulk;

import java.time.Instant;
import java.util.Set;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.Request;
import org.safeguarding.records.BulkType;
import org.safeguarding.web.idempotency.Answer;

/**
 * A valid line.
 *
 * @param digest by which it is recognised
 * @param recordKey the key of the line that brought its record; null if its type needs none
 * @param names the keys of all earlier lines that it names
 * @param body of the single call; ids of earlier lines' records are not in it yet
 * @param work does what the line asks
 */
record BulkRequest<R>(
        long line,
        String key,
        Instant recordedAt,
        byte[] digest,
        BulkType<R> type,
        String recordKey,
        Set<String> names,
        R body,
        Work work) {

    @FunctionalInterface
    interface Work {

        /** In the transaction at hand. */
        Answer<Void> apply(EarlierLines earlier);
    }

    /** False if there is never anything to look at again in the record that it makes. */
    boolean isDoubtful() {
        return type.isDoubtful(body);
    }

    Request request(Actor by) {
        return new Request(by, key, digest);
    }
}
