package org.safeguarding.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.safeguarding.servers.Database;

/**
 * The migrations of a service: those on the classpath, and which of them are released.
 *
 * @param released the service's {@code migrations-released.sha256}
 * @param locations of migrations on the classpath, like {@code db/web}
 */
record Migrations(Path released, List<String> locations) {

    static Migrations ofService() {
        return new Migrations(Path.of("migrations-released.sha256"), configured());
    }

    /** SHA-256 of the released migrations by path on the classpath. */
    Map<String, String> checksums() {
        return Release.read(released)
                .lines()
                .skip(1)
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(
                        columns -> columns[1], columns -> columns[0], (a, _) -> a, LinkedHashMap::new));
    }

    /**
     * Applies these migrations and no others.
     *
     * @param paths on the classpath, like {@code db/web/V0001__create_audit_entry.sql}
     * @param copies an empty folder for copies of them
     */
    static void apply(Database database, Collection<String> paths, Path copies) throws IOException {
        for (String path : paths) {
            Files.writeString(copies.resolve(Path.of(path).getFileName()), content(path));
        }
        apply(database, List.of("filesystem:" + copies));
    }

    /** Applies all as Quarkus does for the services, and returns the scripts that were applied, now or before. */
    List<String> apply(Database database) {
        return apply(database, locations);
    }

    private static List<String> apply(Database database, List<String> locations) {
        Flyway flyway = Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations(locations.toArray(String[]::new))
                .outOfOrder(true)
                .load();
        flyway.migrate();
        return Stream.of(flyway.info().applied()).map(MigrationInfo::getScript).toList();
    }

    /** The content of a file on the classpath; empty if it is gone. */
    static String content(String path) {
        try (var file = Migrations.class.getResourceAsStream("/" + path)) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> configured() {
        Properties service = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            service.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(service.getProperty("quarkus.flyway.locations").split(",", -1));
    }
}
