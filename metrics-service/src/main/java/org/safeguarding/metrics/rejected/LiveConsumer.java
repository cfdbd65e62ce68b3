package org.safeguarding.metrics.rejected;

import java.sql.SQLException;
import org.safeguarding.messaging.inbox.EventHandler;

/** Whose effect the answers are taken from now, and how an event takes effect there. */
public interface LiveConsumer {

    /** The consumer's name, under which its offsets and its rejected events are kept. */
    String consumer() throws SQLException;

    EventHandler handler() throws SQLException;
}
