package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguarding.servers.DatabaseRoles;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.PostgresServer;
import org.safeguarding.servers.Secrets;

/** PostgreSQL with one database and two login roles per service. */
final class PostgresComponent extends Component {

    private final Settings settings;
    private final Map<Service, DatabaseRoles> databases = new ConcurrentHashMap<>();
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
        server = Infrastructure.chosen().launch(settings.postgres());
        for (Service service : Service.values()) {
            String name = service.database();
            databases.put(service, server.database(name, password(name + "_owner"), password(name)));
        }
    }

    @Override
    void awaitReady() {
        if (server != null) {
            server.awaitReady();
        }
        databases.forEach((service, roles) -> server.createDatabase(
                service.database(), roles.owner().password(), roles.service().password()));
    }

    private String password(String role) {
        return Secrets.kept(settings.data().resolve("secrets").resolve(role + ".password"));
    }

    /** Stops the server, restores the backup and starts the server again, with the same address and passwords. */
    void putBack(Path backup) {
        server.close();
        Optional<Path> ignored = Infrastructure.chosen().restore(backup, settings.postgres());
        launch();
        awaitReady();
    }

    PostgresServer server() {
        return server;
    }

    DatabaseRoles database(Service service) {
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
