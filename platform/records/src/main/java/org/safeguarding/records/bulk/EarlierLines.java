package org.safeguarding.records.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.safeguarding.web.idempotency.AnsweredRequests;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/** Finds the records of earlier lines. A line names them by key, because it cannot know their ids. */
@ApplicationScoped
public class EarlierLines {

    private final AnsweredRequests answered;
    private final Caller caller;

    EarlierLines(AnsweredRequests answered, Caller caller) {
        this.answered = answered;
        this.caller = caller;
    }

    /**
     * The record that the line with this key made or changed; 422 if there is none.
     *
     * @param pointer where the key stands
     */
    public UUID record(String pointer, String key) {
        String location = answered.location(caller.actor().id(), key)
                .orElseThrow(() -> Refusal.unprocessable(
                        pointer, "line-not-known", "You have not sent a line with this key that made a record."));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
