package org.safeguarding.records.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.safeguarding.journal.Journal;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/** Finds the records of earlier lines. A line names them by key, because it cannot know their ids. */
@ApplicationScoped
public class EarlierLines {

    private final Journal journal;
    private final Caller caller;

    EarlierLines(Journal journal, Caller caller) {
        this.journal = journal;
        this.caller = caller;
    }

    /**
     * The record that the line with this key made or changed; 422 if there is none.
     *
     * @param pointer where the key stands
     */
    public UUID record(String pointer, String key) {
        return journal.answered(caller.actor(), key)
                .map(answered -> answered.first().id())
                .orElseThrow(() -> Refusal.unprocessable(
                        pointer, "line-not-known", "You have not sent a line with this key that made a record."));
    }
}
