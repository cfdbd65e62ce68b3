package org.safeguarding.servers;

import java.util.List;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container. Its data live and die with the container: a given folder is not used. */
final class ContainerPostgres implements PostgresServer {

    private final PostgreSQLContainer container;

    private ContainerPostgres(PostgreSQLContainer container) {
        this.container = container;
    }

    static PostgresServer start(PostgresSettings settings) {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword(Secrets.random());
        container.setCommand(
                EmbeddedPostgres.serverArguments(settings.durable()).toArray(String[]::new));
        if (settings.port() != 0) {
            container.setPortBindings(List.of("127.0.0.1:" + settings.port() + ":5432"));
        }
        container.start();
        return new ContainerPostgres(container);
    }

    @Override
    public Database superuser() {
        return new Database(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    @Override
    public void close() {
        container.stop();
    }
}
