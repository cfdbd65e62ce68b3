package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** Distinguishes a database that cannot work now from one that refuses a statement. */
final class DatabaseAway {

    private DatabaseAway() {}

    /** True if the same transaction may succeed later unchanged: no event must be parked for it. */
    static boolean causes(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException exception
                    && (exception instanceof SQLTransientException
                            || exception instanceof SQLRecoverableException
                            || isTransient(exception.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Passes on a failure after which to try again unchanged; returns if the failure is the event's own. */
    static void rethrow(Exception failure) throws SQLException {
        if (causes(failure)) {
            throw failure instanceof SQLException sql ? sql : new SQLException(failure);
        }
    }

    /** What is shown about an event's own failure. */
    static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static boolean isTransient(String state) {
        if (state == null || state.length() != 5) {
            return false;
        }
        return switch (state.substring(0, 2)) {
            // connection lost; resources used up (disk, memory, connections); system error
            case "08", "53", "58" -> true;
            // serialization failure and deadlock
            case "40" -> true;
            // shutdown, crash, starting up; not a statement that was cancelled
            case "57" -> state.startsWith("57P");
            // a replica that is being promoted; a lock that was not available
            default -> state.equals("25006") || state.equals("55P03");
        };
    }
}
