package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.safeguarding.sandbox.Settings.Listener;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.PidFile;

/**
 * What a running sandbox shows other commands about itself, in {@code <data>/run}. The lock decides whether one is
 * running: the system releases it even if a process is killed.
 */
final class RunFolder {

    private final Path folder;
    private final PidFile pid;

    /** Held here because the lock is released when nothing refers to the channel. */
    private FileChannel lockFile;

    RunFolder(Path data) {
        this.folder = data.resolve("run");
        this.pid = new PidFile(folder.resolve("sandbox.pid"));
    }

    /** Takes the folder for this process until it ends; false if another sandbox has it. */
    boolean take(Settings settings) {
        try {
            Files.createDirectories(folder);
            lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(lockFile.tryLock());
            if (lock.isEmpty()) {
                lockFile.close();
                return false;
            }
            Files.deleteIfExists(ready());
            Files.deleteIfExists(stopping());
            Files.deleteIfExists(report());
            Properties ports = new Properties();
            for (Listener listener : settings.listeners()) {
                ports.setProperty(listener.variable(), Integer.toString(listener.port()));
            }
            try (var writer = Files.newBufferedWriter(folder.resolve("ports.properties"))) {
                ports.store(writer, null);
            }
            pid.write(ProcessHandle.current());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what a killed sandbox left running. */
    void stopLeftBehind(Settings settings) {
        boolean ignored = TrainingProcess.pidFile(settings).stop(ServiceProcess.PATIENCE);
        Together.forEach(List.of(Service.values()), service -> pidFile(service).stop(ServiceProcess.PATIENCE));
        Infrastructure.chosen().stopLeftBehind(settings.postgres(), settings.kafka());
    }

    private PidFile pidFile(Service service) {
        return new PidFile(folder.resolve(service.module() + ".pid"));
    }

    Optional<ProcessHandle> sandbox() {
        return pid.running();
    }

    /** The ports of the sandbox that holds the folder, or held it last. */
    Map<String, String> ports() {
        Properties ports = new Properties();
        Path file = folder.resolve("ports.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ports.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, ports::getProperty));
    }

    void markReady() {
        mark(ready());
    }

    /** From now on it is no longer ready, and {@code up} waits for its process to end. */
    void markStopping() {
        mark(stopping());
    }

    /** What it is doing while it starts, in a sentence. */
    void report(String sentence) {
        try {
            Path next = Files.writeString(folder.resolve("report.next"), sentence);
            Files.move(next, report(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest report of the sandbox that holds the folder; empty if there is none. */
    String reported() {
        try {
            return Files.readString(report());
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return is(ready()) && !isStopping();
    }

    boolean isStopping() {
        return is(stopping());
    }

    /** A mark means nothing once its sandbox has ended. */
    private boolean is(Path mark) {
        return sandbox().isPresent() && Files.exists(mark);
    }

    private Path ready() {
        return folder.resolve("ready");
    }

    private Path report() {
        return folder.resolve("report");
    }

    private Path stopping() {
        return folder.resolve("stopping");
    }
}
