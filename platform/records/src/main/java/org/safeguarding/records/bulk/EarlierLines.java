package org.safeguarding.records.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.safeguarding.web.idempotency.AnsweredRequests;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/** Lines name the record of an earlier line by its key, since they cannot know the id that it was given. */
@ApplicationScoped
public class EarlierLines {

    private final AnsweredRequests answered;
    private final Caller caller;

    EarlierLines(AnsweredRequests answered, Caller caller) {
        this.answered = answered;
        this.caller = caller;
    }

    /**
     * The record that the line with this key made; 422 if there was none.
     *
     * @param pointer where the key stands
     */
    public UUID record(String pointer, String key) {
        String location = answered.location(caller.actor().id(), key)
                .orElseThrow(() -> Refusal.unprocessable(
                        pointer, "line-not-known", "No line of yours with this key has made a record."));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
