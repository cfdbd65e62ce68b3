package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.Optional;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.PostgresServer;
import org.safeguarding.servers.PostgresSettings;
import org.safeguarding.servers.Secrets;

/** PostgreSQL with one database and one login role per service. */
final class PostgresComponent extends Component {

    private final Settings settings;
    private volatile PostgresServer server;

    PostgresComponent(Settings settings) {
        this.settings = settings;
    }

    @Override
    String name() {
        return "PostgreSQL";
    }

    @Override
    void launch() {
        server = Infrastructure.chosen().postgres(PostgresSettings.durable(folder(), settings.postgresPort()));
        for (Service service : Service.values()) {
            Database ignored = database(service);
        }
    }

    /** The database of a service as that service's role sees it; made if it is not there. */
    Database database(Service service) {
        Path password = settings.data().resolve("secrets").resolve(service.database() + ".password");
        return server.createDatabase(service.database(), Secrets.kept(password));
    }

    @Override
    void end() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Optional<Process> process() {
        return Optional.ofNullable(server).flatMap(PostgresServer::process);
    }

    @Override
    Path log() {
        return folder().resolve("postgres.log");
    }

    private Path folder() {
        return settings.data().resolve("postgres");
    }
}
