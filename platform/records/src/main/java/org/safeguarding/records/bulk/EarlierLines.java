package org.safeguarding.records.bulk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.journal.Answered;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.web.problem.Refusal;

/**
 * How lines were answered that came before, in this load or another. A line names another's record by its key, because it cannot
 * know its id.
 */
final class EarlierLines {

    private final Map<String, Answered> byKey;

    /** @param byKey those that are in the journal */
    EarlierLines(Map<String, Answered> byKey) {
        this.byKey = byKey;
    }

    void add(String key, Answered answered) {
        byKey.put(key, answered);
    }

    Optional<Answered> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The record that the line with this key made or changed. */
    Optional<RecordAt> record(String key) {
        return of(key).map(Answered::first);
    }

    /**
     * The id of the record that the line with this key made or changed; 422 if there is none.
     *
     * @param pointer where the key stands
     */
    UUID record(String pointer, String key) {
        return record(key)
                .map(RecordAt::id)
                .orElseThrow(() -> Refusal.unprocessable(
                        pointer, "line-not-known", "You have not sent a line with this key that made a record."));
    }
}
