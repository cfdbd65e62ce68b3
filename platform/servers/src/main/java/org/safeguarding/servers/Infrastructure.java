package org.safeguarding.servers;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where PostgreSQL and Kafka come from: the environment variable {@code INFRA}, embedded by default. */
public enum Infrastructure {
    /** Real servers as processes on this machine, from Maven artifacts: no Docker, no installation. */
    EMBEDDED {
        @Override
        public PostgresServer postgres(PostgresSettings settings) {
            return EmbeddedPostgres.start(settings);
        }

        @Override
        public KafkaServer kafka(KafkaSettings settings) {
            return EmbeddedKafka.start(settings);
        }

        @Override
        public PostgresServer launch(PostgresSettings settings) {
            return EmbeddedPostgres.launch(settings);
        }

        @Override
        public KafkaServer launch(KafkaSettings settings) {
            return EmbeddedKafka.launch(settings);
        }

        @Override
        public void stopLeftBehind(PostgresSettings postgres, KafkaSettings kafka) {
            EmbeddedKafka.stopLeftBehind(kafka);
            EmbeddedPostgres.stopLeftBehind(postgres);
        }

        @Override
        public void backUp(PostgresSettings running, Path to) {
            EmbeddedPostgres.backUp(running, to);
        }

        @Override
        public Optional<Path> restore(Path from, PostgresSettings stopped) {
            return EmbeddedPostgres.restore(from, stopped);
        }
    },
    /** Testcontainers; needs a working Docker. */
    CONTAINERS {
        @Override
        public PostgresServer postgres(PostgresSettings settings) {
            return ContainerPostgres.start(settings);
        }

        @Override
        public KafkaServer kafka(KafkaSettings settings) {
            return ContainerKafka.start(settings);
        }
    },
    /**
     * Servers that somebody else runs: {@code POSTGRES_URL} (JDBC, maintenance database), {@code POSTGRES_USERNAME} and
     * {@code POSTGRES_PASSWORD} of a role that may create roles and databases, {@code KAFKA_BOOTSTRAP_SERVERS}.
     */
    EXTERNAL {
        @Override
        public PostgresServer postgres(PostgresSettings settings) {
            return ExternalServers.postgres(System.getenv());
        }

        @Override
        public KafkaServer kafka(KafkaSettings settings) {
            return ExternalServers.kafka(System.getenv());
        }
    };

    /** Starts (or finds) PostgreSQL and returns when it answers. */
    public abstract PostgresServer postgres(PostgresSettings settings);

    /** Starts (or finds) Kafka and returns when it answers. */
    public abstract KafkaServer kafka(KafkaSettings settings);

    /**
     * Starts (or finds) PostgreSQL and returns when its address is certain, and {@link PostgresServer#awaitReady} when it
     * answers. What waits for it by itself can start in between.
     */
    public PostgresServer launch(PostgresSettings settings) {
        return postgres(settings);
    }

    /** As {@link #launch(PostgresSettings)}, of Kafka. */
    public KafkaServer launch(KafkaSettings settings) {
        return kafka(settings);
    }

    /** Stops servers that still use these folders because the process that started them was killed. */
    @SuppressWarnings("unused") // only embedded servers can be left running
    public void stopLeftBehind(PostgresSettings postgres, KafkaSettings kafka) {}

    /**
     * Copies a PostgreSQL that runs with these settings, a folder and a port, into a folder of its own. The copy has
     * everything that was committed before the call, and no half of a transaction.
     *
     * @throws ServerFailure if the folder is not empty, or if it is not the PostgreSQL that we run
     */
    @SuppressWarnings("unused") // only embedded servers are backed up
    public void backUp(PostgresSettings running, Path to) {
        throw new ServerFailure("Only the embedded PostgreSQL is backed up here; use pg_basebackup.");
    }

    /**
     * Puts a backup in the place of a PostgreSQL that is not running. The next that starts with these settings has what
     * the backup has.
     *
     * @return where the folder that was there has been moved to
     * @throws ServerFailure if there is no complete backup in the folder, or if it is not the PostgreSQL that we run
     */
    @SuppressWarnings("unused") // only embedded servers are restored
    public Optional<Path> restore(Path from, PostgresSettings stopped) {
        throw new ServerFailure("Only the embedded PostgreSQL is restored here.");
    }

    public static Infrastructure chosen() {
        return chosen(System.getenv());
    }

    static Infrastructure chosen(Map<String, String> environment) {
        String name = environment.getOrDefault("INFRA", "embedded");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "embedded", "" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "external" -> EXTERNAL;
            default ->
                throw new ServerFailure(
                        "INFRA is '" + name + "', but only embedded, containers and external are known.");
        };
    }
}
