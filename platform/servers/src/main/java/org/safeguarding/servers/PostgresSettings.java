package org.safeguarding.servers;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start a PostgreSQL.
 *
 * @param folder where its data are kept between runs: whatever gave the folder closes the server. Empty: a temporary
 *     folder, and the server stops with the JVM at the latest
 * @param port TCP port on loopback, 0 for a free one
 * @param durable whether a commit is on disk when it returns; only tests may do without
 */
public record PostgresSettings(Optional<Path> folder, int port, boolean durable) {

    /** For the sandbox and for benchmarks: nothing that was committed is lost. */
    public static PostgresSettings durable(Path folder, int port) {
        return new PostgresSettings(Optional.of(folder), port, true);
    }

    /** For tests: a temporary cluster that does not wait for the disk. */
    public static PostgresSettings fast() {
        return new PostgresSettings(Optional.empty(), 0, false);
    }
}
