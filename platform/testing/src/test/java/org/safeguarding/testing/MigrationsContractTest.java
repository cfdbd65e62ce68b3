package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsContractTest {

    private static final String CONTACT = "migrations/first/V0010__create_contact.sql";
    private static final String CONTACT_SHA256 = "0eae87a756d1267cc89cf3f39e1cb77c4afda05e667fa4a50a895def4c1cb93d";

    /** The contract of a service that released the migrations in {@code first}. */
    @TempDir
    Path folder;

    @TempDir
    Path copies;

    @BeforeEach
    void release() throws IOException {
        Files.copy(Path.of("src/test/resources/openapi-released.yaml"), folder.resolve("openapi-released.yaml"));
        write("# version 1\n" + CONTACT_SHA256 + "  " + CONTACT + "\n");
    }

    @Test
    void released_and_newer_migrations_pass() {
        MigrationsContract contract = contract("migrations/first", "migrations/later");
        assertThatCode(contract::a_released_migration_never_changes).doesNotThrowAnyException();
        assertThatCode(contract::the_schema_is_released_with_the_api).doesNotThrowAnyException();
        assertThatCode(() -> contract.an_upgrade_from_the_last_release_gives_the_schema_of_a_new_database(copies))
                .doesNotThrowAnyException();
    }

    @Test
    void a_released_migration_that_changed_is_refused() throws IOException {
        write("# version 1\n" + "0".repeat(64) + "  " + CONTACT + "\n");
        assertThatThrownBy(contract("migrations/first")::a_released_migration_never_changes)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("put them back and write another")
                .hasMessageEndingWith(CONTACT);
    }

    @Test
    void a_released_migration_that_is_gone_is_refused() throws IOException {
        write("# version 1\n" + CONTACT_SHA256 + "  migrations/first/V0001__create_child.sql\n");
        assertThatThrownBy(contract("migrations/first")::a_released_migration_never_changes)
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("migrations/first/V0001__create_child.sql");
    }

    @Test
    void a_release_of_the_api_without_its_schema_is_refused_and_the_list_to_commit_is_written() throws IOException {
        write("# version 0\n" + CONTACT_SHA256 + "  " + CONTACT + "\n");
        assertThatThrownBy(contract("migrations/first")::the_schema_is_released_with_the_api)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("begins with \"# version 0\", not with \"# version 1\"");
        assertThat(folder.resolve("target/migrations-released.sha256"))
                .hasContent("# version 1\n" + CONTACT_SHA256 + "  " + CONTACT + "\n");
    }

    @Test
    void an_upgrade_that_ends_in_another_schema_than_a_new_database_is_refused() {
        MigrationsContract contract = contract("migrations/first", "migrations/conflicting");
        assertThatThrownBy(() -> contract.an_upgrade_from_the_last_release_gives_the_schema_of_a_new_database(copies))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only in an upgraded database")
                .hasMessageContaining("column contact.source text NO")
                .hasMessageNotContaining("column contact.id");
    }

    private MigrationsContract contract(String... locations) {
        return new MigrationsContract(
                new Migrations(folder.resolve("migrations-released.sha256"), List.of(locations)),
                folder.resolve("openapi-released.yaml")) {};
    }

    private void write(String released) throws IOException {
        Files.writeString(folder.resolve("migrations-released.sha256"), released);
    }
}
