package org.safeguarding.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waits for a process that we started to answer, and says why if it does not. */
public final class Waiting {

    private static final int LAST_LINES = 10;
    private static final Pattern JSON_MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final int LONGEST_LINE = 300;

    private Waiting() {}

    /**
     * Returns when the condition holds. While the process works or its log grows, it is waited for, up to a ceiling in seconds that
     * the environment variable {@code START_LIMIT} sets (600 by default).
     *
     * @throws ServerFailure if the process ends first, does nothing for a minute, or is not ready by then; the message has the last
     *     lines of its log
     */
    public static void until(BooleanSupplier ready, Process process, String name, Path log) {
        until(ready, process, Patience.chosen(), name, log);
    }

    static void until(BooleanSupplier ready, Process process, Patience patience, String name, Path log) {
        StartWatch watch = new StartWatch(patience, System::nanoTime, () -> StartWatch.Signs.of(process, log));
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new ServerFailure(name + " ended with exit code " + process.exitValue()
                        + " while it was starting; its log " + log + " ends with: " + lastLines(log));
            }
            watch.givenUp().ifPresent(why -> {
                throw new ServerFailure(name + " " + why + "; its log " + log + " ends with: " + lastLines(log));
            });
            pause();
        }
    }

    /** The end of a log in one line. JSON lines give only their message, and a repeated line appears once. */
    public static String lastLines(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.filter(line -> !line.isBlank())
                    .map(Waiting::message)
                    .distinct()
                    .toList();
            return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                    .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " ..." : line)
                    .collect(Collectors.joining(" | "));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static String message(String line) {
        Matcher json = JSON_MESSAGE.matcher(line);
        return json.find() ? json.group(1) : line.strip();
    }

    /** Removes a shutdown hook, unless the JVM is already shutting down and running it. */
    static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            return;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for a server.", e);
        }
    }
}
