package org.safeguarding.metrics.rejected;

import java.sql.Connection;
import java.sql.SQLException;
import org.safeguarding.messaging.inbox.EventHandler;

/** Whose effect the answers are taken from now, and how an event takes effect there. */
public interface LiveConsumer {

    /** The consumer's name, under which its offsets and its rejected events are kept. */
    String consumer() throws SQLException;

    EventHandler handler() throws SQLException;

    /**
     * Sees to it that no other consumer takes over what this one has until the end of the connection's transaction.
     *
     * @throws org.safeguarding.web.problem.Refusal 409 if one is doing so: what is done to this one might be missing there
     */
    void holdStill(Connection connection) throws SQLException;
}
