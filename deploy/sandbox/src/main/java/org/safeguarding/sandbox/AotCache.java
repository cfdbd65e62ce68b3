package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.safeguarding.servers.ServerFailure;
import org.safeguarding.servers.Waiting;

/**
 * The JVM's ahead-of-time cache of one program: classes loaded and linked, and profiles, from a {@link Training} run. It is
 * made once per build. With it a start takes a third of the processor time. Every program also runs without it.
 *
 * @param file of the cache
 * @param program that was built: a file, or a folder of files
 * @param classPath flags that name it, if the usual ones do not
 */
record AotCache(Path file, Path program, List<String> classPath) {

    /** What a process that was killed exits with. */
    private static final int KILLED = 128 + 9;

    /** The flags of a start with the cache; none if there is none for this build. */
    List<String> flags() {
        return isStale() ? List.of() : with("-XX:AOTCache=" + file);
    }

    private List<String> with(String flag) {
        List<String> all = new ArrayList<>(classPath);
        all.add(flag);
        return all;
    }

    /** Whether the cache is missing or older than the build. */
    boolean isStale() {
        return !Files.exists(file) || modified(file).compareTo(built()) < 0;
    }

    private FileTime built() {
        if (!Files.isDirectory(program)) {
            return modified(program);
        }
        try (Stream<Path> files = Files.list(program)) {
            return files.map(AotCache::modified).max(Comparator.naturalOrder()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The flags of a start from which the JVM records what it does, until {@link #await}. */
    List<String> recordingFlags() {
        try {
            Files.deleteIfExists(unfinished());
            return with("-XX:AOTCacheOutput=" + unfinished());
        } catch (IOException e) {
            throw new ServerFailure("The AOT cache " + unfinished() + " could not be deleted: " + e.getMessage(), e);
        }
    }

    /** Ends a process that records in order, and waits for the cache. One that has been killed leaves the old cache. */
    void await(Process recording, String name, Path log) {
        try {
            recording.destroy();
            Waiting.until(() -> !recording.isAlive(), recording, name, log);
            if (recording.exitValue() != KILLED && Files.exists(unfinished())) {
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
