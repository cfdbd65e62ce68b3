package org.safeguarding.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
            services.add(another(service));
        }
    }

    /**
     * Returns when all parts are ready. They start side by side: a service needs the addresses of its servers, and waits by
     * itself until they answer.
     */
    void start() {
        startAll(List.of(issuer));
        train();
        long began = System.nanoTime();
        List<Component> parts = new ArrayList<>(List.of(postgres, kafka));
        Together.forEach(parts, Component::start);
        services.forEach(Component::start);
        parts.addAll(services);
        Together.forEach(parts, part -> awaitReady(part, began));
    }

    /** Trains the services and Kafka, unless that was done for this build. The issuer must be running. */
    void train() {
        if (settings.aot() && settings.aotCaches().stream().anyMatch(AotCache::isStale)) {
            out.accept("Training the services for fast starts, once per build ...");
            new Training(settings, services, out).run();
        }
    }

    /** Returns when everything that the services need is ready. */
    void startServers() {
        startAll(List.of(postgres, kafka, issuer));
    }

    private void startAll(List<Component> parts) {
        long began = System.nanoTime();
        Together.forEach(parts, part -> {
            part.start();
            awaitReady(part, began);
        });
    }

    /** A run of a service against the servers of this platform, with its AOT cache if caches are used. */
    ServiceComponent another(Service service) {
        AotCache cache = settings.aotCache(service);
        return another(service, () -> settings.aot() ? cache.flags() : List.of());
    }

    /** The same with these flags of its JVM, and without an AOT cache. The platform does not start or stop it. */
    ServiceComponent another(Service service, Supplier<List<String>> flags) {
        return new ServiceComponent(service, settings, () -> environment(service), flags);
    }

    PostgresComponent postgres() {
        return postgres;
    }

    KafkaComponent kafka() {
        return kafka;
    }

    private void awaitReady(Component component, long began) {
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
        return settings.environment(service, postgres.database(service), kafka.bootstrapServers());
    }
}
