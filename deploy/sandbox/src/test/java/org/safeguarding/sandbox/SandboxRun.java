package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safeguarding.servers.Ports;

/** Runs commands of the sandbox as processes of their own, as {@code make} does, on ports of their own. */
final class SandboxRun {

    /** What a command said and how it ended. */
    record Result(int exitCode, String output) {}

    /**
     * For a start that no load follows: every JVM stays with its quick compiler, and the start takes half the processor time.
     * Each of them writes a line about it.
     */
    static final Map<String, String> QUICK_START = Map.of("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final Path root;
    private final Map<String, String> environment;
    private final Settings settings;

    private SandboxRun(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
        this.settings = Settings.of(root, environment);
    }

    /** In a repository of stand-ins for the services, without data and without training. */
    static SandboxRun ofStandIns(Path root) throws IOException {
        for (Service service : Service.values()) {
            StandIn.packageAs(service, root);
        }
        Map<String, String> environment = Parts.environment(root.resolve(".data"));
        environment.put("SAMPLE", "none");
        environment.put("AOT", "off");
        return new SandboxRun(root, environment);
    }

    /** In the repository that the test belongs to, with its packaged services and the sample year. */
    static SandboxRun ofPackagedServices(Path data) {
        Map<String, String> environment = Parts.environment(data);
        environment.put("AOT", "off");
        return new SandboxRun(Path.of("../..").toAbsolutePath().normalize(), environment);
    }

    Path root() {
        return root;
    }

    Settings settings() {
        return settings;
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    Result command(String... arguments) throws Exception {
        return command(Map.of(), arguments);
    }

    /** With these variables beside those of every command. */
    Result command(Map<String, String> more, String... arguments) throws Exception {
        Path output = Files.createTempFile("sandbox-", ".txt");
        return result(start(output, more, arguments), output);
    }

    /** What the script behind {@code make token} prints. */
    Result token(String client) throws Exception {
        Path output = Files.createTempFile("sandbox-", ".txt");
        String script = Path.of("../token").toAbsolutePath().toString();
        return result(start(output, Map.of(), List.of(script, client)), output);
    }

    private static Result result(Process process, Path output) throws Exception {
        int exitCode = process.waitFor();
        String text = Files.readString(output);
        Files.delete(output);
        return new Result(exitCode, text);
    }

    Process start(Path output, Map<String, String> more, String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Sandbox.class.getName()));
        command.addAll(List.of(arguments));
        return start(output, more, command);
    }

    private Process start(Path output, Map<String, String> more, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        return builder.start();
    }

    /** The process that this pid file below the data folder names. */
    ProcessHandle process(String pidFile) {
        try {
            String pid = Files.readAllLines(settings.data().resolve(pidFile)).getFirst();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this very run is ready, not one before it on the same data folder. */
    boolean isReady(Process up) {
        RunFolder run = new RunFolder(settings.data());
        return run.isReady()
                && run.sandbox().filter(sandbox -> sandbox.pid() == up.pid()).isPresent();
    }

    boolean nothingListens() {
        return settings.listeners().stream().allMatch(listener -> Ports.isFree(listener.port()));
    }
}
