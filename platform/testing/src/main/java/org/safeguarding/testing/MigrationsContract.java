package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.servers.Database;
import org.safeguarding.testing.servers.TestServers;

/**
 * The migrations of the last release stay as they are, and a database of the last release can be upgraded. The file
 * {@code migrations-released.sha256} names them, as {@code sha256sum} does, after a line with the version. A service
 * extends this class and adds nothing. Migrations in Java are left out: they change rows, not the schema.
 */
public abstract class MigrationsContract {

    /** Tables, indexes, constraints, triggers, functions and comments. The order of columns may differ. */
    private static final String SCHEMA = """
            SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
                   || coalesce(character_maximum_length::text, '') || ' ' || coalesce(column_default, '') || ' ' || is_identity
              FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
            UNION ALL
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
            UNION ALL
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'flyway_schema_history'::regclass
            UNION ALL
            SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL
            SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL
            SELECT pg_describe_object(classoid, objoid, objsubid) || ': ' || description
              FROM pg_description WHERE classoid = 'pg_class'::regclass""";

    private final Migrations migrations;
    private final Path releasedApi;

    protected MigrationsContract() {
        this(Migrations.ofService(), Path.of("openapi-released.yaml"));
    }

    MigrationsContract(Migrations migrations, Path releasedApi) {
        this.migrations = migrations;
        this.releasedApi = releasedApi;
    }

    @Test
    void a_released_migration_never_changes() {
        String changed = migrations.checksums().entrySet().stream()
                .filter(migration ->
                        !Release.sha256(Migrations.content(migration.getKey())).equals(migration.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("\n"));
        if (!changed.isEmpty()) {
            fail("""
                    These migrations differ from the release. Databases have applied them, so put them back and write another:
                    %s""", changed);
        }
    }

    @Test
    void the_schema_is_released_with_the_api() throws IOException {
        Path released = migrations.released();
        String version = Release.read(released).lines().findFirst().orElse("");
        String api = "# version " + Release.version(Release.read(releasedApi));
        if (!version.equals(api)) {
            Path today =
                    Files.createDirectories(released.resolveSibling("target")).resolve(released.getFileName());
            Files.writeString(today, api + "\n" + checksums(migrations.apply(TestServers.postgres())));
            fail("""
                    %s begins with "%s", not with "%s", the version in %s.
                    A release replaces both files (see "Releasing" in CONTRIBUTING.md). %s lists the current migrations.""", released, version, api, releasedApi, today);
        }
    }

    @Test
    void an_upgrade_from_the_last_release_gives_the_schema_of_a_new_database(@TempDir Path copies)
            throws IOException, SQLException {
        Database upgraded = TestServers.postgres("upgraded");
        Migrations.apply(upgraded, migrations.checksums().keySet(), copies);
        migrations.apply(upgraded);
        Database created = TestServers.postgres("created");
        migrations.apply(created);
        Set<String> ofUpgraded = schema(upgraded);
        Set<String> ofCreated = schema(created);
        assertThat(only(ofUpgraded, ofCreated))
                .as("only in an upgraded database")
                .isEmpty();
        assertThat(only(ofCreated, ofUpgraded)).as("only in a new database").isEmpty();
    }

    private String checksums(List<String> scripts) {
        return scripts.stream()
                .flatMap(script -> migrations.locations().stream().map(location -> location + "/" + script))
                .filter(path -> getClass().getResource("/" + path) != null)
                .map(path -> Release.sha256(Migrations.content(path)) + "  " + path + "\n")
                .collect(Collectors.joining());
    }

    private static Set<String> schema(Database database) throws SQLException {
        Set<String> lines = new LinkedHashSet<>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SCHEMA)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static List<String> only(Set<String> these, Set<String> others) {
        return these.stream().filter(line -> !others.contains(line)).toList();
    }
}
