package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safeguarding.servers.Database;
import org.safeguarding.servers.ServerFailure;

/** Runs the statements of a posted contact with PostgreSQL's own load generator. */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern PATH_SEPARATOR = Pattern.compile(":");

    private final Path program;
    private final Database database;
    private final Path folder;

    private PgBench(Path program, Database database, Path folder) {
        this.program = program;
        this.database = database;
        this.folder = folder;
    }

    /**
     * @param folder for its scripts
     */
    static PgBench prepare(Database database, int childrenOnFile, Path folder) throws IOException {
        for (String script : List.of("new-child.sql", "child-on-file.sql")) {
            try (var source = PgBench.class.getResourceAsStream("/" + script)) {
                String text = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("@children@", Integer.toString(childrenOnFile))
                        .replace("@concern@", SyntheticContacts.CONCERN);
                Files.writeString(folder.resolve(script), text);
            }
        }
        return new PgBench(find(), database, folder);
    }

    /** On the path, or in Debian's folder for each version. */
    static Path find() throws IOException {
        Stream<Path> onPath =
                PATH_SEPARATOR.splitAsStream(System.getenv("PATH")).map(Path::of);
        Optional<Path> found = onPath.map(bin -> bin.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(() ->
                new ServerFailure("pgbench is not installed; on Debian it is in the package postgresql-contrib."));
    }

    /** Transactions a second: as many about a new child as about one on file. */
    double perSecond(int connections, Duration duration) throws IOException, InterruptedException {
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "--host=" + server.getHost(),
                        "--port=" + server.getPort(),
                        "--username=" + database.username(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + connections,
                        "--jobs=2",
                        "--time=" + duration.toSeconds(),
                        "--file=new-child.sql",
                        "--file=child-on-file.sql",
                        server.getPath().substring(1))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new ServerFailure("pgbench failed: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
