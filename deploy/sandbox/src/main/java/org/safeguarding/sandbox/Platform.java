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
    private final TrainingProcess training;
    private final Settings settings;
    private final Consumer<String> out;

    Platform(Settings settings, Consumer<String> out) {
        this.settings = settings;
        this.out = out;
        postgres = new PostgresComponent(settings);
        kafka = new KafkaComponent(settings);
        issuer = new IssuerComponent(settings);
        training = new TrainingProcess(settings);
        for (Service service : Service.values()) {
            services.add(another(service));
        }
    }

    /**
     * Returns when all parts are ready. They start side by side: a service needs the addresses of its servers, and waits by
     * itself until they answer.
     */
    void start() {
        long began = System.nanoTime();
        List<Component> parts = new ArrayList<>(List.of(issuer, postgres, kafka));
        Together.forEach(parts, Component::start);
        services.forEach(Component::start);
        parts.addAll(services);
        Together.forEach(parts, part -> awaitReady(part, began));
    }

    /** Makes the AOT caches beside what runs, in the background. */
    void startTraining() {
        out.accept(
                "\nFrom now on it makes the JVM caches of this build at low priority, for a few minutes. The next start is then faster.");
        training.start();
    }

    /** Returns when everything that the services need is ready. */
    void startServers() {
        long began = System.nanoTime();
        Together.forEach(List.of(postgres, kafka, issuer), part -> {
            part.start();
            awaitReady(part, began);
        });
    }

    /** A run of a service against the servers of this platform, with its AOT cache if caches are used. */
    ServiceComponent another(Service service) {
        return another(service, () -> settings.flags(settings.aotCache(service)));
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

    /** Ends every part at once. What they had not written is lost. */
    void abort() {
        services.forEach(Component::kill);
        kafka.kill();
        stop();
    }

    /** Services first, so that their last writes find the servers; then issuer, Kafka, PostgreSQL. */
    void stop() {
        if (training.process().isPresent()) {
            stop(training);
        }
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
