package org.safeguarding.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguarding.servers.DatabaseRoles;
import org.safeguarding.servers.KafkaSettings;
import org.safeguarding.servers.PostgresSettings;
import org.safeguarding.servers.ServerFailure;

/**
 * The choices for a sandbox, from environment variables: {@code DATA}, {@code SAMPLE}, {@code AOT}, {@code DETACH} and
 * a port for each listener.
 *
 * @param root the repository, where the services have been built
 * @param data the folder that holds everything between runs
 */
record Settings(Path root, Path data, Map<String, String> environment) {

    static final String ISSUER_PORT = "ISSUER_PORT";
    static final String POSTGRES_PORT = "POSTGRES_PORT";
    static final String KAFKA_PORT = "KAFKA_PORT";

    private static final String AOT = "AOT";
    private static final String TRAIN = "train";

    /** Something that listens, and the variable that moves it to another port. */
    record Listener(String name, String variable, int port) {}

    static Settings of(Path root, Map<String, String> environment) {
        String data = environment.getOrDefault("DATA", "");
        Path folder = root.resolve(data.isBlank() ? ".data" : data).toAbsolutePath();
        return new Settings(root.toAbsolutePath(), folder.normalize(), environment);
    }

    /** A separate sandbox below this one's data, whose programs record their AOT caches. */
    Settings forTraining() {
        Path folder = data.resolve("training");
        Map<String, String> separate = Parts.environment(folder);
        separate.put(AOT, TRAIN);
        return new Settings(root, folder, separate);
    }

    /** The same sandbox with the ports that a running one has written down. */
    Settings with(Map<String, String> chosenEarlier) {
        return new Settings(root, data, chosenEarlier);
    }

    List<Listener> listeners() {
        List<Listener> listeners = new ArrayList<>();
        for (Service service : Service.values()) {
            listeners.add(new Listener(service.module(), service.portVariable(), port(service)));
        }
        listeners.add(new Listener("the token issuer", ISSUER_PORT, issuerPort()));
        listeners.add(new Listener("PostgreSQL", POSTGRES_PORT, postgresPort()));
        listeners.add(new Listener("Kafka", KAFKA_PORT, kafkaPort()));
        return listeners;
    }

    int port(Service service) {
        return port(service.portVariable(), service.defaultPort());
    }

    String url(Service service) {
        return "http://localhost:" + port(service);
    }

    /** With what a process of the service is started. */
    Map<String, String> environment(Service service, DatabaseRoles database, String kafka) {
        Map<String, String> environment = new HashMap<>(subjectAccess(service));
        environment.putAll(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port(service)),
                "QUARKUS_DATASOURCE_JDBC_URL", database.service().jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.service().username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.service().password(),
                "QUARKUS_FLYWAY_PASSWORD", database.owner().password(),
                "KAFKA_BOOTSTRAP_SERVERS", kafka,
                "QUARKUS_OIDC_AUTH_SERVER_URL", issuerUrl(),
                "QUARKUS_SWAGGER_UI_ENABLED", "true"));
        return environment;
    }

    /** Each service that holds records of children names the other in its reports. */
    private Map<String, String> subjectAccess(Service service) {
        return switch (service) {
            case REFERRALS -> Map.of("SAFEGUARDING_SUBJECT_ACCESS_ELSEWHERE_PLANS_SERVICE", url(Service.PLANS));
            case PLANS -> Map.of("SAFEGUARDING_SUBJECT_ACCESS_ELSEWHERE_REFERRALS_SERVICE", url(Service.REFERRALS));
            case INSPECTIONS, METRICS -> Map.of();
        };
    }

    int issuerPort() {
        return port(ISSUER_PORT, 8180);
    }

    String issuerUrl() {
        return "http://localhost:" + issuerPort();
    }

    int postgresPort() {
        return port(POSTGRES_PORT, 15432);
    }

    int kafkaPort() {
        return port(KAFKA_PORT, 19092);
    }

    PostgresSettings postgres() {
        return PostgresSettings.durable(data.resolve("postgres"), postgresPort());
    }

    KafkaSettings kafka() {
        KafkaSettings settings = KafkaSettings.kept(data.resolve("kafka"), kafkaPort());
        return aotCacheOfKafka().map(cache -> settings.with(flags(cache))).orElse(settings);
    }

    boolean sample() {
        return !"none".equalsIgnoreCase(environment.getOrDefault("SAMPLE", ""));
    }

    AotCache aotCache(Service service) {
        return new AotCache(
                application(service).resolve("app.aot"), application(service).resolve("quarkus-run.jar"), List.of());
    }

    /** Of Kafka; empty unless the sandbox is packaged. A JVM with a cache takes its classes from jars alone. */
    Optional<AotCache> aotCacheOfKafka() {
        Path libraries = root.resolve("deploy/sandbox/target/lib");
        return Files.exists(libraries)
                ? Optional.of(new AotCache(
                        libraries.resolveSibling("kafka.aot"),
                        libraries,
                        List.of("-cp", libraries.resolve("*").toString())))
                : Optional.empty();
    }

    /** Those that a training run makes. */
    List<AotCache> aotCaches() {
        List<AotCache> caches = new ArrayList<>();
        aotCacheOfKafka().ifPresent(caches::add);
        for (Service service : Service.values()) {
            caches.add(aotCache(service));
        }
        return caches;
    }

    /** Whether the parts start from AOT caches, which need one training run per build. */
    boolean aot() {
        return !"off".equalsIgnoreCase(environment.getOrDefault(AOT, ""));
    }

    /** Whether the programs record what they do, and write their AOT caches when they end. */
    boolean trains() {
        return TRAIN.equals(environment.get(AOT));
    }

    /** The flags of a program's JVM. */
    List<String> flags(AotCache cache) {
        if (!aot()) {
            return List.of();
        }
        return trains() ? cache.recordingFlags() : cache.flags();
    }

    boolean detached() {
        return "1".equals(environment.get("DETACH"));
    }

    Path issuerFolder() {
        return data.resolve("issuer");
    }

    Path application(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app");
    }

    private int port(String variable, int otherwise) {
        String given = environment.getOrDefault(variable, "");
        if (given.isBlank()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(given.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new ServerFailure(variable + " is '" + given + "', which is no port number.", e);
        }
        throw new ServerFailure(variable + " is " + given + ", but a port is between 1 and 65535.");
    }
}
