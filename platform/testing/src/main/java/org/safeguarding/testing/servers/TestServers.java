package org.safeguarding.testing.servers;

import java.util.UUID;
import org.safeguarding.contract.Topics;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.DatabaseRoles;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.KafkaServer;
import org.safeguarding.servers.KafkaSettings;
import org.safeguarding.servers.PostgresServer;
import org.safeguarding.servers.PostgresSettings;
import org.safeguarding.servers.Secrets;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM. The first test that asks starts them, and they stop with the
 * JVM. Quarkus loads test classes more than once, each time with its own statics. So system properties, of which there
 * is only one set, remember what is running.
 */
public final class TestServers {

    private static final String PROPERTY = "safeguarding.testing.";

    /**
     * Interned, and so one for all class loaders. The system properties themselves would not do: whatever a server needs to start
     * may wait for another thread that sets one.
     */
    static final Object LOCK = "safeguarding.testing".intern();

    private TestServers() {}

    /** A new, empty database, as the role that owns it. */
    public static Database postgres() {
        return postgres("test");
    }

    /** A new, empty database whose name begins with this, as the role that owns it. */
    public static Database postgres(String name) {
        return roles(name).owner();
    }

    /** A new, empty database whose name begins with this, as its owner and as a service. */
    public static DatabaseRoles roles(String name) {
        String unique =
                name + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return cluster().createDatabase(unique, Secrets.random(), Secrets.random());
    }

    /** The broker, with the four topics of the platform. Tests share them, so tell your records apart by their keys. */
    public static KafkaServer kafka() {
        synchronized (LOCK) {
            String bootstrapServers = System.getProperty(PROPERTY + "kafka");
            if (bootstrapServers == null) {
                KafkaServer started = Infrastructure.chosen().kafka(KafkaSettings.temporary());
                started.createTopics(Topics.ALL, Topics.PARTITIONS);
                bootstrapServers = started.bootstrapServers();
                System.setProperty(PROPERTY + "kafka", bootstrapServers);
            }
            return new SharedKafka(bootstrapServers);
        }
    }

    private static PostgresServer cluster() {
        synchronized (LOCK) {
            if (System.getProperty(PROPERTY + "postgres.url") == null) {
                Database superuser = Infrastructure.chosen()
                        .postgres(PostgresSettings.fast())
                        .superuser();
                System.setProperty(PROPERTY + "postgres.username", superuser.username());
                System.setProperty(PROPERTY + "postgres.password", superuser.password());
                System.setProperty(PROPERTY + "postgres.url", superuser.jdbcUrl());
            }
            return new SharedPostgres(new Database(
                    System.getProperty(PROPERTY + "postgres.url"),
                    System.getProperty(PROPERTY + "postgres.username"),
                    System.getProperty(PROPERTY + "postgres.password")));
        }
    }

    private record SharedKafka(String bootstrapServers) implements KafkaServer {

        @Override
        public void close() {}
    }

    private record SharedPostgres(Database superuser) implements PostgresServer {

        @Override
        public void close() {}
    }
}
