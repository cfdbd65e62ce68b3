package org.safeguarding.servers;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once per user into a cache folder. */
record PostgresBinaries(Path home) {

    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    static PostgresBinaries unpacked() throws IOException {
        byte[] archive = archive();
        Path home = cache().resolve("postgresql-" + digest(archive));
        if (!Files.isDirectory(home)) {
            unpack(archive, home);
        }
        return new PostgresBinaries(home);
    }

    /** Starts a program that keeps running; its output is appended to the log. */
    Process start(String program, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    /** Runs a program to its end. An exit code other than 0 is a failure. */
    void run(String program, Path log, List<String> arguments) throws IOException {
        int exitCode = runQuietly(program, log, arguments);
        if (exitCode != 0) {
            throw new ServerFailure("PostgreSQL's " + program + " failed with exit code " + exitCode + "; its log "
                    + log + " ends with: " + Waiting.lastLines(log));
        }
    }

    int runQuietly(String program, Path log, List<String> arguments) throws IOException {
        try {
            return start(program, log, arguments).waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while PostgreSQL's " + program + " ran.", e);
        }
    }

    /** PostgreSQL refuses to run as root. In its own user namespace, root becomes nobody. */
    private static List<String> asOrdinaryUser() {
        boolean root = LINUX && "root".equals(System.getProperty("user.name"));
        return root && LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name");
        String system = LINUX ? "Linux" : os.startsWith("Mac") ? "Darwin" : os;
        String machine = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, machine.equals("amd64") ? "x86_64" : machine)) {
            if (archive == null) {
                throw new ServerFailure("There is no embedded PostgreSQL for " + system + " on " + machine
                        + "; use INFRA=containers or INFRA=external.");
            }
            return archive.readAllBytes();
        }
    }

    /** Not the system's temporary folder: on a shared machine, others could put programs there that we would run. */
    private static Path cache() throws IOException {
        String given = System.getenv("XDG_CACHE_HOME");
        Path base =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return Files.createDirectories(base.resolve("safeguarding-data-platform"));
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, unfinished);
            }
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive of PostgreSQL names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
