package org.safeguarding.servers;

import java.util.Map;

/** Servers that somebody else runs: we only know their addresses. */
final class ExternalServers {

    private ExternalServers() {}

    static PostgresServer postgres(Map<String, String> environment) {
        Database superuser = new Database(
                required(environment, "POSTGRES_URL"),
                required(environment, "POSTGRES_USERNAME"),
                required(environment, "POSTGRES_PASSWORD"));
        return new PostgresServer() {
            @Override
            public Database superuser() {
                return superuser;
            }

            @Override
            public void close() {}
        };
    }

    static KafkaServer kafka(Map<String, String> environment) {
        String bootstrapServers = required(environment, "KAFKA_BOOTSTRAP_SERVERS");
        return new KafkaServer() {
            @Override
            public String bootstrapServers() {
                return bootstrapServers;
            }

            @Override
            public void close() {}
        };
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new ServerFailure("INFRA=external needs the environment variable " + name + ".");
        }
        return value;
    }
}
