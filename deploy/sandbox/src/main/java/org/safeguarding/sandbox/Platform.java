package org.safeguarding.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.safeguarding.servers.Database;

/** All parts of the sandbox and the order in which they start and stop. */
final class Platform {

    private final PostgresComponent postgres;
    private final KafkaComponent kafka;
    private final IssuerComponent issuer;
    private final List<ServiceComponent> services = new ArrayList<>();
    private final Settings settings;
    private final Consumer<String> out;

    Platform(Settings settings, Consumer<String> out) {
        this.settings = settings;
        this.out = out;
        postgres = new PostgresComponent(settings);
        kafka = new KafkaComponent(settings);
        issuer = new IssuerComponent(settings);
        for (Service service : Service.values()) {
            services.add(new ServiceComponent(service, settings, () -> environment(service)));
        }
    }

    /** Returns when all parts are ready. */
    void start() {
        startServers();
        List<ServiceComponent> untrained =
                services.stream().filter(ServiceComponent::needsTraining).toList();
        if (!untrained.isEmpty()) {
            out.accept("Training the services for fast starts, once per build ...");
            Together.forEach(untrained, ServiceComponent::train);
        }
        Together.forEach(services, this::start);
    }

    /** Returns when everything that the services need is ready. */
    void startServers() {
        Together.forEach(List.of(postgres, kafka, issuer), this::start);
    }

    /** Another run of a service against the servers of this platform. The platform does not start or stop it. */
    ServiceComponent another(Service service, String... flags) {
        return new ServiceComponent(service, settings, () -> environment(service), flags);
    }

    PostgresComponent postgres() {
        return postgres;
    }

    KafkaComponent kafka() {
        return kafka;
    }

    private void start(Component component) {
        long began = System.nanoTime();
        component.start();
        component.awaitReady();
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        out.accept(String.format("%-20s ready after %.1f s", component.name(), millis / 1000.0));
    }

    /** Services first, so that their last writes find the servers; then issuer, Kafka, PostgreSQL. */
    void stop() {
        Together.forEach(services, this::stop);
        List.of(issuer, kafka, postgres).forEach(this::stop);
    }

    private void stop(Component component) {
        if (component.stop()) {
            out.accept(String.format("%-20s stopped", component.name()));
        }
    }

    /** Returns the first part that ended without being asked to, whenever that happens. */
    Component awaitFailure() throws InterruptedException {
        List<Component> watched = new ArrayList<>(services);
        watched.add(kafka);
        watched.add(postgres);
        while (true) {
            for (Component component : watched) {
                Optional<Process> process = component.process();
                if (process.isPresent() && !process.get().isAlive()) {
                    return component;
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private Map<String, String> environment(Service service) {
        Database database = postgres.database(service).service();
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_FLYWAY_PASSWORD", postgres.database(service).owner().password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuerUrl(),
                "QUARKUS_SWAGGER_UI_ENABLED", "true");
    }
}
