package org.safeguarding.messaging;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction of one connection, without the container's transaction manager. */
public final class ConnectionTransaction {

    /** What is done in it. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T in(Connection connection) throws SQLException, E;
    }

    private ConnectionTransaction() {}

    /**
     * Commits the work, or rolls it back after any failure: the pool would commit what a returned connection has begun,
     * even after an error. Afterwards the connection is as it was before; the caller closes it.
     */
    public static <T, E extends Exception> T run(Connection connection, Work<T, E> work) throws SQLException, E {
        connection.setAutoCommit(false);
        try {
            T result = work.in(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (Throwable failure) {
            rollback(connection, failure);
            throw failure;
        }
    }

    private static void rollback(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
