package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.PostgresServer;
import org.safeguarding.servers.Secrets;

/** PostgreSQL with one database and one login role per service. */
final class PostgresComponent extends Component {

    private final Settings settings;
    private final Map<Service, Database> databases = new ConcurrentHashMap<>();
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
        server = Infrastructure.chosen().postgres(settings.postgres());
        for (Service service : Service.values()) {
            Path password = settings.data().resolve("secrets").resolve(service.database() + ".password");
            databases.put(service, server.createDatabase(service.database(), Secrets.kept(password)));
        }
    }

    PostgresServer server() {
        return server;
    }

    /** The database of a service, as that service's role sees it. */
    Database database(Service service) {
        return databases.get(service);
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
        return settings.data().resolve("postgres/postgres.log");
    }
}
