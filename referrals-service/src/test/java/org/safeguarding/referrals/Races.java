package org.safeguarding.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/** Makes two transactions meet. */
final class Races {

    private Races() {}

    /** Makes the call while another transaction has done the statement, and commits that once the call waits for it. */
    static <T> T callWhile(DataSource database, String statement, Callable<T> call)
            throws SQLException, InterruptedException, ExecutionException {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (var first = other.createStatement()) {
                assertThat(first.executeUpdate(statement)).isOne();
            }
            FutureTask<T> waiting = new FutureTask<>(call);
            Thread client = Thread.ofPlatform().start(waiting);
            await().until(() -> somebodyWaits(database));
            other.commit();
            client.join();
            return waiting.get();
        }
    }

    private static boolean somebodyWaits(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var waiting = connection.createStatement().executeQuery("""
                        select exists (select from pg_locks
                                       where not granted and locktype = 'transactionid')
                        """)) {
            waiting.next();
            return waiting.getBoolean(1);
        }
    }
}
