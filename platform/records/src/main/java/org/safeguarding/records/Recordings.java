package org.safeguarding.records;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import org.safeguarding.web.security.Caller;

/** Makes recordings: by the caller, now; or, while a bulk load is at a line, when the source system recorded it. */
@RequestScoped
public class Recordings {

    private final Clock clock;
    private final Caller caller;
    private Instant recordedAt;

    Recordings(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    public Recording now() {
        return new Recording(caller.actor(), recordedAt == null ? clock.instant() : recordedAt);
    }

    /** From here on, what is recorded was recorded then by the source system; null for now. */
    public void recordedAt(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }
}
