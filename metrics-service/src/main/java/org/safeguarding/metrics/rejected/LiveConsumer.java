package org.safeguarding.metrics.rejected;

import java.sql.Connection;
import java.sql.SQLException;
import org.safeguarding.messaging.inbox.EventHandler;

/** The consumer whose results answers currently come from, and how it applies an event. */
public interface LiveConsumer {

    /** The consumer's name, under which its offsets and its rejected events are kept. */
    String consumer() throws SQLException;

    EventHandler handler() throws SQLException;

    /**
     * Prevents any other consumer from taking over this one's data until the end of the connection's transaction.
     *
     * @throws org.safeguarding.web.problem.Refusal 409 if one is doing so already: the new one might miss what is done
     *     here
     */
    void holdStill(Connection connection) throws SQLException;
}
