package org.safeguarding.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Sandbox;
import org.safeguarding.sandbox.Service;
import org.safeguarding.servers.PidFile;
import org.safeguarding.servers.ServerFailure;

/** How long a service and the whole platform take to be ready, and how much memory they then have. */
final class Starting {

    private static final int ROUNDS = 5;
    private static final int PLATFORM_ROUNDS = 3;

    private final Path data;

    /** @param data for a separate platform */
    Starting(Path data) {
        this.data = data;
    }

    /** Each service alone, one after the other; the database has been migrated before. */
    void measureServices(Results results, Parts parts) throws IOException {
        results.heading("Start to ready, and memory when ready (AOT cache, median of " + ROUNDS + ")");
        for (Service service : Service.values()) {
            Median seconds = new Median();
            Median megabytes = new Median();
            for (int round = 0; round < ROUNDS; round++) {
                Parts.Started started = parts.start(service);
                seconds.add(started.readyAfter().toMillis() / 1000.0);
                megabytes.add(Memory.resident(started.process()));
                parts.stop(service);
            }
            results.row(service.module() + " ready after", "≤ 1.5 s", "%.2f s", seconds.value());
            results.row(service.module() + " resident", "", "%.0f MB", megabytes.value());
        }
    }

    /** {@code make up} with everything built and an empty data folder, without the sample year; and again. */
    void measurePlatform(Results results) throws IOException, InterruptedException {
        results.heading("The whole platform: `make up DETACH=1 SAMPLE=none`, built");
        Map<String, String> environment = Parts.environment(data);
        environment.put("DETACH", "1");
        environment.put("SAMPLE", "none");
        Median again = new Median();
        Median megabytes = new Median();
        double first = seconds("up", environment);
        for (int round = 0; round < PLATFORM_ROUNDS; round++) {
            double ignored = seconds("down", environment);
            again.add(seconds("up", environment));
            megabytes.add(resident());
        }
        double ignored = seconds("down", environment);
        results.row("first time, empty data folder", "", "%.1f s", first);
        results.row("again, median of " + PLATFORM_ROUNDS, "", "%.1f s", again.value());
        results.row("the four services resident", "< 1,229 MB", "%.0f MB", megabytes.value());
    }

    private double resident() throws IOException {
        double sum = 0;
        for (Service service : Service.values()) {
            PidFile pid = new PidFile(data.resolve("run").resolve(service.module() + ".pid"));
            sum += Memory.resident(pid.running().orElseThrow());
        }
        return sum;
    }

    private static double seconds(String command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sandbox.class.getName(),
                        command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        if (builder.start().waitFor() != 0) {
            throw new ServerFailure(
                    "The sandbox failed at `" + command + "`; see the logs in " + environment.get("DATA"));
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
