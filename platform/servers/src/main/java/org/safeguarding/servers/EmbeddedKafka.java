package org.safeguarding.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka broker with its own controller (KRaft), in its own process: it can be killed and started again like any
 * other, and does not use our heap. Folder: {@code log} (the records), {@code server.properties}, {@code kafka.log},
 * {@code kafka.pid}.
 */
final class EmbeddedKafka implements KafkaServer {

    private static final int ATTEMPTS = 3;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final ServerFolder folder;
    private final Process process;
    private final PidFile pidFile;
    private final String bootstrapServers;
    private final Thread hook = new Thread(this::stop, "stop-kafka");

    private EmbeddedKafka(ServerFolder folder, Process process, PidFile pidFile, int port) {
        this.folder = folder;
        this.process = process;
        this.pidFile = pidFile;
        this.bootstrapServers = "127.0.0.1:" + port;
    }

    /** Another process may take a free port before the broker does. Unless a port was asked for, the broker then tries others. */
    static EmbeddedKafka start(KafkaSettings settings) {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOnce(settings);
            } catch (ServerFailure failure) {
                if (settings.port() != 0 || attempt == ATTEMPTS) {
                    throw failure;
                }
                System.err.println("Kafka will try other ports: " + failure.getMessage());
            }
        }
    }

    private static EmbeddedKafka startOnce(KafkaSettings settings) {
        EmbeddedKafka server = launch(settings);
        try {
            server.awaitReady();
            return server;
        } catch (ServerFailure failure) {
            server.close();
            throw failure;
        }
    }

    /** Returns when its process runs. */
    static EmbeddedKafka launch(KafkaSettings settings) {
        try {
            ServerFolder folder = ServerFolder.of(settings.folder(), "kafka");
            PidFile pidFile = pidFile(folder.path());
            boolean ignored = pidFile.stop(STOP_LIMIT);
            int port = settings.port() == 0 ? Ports.free() : settings.port();
            Path properties = folder.resolve("server.properties");
            Files.write(properties, properties(folder, port, Ports.free()));
            Process process = launch(folder, properties, settings.flags());
            pidFile.write(process.toHandle());
            EmbeddedKafka server = new EmbeddedKafka(folder, process, pidFile, port);
            if (folder.temporary()) {
                Runtime.getRuntime().addShutdownHook(server.hook);
            }
            return server;
        } catch (IOException e) {
            throw new ServerFailure("Kafka could not be started: " + e.getMessage(), e);
        }
    }

    static void stopLeftBehind(KafkaSettings settings) {
        settings.folder().ifPresent(folder -> pidFile(folder).stop(STOP_LIMIT));
    }

    private static PidFile pidFile(Path folder) {
        return new PidFile(folder.resolve("kafka.pid"));
    }

    /** A killed broker can come back only after its old session has ended: 9 seconds by default. */
    private static List<String> properties(ServerFolder folder, int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=BROKER://127.0.0.1:" + port,
                "listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=BROKER",
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("log"),
                "log.retention.ms=-1",
                "log.retention.bytes=-1",
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=8",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=8",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "num.network.threads=2",
                "num.io.threads=4",
                "broker.heartbeat.interval.ms=500",
                "broker.session.timeout.ms=3000");
    }

    /** The class path is passed in the environment: it is longer than some systems allow on a command line. */
    private static Process launch(ServerFolder folder, Path properties, List<String> flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        if (folder.temporary()) {
            // A test's: it ends before the thorough compiler pays.
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(flags);
        String classPath = classPath();
        if (classPath.contains("jboss-logmanager")) {
            // In a test of a service: without it the broker would log nothing.
            command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        }
        command.addAll(List.of(BrokerProcess.class.getName(), properties.toString()));
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("kafka.log").toFile()));
        builder.environment().put("CLASSPATH", classPath);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    /**
     * Surefire runs with a class path of one jar that only refers to the others. A system property names the real one. The log
     * handler of Quarkus is left out: it holds messages back until Quarkus has started, so a broker that failed would say nothing.
     */
    private static String classPath() {
        String underTest = System.getProperty("surefire.test.class.path");
        String all = underTest == null ? System.getProperty("java.class.path") : underTest;
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(all)
                .filter(entry -> !entry.contains("quarkus-bootstrap-runner"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void awaitReady() {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        Waiting.until(() -> Ports.isServed(port()), process, "Kafka", folder.resolve("kafka.log"));
        try (Admin admin = Admin.create(configuration)) {
            Waiting.until(() -> answers(admin), process, "Kafka", folder.resolve("kafka.log"));
        }
    }

    private int port() {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.indexOf(':') + 1));
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while Kafka was starting.", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public Optional<Process> process() {
        return Optional.of(process);
    }

    @Override
    public void close() {
        stop();
        Waiting.forget(hook);
    }

    private synchronized void stop() {
        boolean ignored = pidFile.stop(STOP_LIMIT);
        try {
            folder.deleteIfTemporary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
