package org.safeguarding.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safeguarding.servers.OwnSession;
import org.safeguarding.servers.PidFile;
import org.safeguarding.servers.ServerFailure;

/**
 * How to run a packaged service as a process: working directory, Java flags, environment, log and pid file.
 *
 * @param heap the most it may use, in MB
 * @param folder the packaged application; an AOT cache works only from the folder where it was trained
 */
record ServiceProcess(String name, int heap, Path folder, Map<String, String> environment, Path log, PidFile pidFile) {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Small, and the same for training and for use: otherwise the JVM silently ignores the AOT cache. */
    private static final List<String> FLAGS =
            List.of("-Xms32m", "-Xss512k", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    static ServiceProcess of(Service service, Settings settings, Map<String, String> environment) {
        return new ServiceProcess(
                service.module(),
                service.heap(),
                settings.application(service),
                environment,
                settings.data().resolve("logs").resolve(service.module() + ".log"),
                new PidFile(settings.data().resolve("run").resolve(service.module() + ".pid")));
    }

    /** Starts it with these flags in addition to the usual ones. The log of the previous run is kept beside the new one. */
    Process start(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx%dm".formatted(heap));
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        try {
            keepPreviousLog();
            Process process = builder.start();
            process.getOutputStream().close();
            pidFile.write(process.toHandle());
            return process;
        } catch (IOException e) {
            throw new ServerFailure(name + " could not be started: " + e.getMessage(), e);
        }
    }

    void stop() {
        boolean ignored = pidFile.stop(PATIENCE);
    }

    private void keepPreviousLog() throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
