package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.safeguarding.servers.ServerFailure;

/**
 * The JVM's ahead-of-time cache of one service: classes loaded and linked, and profiles, from a training run. It is
 * made once per build and makes a start more than twice as fast. A service also runs without it.
 */
final class AotCache {

    private static final Duration ASSEMBLY_LIMIT = Duration.ofSeconds(120);

    private final Path application;

    AotCache(Path application) {
        this.application = application;
    }

    /** The flags of a start with the cache; none if there is no cache. */
    String[] flags() {
        return Files.exists(cache()) ? new String[] {"-XX:AOTCache=app.aot"} : new String[0];
    }

    /** Whether the cache is missing or older than the build. */
    boolean isStale() {
        try {
            return !Files.exists(cache())
                    || Files.getLastModifiedTime(cache())
                                    .compareTo(Files.getLastModifiedTime(application.resolve("quarkus-run.jar")))
                            < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the service, waits until it is ready, ends it in order, and waits for the JVM to write the cache.
     *
     * @param awaitReady waits for the process of the training run
     */
    void train(ServiceProcess service, Consumer<Process> awaitReady) {
        Path unfinished = application.resolve("app.aot.unfinished");
        try {
            Files.deleteIfExists(cache());
            Files.deleteIfExists(unfinished);
            Process training = service.start("-XX:AOTCacheOutput=" + unfinished.getFileName());
            awaitReady.accept(training);
            training.destroy();
            if (!training.waitFor(ASSEMBLY_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                service.stop();
            }
            service.pidFile().delete();
            if (Files.exists(unfinished)) {
                Files.move(unfinished, cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new ServerFailure("The AOT cache in " + application + " could not be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path cache() {
        return application.resolve("app.aot");
    }
}
