package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.safeguarding.servers.ServerFailure;
import org.safeguarding.servers.Waiting;

/**
 * The JVM's ahead-of-time cache of one program: classes loaded and linked, and profiles, from a training run. It is made
 * once per build. With it a start takes a third of the processor time. Every program also runs without it.
 *
 * @param file of the cache
 * @param program that was built
 */
record AotCache(Path file, Path program) {

    /** The flags of a start with the cache; none if there is no cache. */
    List<String> flags() {
        return Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Whether the cache is missing or older than the build. */
    boolean isStale() {
        try {
            return !Files.exists(file)
                    || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the cache. The flags of a start from which the JVM records what it does, until {@link #endTraining}. */
    List<String> trainingFlags() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(unfinished());
            return List.of("-XX:AOTCacheOutput=" + unfinished());
        } catch (IOException e) {
            throw new ServerFailure("The AOT cache " + file + " could not be deleted: " + e.getMessage(), e);
        }
    }

    /** Ends the process in order, and waits for the JVM to write the cache. */
    void endTraining(Process training, String name, Path log) {
        try {
            training.destroy();
            Waiting.until(() -> !training.isAlive(), training, name, log);
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new ServerFailure("The AOT cache " + file + " could not be written: " + e.getMessage(), e);
        }
    }

    private Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }
}
