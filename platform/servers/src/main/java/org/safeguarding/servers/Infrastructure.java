package org.safeguarding.servers;

import java.util.Locale;
import java.util.Map;

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
        public void stopLeftBehind(PostgresSettings postgres, KafkaSettings kafka) {
            EmbeddedKafka.stopLeftBehind(kafka);
            EmbeddedPostgres.stopLeftBehind(postgres);
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

    /** Stops servers that still use these folders because the process that started them was killed. */
    @SuppressWarnings("unused") // only embedded servers can be left running
    public void stopLeftBehind(PostgresSettings postgres, KafkaSettings kafka) {}

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
