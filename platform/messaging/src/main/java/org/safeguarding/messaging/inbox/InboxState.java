package org.safeguarding.messaging.inbox;

import java.time.Duration;
import java.time.Instant;

/**
 * The state of an inbox, as the health check reports it.
 *
 * @param running false before it starts, and after it has stopped for any reason
 * @param databaseReachable false from a failed transaction until the next that succeeds
 * @param lastBrokerContact when a connection to a broker was last seen, null if never
 * @param failure why records cannot be fetched or applied at all, for example a topic that may not be read; null normally
 */
public record InboxState(boolean running, boolean databaseReachable, Instant lastBrokerContact, String failure) {

    /**
     * Longer than a broker takes to restart its connections, and short enough that nobody takes old figures for new
     * ones.
     */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    static final InboxState STOPPED = new InboxState(false, true, null, null);

    public boolean ready(Instant now) {
        return running && databaseReachable && brokerReachable(now) && failure == null;
    }

    public boolean brokerReachable(Instant now) {
        return lastBrokerContact != null
                && !lastBrokerContact.plus(LONGEST_SILENCE).isBefore(now);
    }
}
