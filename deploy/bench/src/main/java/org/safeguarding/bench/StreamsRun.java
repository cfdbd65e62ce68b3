package org.safeguarding.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.safeguarding.bench.peer.StreamsSums;
import org.safeguarding.servers.ServerFailure;

/**
 * A run of {@link StreamsSums} in its own JVM.
 *
 * @param contacts the summed contacts of one authority in 2017-18
 * @param megabytes the most that was resident
 */
record StreamsRun(double perSecond, long contacts, double megabytes) {

    /**
     * @param guarantee {@code exactly_once_v2} or {@code at_least_once}
     * @param folder for its state and its log
     */
    static StreamsRun of(String bootstrapServers, String guarantee, long events, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("streams.log");
        Path printed = folder.resolve("printed");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        StreamsSums.class.getName(),
                        bootstrapServers,
                        folder.resolve("state").toString(),
                        guarantee,
                        Long.toString(events)))
                .redirectError(log.toFile())
                .redirectOutput(printed.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = builder.start();
        Thread hook = new Thread(process::destroyForcibly, "stop-streams");
        Runtime.getRuntime().addShutdownHook(hook);
        double megabytes = 0;
        while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
            megabytes = Math.max(megabytes, residentUnlessEnded(process));
        }
        boolean ignored = Runtime.getRuntime().removeShutdownHook(hook);
        if (process.exitValue() != 0) {
            throw new ServerFailure("Kafka Streams failed; its log is " + log + ".");
        }
        try (Scanner words = new Scanner(printed, StandardCharsets.UTF_8).useLocale(Locale.ROOT)) {
            return new StreamsRun(words.nextDouble(), words.nextLong(), megabytes);
        }
    }

    private static double residentUnlessEnded(Process process) {
        try {
            return Memory.resident(process.toHandle());
        } catch (IOException e) {
            return 0;
        }
    }
}
