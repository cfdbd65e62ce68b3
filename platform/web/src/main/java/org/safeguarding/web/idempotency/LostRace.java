package org.safeguarding.web.idempotency;

import java.sql.SQLException;
import java.util.Set;

/** Tells the refusal of a transaction that met another one at the same rows, and may do well the second time. */
final class LostRace {

    /** SQLSTATE: unique violation, serialization failure, deadlock. */
    private static final Set<String> STATES = Set.of("23505", "40001", "40P01");

    private LostRace() {}

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
