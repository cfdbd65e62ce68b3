package org.safeguarding.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A base backup of an embedded PostgreSQL: its cluster, copied while it runs, with the write-ahead log that makes the
 * copy consistent. We take it with the server's own functions ("Making a Base Backup Using the Low Level API"), because
 * its binaries come without {@code pg_basebackup} and the JDBC driver does not speak that program's protocol.
 *
 * <p>Folder: {@code cluster} and {@code superuser-password}, as {@link EmbeddedPostgres} has them. The label in the
 * cluster is written last, so a backup that has one is complete.
 */
final class PostgresBackup {

    private static final String LABEL = "backup_label";
    private static final String WAL = "pg_wal";
    private static final Path CONTROL = Path.of("global", "pg_control");

    /** Their content belongs to the running server, or is made again by the next. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            WAL, "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final Predicate<String> LEFT_OUT = Pattern.compile(
                    "(postmaster\\.|pgsql_tmp|pg_internal\\.init|backup_label|tablespace_map).*")
            .asMatchPredicate();
    private static final Predicate<String> SEGMENT =
            Pattern.compile("[0-9A-F]{24}").asMatchPredicate();

    private PostgresBackup() {}

    /** @param to empty, or not there yet */
    static void take(Database superuser, Path to) {
        requireEmpty(to);
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            Path cluster = Path.of(value(statement, "SHOW data_directory"));
            Path copy = to.resolve(EmbeddedPostgres.CLUSTER);
            OwnerOnly.createFolders(copy);
            // Without it, a checkpoint would remove the log that we need. It ends with the connection.
            value(statement, "SELECT pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = value(statement, "SELECT pg_walfile_name(pg_backup_start('backup', fast => true))");
            copyCluster(cluster, copy);
            try (ResultSet stop = statement.executeQuery(
                    "SELECT pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_backup_stop()")) {
                stop.next();
                if (!stop.getString("spcmapfile").isEmpty()) {
                    throw new ServerFailure("A cluster with tablespaces is not backed up here; use pg_basebackup.");
                }
                copyLog(cluster.resolve(WAL), copy.resolve(WAL), first, stop.getString(1));
                OwnerOnly.write(to.resolve(EmbeddedPostgres.PASSWORD), superuser.password());
                OwnerOnly.write(copy.resolve(LABEL), stop.getString("labelfile"));
            }
        } catch (IOException | SQLException e) {
            throw new ServerFailure("The backup to " + to + " failed: " + e, e);
        }
    }

    /**
     * Makes the backup the folder of a server that does not run.
     *
     * @return where the folder that was there has been moved to
     */
    static Optional<Path> restore(Path from, Path server) {
        if (!Files.exists(from.resolve(EmbeddedPostgres.CLUSTER).resolve(LABEL))) {
            throw new ServerFailure("There is no complete backup in " + from + ".");
        }
        try {
            Path unfinished = beside(server, ".unfinished");
            Folders.delete(unfinished);
            Path copy = unfinished.resolve(EmbeddedPostgres.CLUSTER);
            OwnerOnly.createFolders(copy);
            copyFolder(from.resolve(EmbeddedPostgres.CLUSTER), copy);
            OwnerOnly.write(
                    unfinished.resolve(EmbeddedPostgres.PASSWORD),
                    Files.readString(from.resolve(EmbeddedPostgres.PASSWORD)));
            Optional<Path> before = Files.exists(server) ? Optional.of(moveAside(server)) : Optional.empty();
            Files.move(unfinished, server, StandardCopyOption.ATOMIC_MOVE);
            return before;
        } catch (IOException e) {
            throw new ServerFailure("The backup in " + from + " could not be restored: " + e, e);
        }
    }

    private static void requireEmpty(Path to) {
        if (!Files.exists(to)) {
            return;
        }
        try (Stream<Path> files = Files.list(to)) {
            if (files.findAny().isPresent()) {
                throw new ServerFailure("A backup needs an empty folder, and " + to + " is not empty.");
            }
        } catch (IOException e) {
            throw new ServerFailure("A backup needs an empty folder: " + e, e);
        }
    }

    /** The control file comes last: it must not be older than the rest. */
    private static void copyCluster(Path cluster, Path copy) throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes ignored) throws IOException {
                Path relative = cluster.relativize(folder);
                if (LEFT_OUT.test(relative.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(copy.resolve(relative));
                return LEFT_EMPTY.contains(relative.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes ignored) throws IOException {
                Path relative = cluster.relativize(file);
                if (!LEFT_OUT.test(file.getFileName().toString()) && !relative.equals(CONTROL)) {
                    copyIfThere(file, copy.resolve(relative));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        copy(cluster.resolve(CONTROL), copy.resolve(CONTROL));
    }

    /** A table may be dropped while the backup is taken. The log drops it from the copy, too. */
    private static void copyIfThere(Path file, Path copy) throws IOException {
        try {
            copy(file, copy);
        } catch (NoSuchFileException dropped) {
            return;
        }
    }

    /** The segments from the start of the backup to its end, which the server has completed and keeps for us. */
    private static void copyLog(Path log, Path copy, String first, String last) throws IOException {
        List<String> segments;
        try (Stream<Path> files = Files.list(log)) {
            segments = files.map(file -> file.getFileName().toString())
                    .filter(SEGMENT)
                    .filter(name -> name.compareTo(first) >= 0 && name.compareTo(last) <= 0)
                    .sorted()
                    .toList();
        }
        if (segments.isEmpty()
                || !segments.getFirst().equals(first)
                || !segments.getLast().equals(last)) {
            throw new IOException("The write-ahead log from " + first + " to " + last + " is not all there.");
        }
        for (String segment : segments) {
            copy(log.resolve(segment), copy.resolve(segment));
        }
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    copy(file, copy);
                }
            }
        }
    }

    /** Returns when the copy is on disk. It is as long as the file was at the start, whatever happens to that. */
    private static void copy(Path file, Path to) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            long copied = 1;
            for (long at = 0; at < size && copied > 0; at += copied) {
                copied = in.transferTo(at, size - at, out);
            }
            out.force(true);
        }
    }

    private static Path moveAside(Path server) throws IOException {
        int number = 1;
        while (Files.exists(beside(server, ".before-restore-" + number))) {
            number++;
        }
        return Files.move(server, beside(server, ".before-restore-" + number), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path beside(Path server, String ending) {
        return server.resolveSibling(server.getFileName() + ending);
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
