package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.safeguarding.servers.ServerFailure;
import org.safeguarding.servers.Waiting;

/**
 * The JVM's ahead-of-time cache of one service: classes loaded and linked, and profiles, from a training run. It is
 * made once per build. With it a start is more than twice as fast, and the first minute after it is faster. A service
 * also runs without it.
 */
final class AotCache {

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

    /** Starts the service so that the JVM records what it does, until {@link #endTraining}. */
    Process startTraining(ServiceProcess service) {
        try {
            Files.deleteIfExists(cache());
            Files.deleteIfExists(unfinished());
            return service.start("-XX:AOTCacheOutput=" + unfinished().getFileName());
        } catch (IOException e) {
            throw new ServerFailure("The AOT cache in " + application + " could not be deleted: " + e.getMessage(), e);
        }
    }

    /** Ends the service in order, and waits for the JVM to write the cache. */
    void endTraining(ServiceProcess service, Process training) {
        try {
            training.destroy();
            Waiting.until(() -> !training.isAlive(), training, service.name(), service.log());
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new ServerFailure("The AOT cache in " + application + " could not be written: " + e.getMessage(), e);
        } finally {
            service.stop();
        }
    }

    private Path unfinished() {
        return application.resolve("app.aot.unfinished");
    }

    private Path cache() {
        return application.resolve("app.aot");
    }
}
