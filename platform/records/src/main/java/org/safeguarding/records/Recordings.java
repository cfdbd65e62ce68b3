package org.safeguarding.records;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import org.safeguarding.web.security.Caller;

/** Makes recordings: by the caller, now. In a load they have the time at which the source system recorded the line. */
@RequestScoped
public class Recordings {

    private final Clock clock;
    private final Caller caller;
    private boolean loading;
    private Instant recordedAt;

    Recordings(Clock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    public Recording now() {
        Instant at = recordedAt == null ? clock.instant() : recordedAt;
        return new Recording(caller.actor(), at, loading ? null : caller.actor().id(), null);
    }

    /** As {@link #now}, with the reason that the request gives, if it gives one. */
    public Recording of(Object request) {
        return request instanceof Reasoned reasoned ? now().because(reasoned.reason()) : now();
    }

    /**
     * From here on, recordings are those of a load.
     *
     * @param at when the source system recorded it; null for now
     */
    public void loading(Instant at) {
        loading = true;
        recordedAt = at;
    }
}
