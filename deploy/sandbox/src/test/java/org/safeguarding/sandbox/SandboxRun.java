package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguarding.servers.Ports;

/** Runs commands of the sandbox as processes of their own, in a repository of stand-ins and on ports of their own. */
final class SandboxRun {

    /** What a command said and how it ended. */
    record Result(int exitCode, String output) {}

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    SandboxRun(Path root) throws IOException {
        this.root = root;
        for (Service service : Service.values()) {
            StandIn.packageAs(service, root);
        }
        for (Settings.Listener listener : Settings.of(root, Map.of()).listeners()) {
            environment.put(listener.variable(), Integer.toString(Ports.free()));
        }
        environment.put("SAMPLE", "none");
    }

    int port(String variable) {
        return Integer.parseInt(environment.get(variable));
    }

    Result command(String... arguments) throws Exception {
        Path output = Files.createTempFile(root, "output-", ".txt");
        int exitCode = start(output, Map.of(), arguments).waitFor();
        return new Result(exitCode, Files.readString(output));
    }

    Result detached() throws Exception {
        Path output = Files.createTempFile(root, "output-", ".txt");
        int exitCode = start(output, Map.of("DETACH", "1"), "up").waitFor();
        return new Result(exitCode, Files.readString(output));
    }

    Process start(Path output, Map<String, String> more, String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Sandbox.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        return builder.start();
    }

    /** The process that this pid file names. */
    ProcessHandle process(String name) {
        try {
            String pid = Files.readAllLines(root.resolve(".data/run/" + name + ".pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean nothingListens() {
        return Settings.of(root, environment).listeners().stream().allMatch(listener -> Ports.isFree(listener.port()));
    }
}
