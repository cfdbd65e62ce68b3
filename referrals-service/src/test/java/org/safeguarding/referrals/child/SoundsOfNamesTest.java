package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.safeguarding.testing.servers.ServersResource;

/** Children who were on file before names had a sound. */
@QuarkusTest
@QuarkusTestResource(value = ServersResource.class, initArgs = @ResourceArg(name = "database", value = "referrals"))
class SoundsOfNamesTest {

    @Test
    void children_on_file_are_given_the_sound_of_their_names() throws SQLException {
        try (Connection connection = ServersResource.owner().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    create temporary table child (id int, given_name text, family_name text, given_sound text, family_sound text)
                    on commit drop;
                    insert into child values (1, 'Catherine', 'O''Neill'), (2, null, 'Коваль')
                    """);

            new SoundsOfNames().migrate(on(connection));

            var rows = statement.executeQuery("select given_sound, family_sound from child order by id");
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(NameSound.of("Kathryn"));
            assertThat(rows.getString(2)).isEqualTo(NameSound.of("Oneil"));
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
            assertThat(rows.getString(2)).isEqualTo("коваль");
            connection.rollback();
        }
    }

    private static Context on(Connection connection) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> method.getName().equals("getConnection") ? connection : null);
    }
}
