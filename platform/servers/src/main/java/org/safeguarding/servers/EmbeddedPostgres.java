package org.safeguarding.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL 18 that we run directly from the binaries that zonky publishes as Maven artifacts. We use only zonky's
 * binaries: its launcher switches fsync off, trusts every local connection, and stops the server in its own shutdown
 * hook, before the services that still write to it.
 *
 * <p>Folder: {@code cluster} (PGDATA), {@code superuser-password}, {@code postgres.log}. Every connection, including
 * the superuser's, needs its password (SCRAM). There is no Unix socket, and it listens only on loopback.
 */
final class EmbeddedPostgres implements PostgresServer {

    /** In the folder of a server: its data, PGDATA. */
    static final String CLUSTER = "cluster";

    /** In the folder of a server: the superuser's password. */
    static final String PASSWORD = "superuser-password";

    private static final String WRONG_PASSWORD = "28P01";

    private final PostgresBinaries binaries;
    private final ServerFolder folder;
    private final Process process;
    private final Database superuser;
    private final Thread hook = new Thread(this::stop, "stop-postgresql");

    private EmbeddedPostgres(PostgresBinaries binaries, ServerFolder folder, Process process, Database superuser) {
        this.binaries = binaries;
        this.folder = folder;
        this.process = process;
        this.superuser = superuser;
    }

    static EmbeddedPostgres start(PostgresSettings settings) {
        EmbeddedPostgres server = launch(settings);
        try {
            server.awaitReady();
            return server;
        } catch (ServerFailure failure) {
            server.close();
            throw failure;
        }
    }

    /** Returns when its process runs; a new cluster is initialised before. */
    static EmbeddedPostgres launch(PostgresSettings settings) {
        try {
            PostgresBinaries binaries = PostgresBinaries.unpacked();
            ServerFolder folder = ServerFolder.of(settings.folder(), "postgres");
            stopOrphan(binaries, folder);
            Path passwordFile = folder.resolve(PASSWORD);
            String password = Secrets.kept(passwordFile);
            if (!Files.isDirectory(cluster(folder))) {
                initialise(binaries, folder, passwordFile);
            }
            int port = settings.port() == 0 ? Ports.free() : settings.port();
            Process process = binaries.start("postgres", log(folder), arguments(folder, port, settings.durable()));
            Database superuser = superuser(port, password);
            EmbeddedPostgres server = new EmbeddedPostgres(binaries, folder, process, superuser);
            if (folder.temporary()) {
                Runtime.getRuntime().addShutdownHook(server.hook);
            }
            return server;
        } catch (IOException e) {
            throw new ServerFailure("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    /** The settings that decide whether committed data survives. */
    static List<String> serverArguments(boolean durable) {
        String disk = durable ? "on" : "off";
        return List.of(
                "postgres",
                "-c",
                "fsync=" + disk,
                "-c",
                "synchronous_commit=" + disk,
                "-c",
                "full_page_writes=" + disk,
                "-c",
                "max_wal_size=1GB",
                "-c",
                "max_connections=200",
                "-c",
                "timezone=UTC");
    }

    private static List<String> arguments(ServerFolder folder, int port, boolean durable) {
        List<String> arguments = new ArrayList<>(
                serverArguments(durable).subList(1, serverArguments(durable).size()));
        arguments.addAll(List.of("-D", cluster(folder).toString(), "-p", Integer.toString(port)));
        arguments.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        return arguments;
    }

    /** Created under another name and renamed when complete, so an interrupted first start leaves nothing half made. */
    private static void initialise(PostgresBinaries binaries, ServerFolder folder, Path passwordFile)
            throws IOException {
        Path unfinished = folder.resolve("cluster.unfinished");
        Folders.delete(unfinished);
        binaries.run(
                "initdb",
                log(folder),
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--no-sync"));
        Files.move(unfinished, cluster(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    static void stopLeftBehind(PostgresSettings settings) {
        if (settings.folder().isEmpty() || !Files.exists(settings.folder().get())) {
            return;
        }
        try {
            stopOrphan(PostgresBinaries.unpacked(), ServerFolder.of(settings.folder(), "postgres"));
        } catch (IOException e) {
            throw new ServerFailure("A PostgreSQL from an earlier run could not be stopped: " + e.getMessage(), e);
        }
    }

    /** A killed parent leaves its PostgreSQL running. It must end before another can use the same cluster. */
    private static void stopOrphan(PostgresBinaries binaries, ServerFolder folder) throws IOException {
        if (Files.exists(cluster(folder).resolve("postmaster.pid"))) {
            binaries.runQuietly("pg_ctl", log(folder), stopArguments(folder));
        }
    }

    private static List<String> stopArguments(ServerFolder folder) {
        return List.of("stop", "-D", cluster(folder).toString(), "-m", "fast", "-w", "-t", "60");
    }

    private static Database superuser(int port, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    static void backUp(PostgresSettings running, Path to) {
        Path password = running.folder().orElseThrow().resolve(PASSWORD);
        PostgresBackup.take(
                superuser(running.port(), Secrets.kept(password)),
                to.toAbsolutePath().normalize());
    }

    static Optional<Path> restore(Path from, PostgresSettings stopped) {
        stopLeftBehind(stopped);
        return PostgresBackup.restore(
                from, stopped.folder().orElseThrow().toAbsolutePath().normalize());
    }

    private static Path cluster(ServerFolder folder) {
        return folder.resolve(CLUSTER);
    }

    private static Path log(ServerFolder folder) {
        return folder.resolve("postgres.log");
    }

    @Override
    public void awaitReady() {
        Waiting.until(() -> answers(), process, "PostgreSQL", log(folder));
    }

    private boolean answers() {
        try (Connection connection = superuser.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new ServerFailure(
                        "PostgreSQL does not know the password in " + folder.resolve(PASSWORD) + ".", e);
            }
            return false;
        }
    }

    Path folder() {
        return folder.path();
    }

    @Override
    public Database superuser() {
        return superuser;
    }

    @Override
    public Optional<Process> process() {
        return Optional.of(process);
    }

    @Override
    public void close() {
        stop();
        Waiting.forget(hook);
    }

    private synchronized void stop() {
        try {
            if (process.isAlive()) {
                binaries.runQuietly("pg_ctl", log(folder), stopArguments(folder));
            }
            folder.deleteIfTemporary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
