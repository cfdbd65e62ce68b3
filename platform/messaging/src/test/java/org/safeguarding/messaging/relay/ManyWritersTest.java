package org.safeguarding.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.safeguarding.contract.Event;

@ResourceLock(RelayBroker.LOCK)
class ManyWritersTest {

    private static final int WRITERS = 16;
    private static final int TRANSACTIONS = 250;
    private static final List<UUID> CHILDREN =
            Stream.generate(UUID::randomUUID).limit(60).toList();

    private final Events events = new Events();

    @Test
    void of_sixteen_writers_at_full_speed_no_event_is_skipped_and_each_child_is_in_order() throws Exception {
        var broker = RelayBroker.fresh();
        var database = JournalDatabase.migrated();
        database.execute("CREATE TABLE record (child uuid PRIMARY KEY, version int NOT NULL)");
        for (var child : CHILDREN) {
            database.execute("INSERT INTO record VALUES ('" + child + "', 0)");
        }

        try (var relay = new RunningRelay(database, broker).leading();
                var listener = new Listener(broker, events);
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var work = IntStream.range(0, WRITERS)
                    .<Callable<Set<UUID>>>mapToObj(seed -> () -> write(database, new Random(seed)))
                    .toList();
            Set<UUID> written = new HashSet<>();
            for (var done : writers.invokeAll(work)) {
                written.addAll(done.get());
            }

            var heard = listener.hears(written.size());
            assertThat(written).hasSize(WRITERS * TRANSACTIONS);
            assertThat(heard).extracting(Event::id).containsExactlyInAnyOrderElementsOf(written);
            for (var child : CHILDREN) {
                var versions = heard.stream()
                        .filter(event -> event.key().equals(child))
                        .map(Event::recordVersion)
                        .toList();
                assertThat(versions)
                        .isEqualTo(IntStream.rangeClosed(1, versions.size())
                                .boxed()
                                .toList());
            }
            assertThat(relay.stuck()).isEmpty();
        }
    }

    private Set<UUID> write(JournalDatabase database, Random random) throws SQLException {
        var ids = new HashSet<UUID>();
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            while (ids.size() < TRANSACTIONS) {
                var child = CHILDREN.get(random.nextInt(CHILDREN.size()));
                var version = version(connection, child);
                if (!changed(connection, child, version)) {
                    connection.rollback();
                    continue;
                }
                var event = events.contact(child, version + 1);
                database.append(connection, event);
                dally(connection, random.nextDouble(0.004));
                connection.commit();
                ids.add(event.id());
            }
        }
        return ids;
    }

    private static int version(Connection connection, UUID child) throws SQLException {
        try (var read = connection.prepareStatement("SELECT version FROM record WHERE child = ?")) {
            read.setObject(1, child);
            try (var row = read.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** False if another writer was faster. */
    private static boolean changed(Connection connection, UUID child, int version) throws SQLException {
        try (var save = connection.prepareStatement(
                "UPDATE record SET version = version + 1 WHERE child = ? AND version = ?")) {
            save.setObject(1, child);
            save.setInt(2, version);
            return save.executeUpdate() == 1;
        }
    }

    /** A late commit, which a cursor over the identity column would skip. */
    private static void dally(Connection connection, double seconds) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_sleep(?)")) {
            statement.setDouble(1, seconds);
            statement.execute();
        }
    }
}
