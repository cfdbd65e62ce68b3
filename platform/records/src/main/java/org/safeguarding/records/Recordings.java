package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** Makes recordings: now, by the caller; or, for an importer, when the source system recorded it. */
@ApplicationScoped
public class Recordings {

    private final Clock clock;
    private final Caller caller;

    Recordings(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * @param recordedAt when another system recorded it, or null for now; 403 unless the caller imports, 400 in the
     *     future
     */
    public Recording at(Instant recordedAt) {
        Instant now = clock.instant();
        if (recordedAt == null) {
            return new Recording(caller.actor(), now);
        }
        if (!caller.has(Roles.IMPORTER)) {
            throw Refusal.forbidden("recorded-at-reserved", "Only an importer says when a record was recorded.");
        }
        if (recordedAt.isAfter(now)) {
            throw Refusal.invalid("/recordedAt", "in-the-future", "It cannot have been recorded in the future.");
        }
        return new Recording(caller.actor(), recordedAt);
    }
}
