package org.safeguarding.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.DatabaseRoles;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.Ports;
import org.safeguarding.servers.Secrets;

/**
 * A separate platform on free ports, whose services are started and stopped one by one, for benchmarks and fault tests.
 * PostgreSQL, Kafka and the issuer run until it is closed. Closing it stops everything that still runs.
 */
public final class Parts implements AutoCloseable {

    /**
     * A service that is ready.
     *
     * @param readyAfter from the start of the process until it was seen to be ready, which is polled every 50 ms
     */
    public record Started(URI url, ProcessHandle process, Duration readyAfter) {}

    private final Settings settings;
    private final Platform platform;
    private final boolean quick;
    private final Map<Service, ServiceComponent> running = new ConcurrentHashMap<>();

    private Parts(Settings settings, boolean quick) {
        this.settings = settings;
        this.quick = quick;
        this.platform = new Platform(settings, System.err::println);
    }

    /** The environment of a sandbox that does not interfere with another: {@code DATA} and a port for each listener. */
    public static Map<String, String> environment(Path data) {
        Map<String, String> environment = new HashMap<>();
        for (Service service : Service.values()) {
            environment.put(service.portVariable(), Integer.toString(Ports.free()));
        }
        for (String variable : List.of(Settings.ISSUER_PORT, Settings.POSTGRES_PORT, Settings.KAFKA_PORT)) {
            environment.put(variable, Integer.toString(Ports.free()));
        }
        environment.put("DATA", data.toString());
        return environment;
    }

    /**
     * Starts the servers.
     *
     * @param root the repository, where the services have been built
     * @param data the folder for the data
     */
    public static Parts start(Path root, Path data) {
        return start(new Parts(Settings.of(root, environment(data)), false));
    }

    /** As {@link #start(Path, Path)}; its services have no AOT cache, and their JVMs stay with the quick compiler. */
    static Parts startQuickly(Path root, Path data) {
        Map<String, String> environment = environment(data);
        environment.put("AOT", "off");
        return start(new Parts(Settings.of(root, environment), true));
    }

    private static Parts start(Parts parts) {
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop-parts"));
        parts.platform.startServers();
        return parts;
    }

    /** Starts the service and waits until it is ready. */
    public Started start(Service service) {
        if (quick) {
            return start(service, platform.another(service, () -> List.of("-XX:TieredStopAtLevel=1")));
        }
        if (Training.isDue(settings)) {
            new Training(settings).run();
        }
        return start(service, platform.another(service));
    }

    /** As {@link #start(Service)}, without the AOT cache. */
    public Started startWithoutCache(Service service) {
        return start(service, platform.another(service, List::of));
    }

    private Started start(Service service, ServiceComponent component) {
        running.put(service, component);
        long began = System.nanoTime();
        component.start();
        component.awaitReady();
        Duration readyAfter = Duration.ofNanos(System.nanoTime() - began);
        return new Started(
                URI.create(settings.url(service)),
                component.process().orElseThrow().toHandle(),
                readyAfter);
    }

    public void stop(Service service) {
        ServiceComponent component = running.remove(service);
        if (component != null) {
            boolean ignored = component.stop();
        }
    }

    /** Ends the process of the service at once, as a crash would. */
    void kill(Service service) {
        running.get(service).kill();
        stop(service);
    }

    /** Ends the process of Kafka at once, as a crash would. */
    void killKafka() {
        platform.kafka().kill();
    }

    /** Starts Kafka again, at the same address and with what is in its folder. */
    void startKafka() {
        platform.kafka().launch();
        platform.kafka().awaitReady();
    }

    /** Where Kafka keeps everything. */
    Path kafkaFolder() {
        return settings.kafka().folder().orElseThrow();
    }

    /** A bearer token of a client of the sandbox, for example {@code mash-police}. */
    public String token(String client) {
        return new TokenClient(settings).token(client);
    }

    /** A new database beside those of the services, as the role that owns it. */
    public Database createDatabase(String name) {
        return platform.postgres()
                .server()
                .createDatabase(name, Secrets.random(), Secrets.random())
                .owner();
    }

    /** Copies the databases, while they are in use, into a folder that is empty or not there yet. */
    public void backUp(Path to) {
        Infrastructure.chosen().backUp(settings.postgres(), to);
    }

    /** Restarts PostgreSQL with the databases as they were in this backup. Kafka and the services run on. */
    public void putBack(Path backup) {
        platform.postgres().putBack(backup);
    }

    /** The address of Kafka, which has the topics. */
    public String bootstrapServers() {
        return platform.kafka().bootstrapServers();
    }

    /** The database of a service, as its two roles see it. */
    public DatabaseRoles database(Service service) {
        return platform.postgres().database(service);
    }

    Settings settings() {
        return settings;
    }

    @Override
    public void close() {
        List.copyOf(running.keySet()).forEach(this::stop);
        platform.stop();
    }
}
