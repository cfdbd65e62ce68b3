package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.servers.DatabaseRoles;

class PartsTest {

    @TempDir
    Path folder;

    @Test
    void postgresql_is_put_back_to_a_backup_with_its_address_and_passwords() throws SQLException {
        try (Parts parts = Parts.start(folder, folder.resolve("data"))) {
            DatabaseRoles plans = parts.database(Service.PLANS);
            execute(plans, "CREATE TABLE plan AS SELECT 1 AS number");
            parts.backUp(folder.resolve("backup"));
            execute(plans, "UPDATE plan SET number = 2");

            parts.putBack(folder.resolve("backup"));

            assertThat(parts.database(Service.PLANS)).isEqualTo(plans);
            try (Connection connection = plans.service().connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT number FROM plan")) {
                row.next();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    private static void execute(DatabaseRoles roles, String sql) throws SQLException {
        try (Connection connection = roles.owner().connect();
                Statement statement = connection.createStatement()) {
            boolean ignored = statement.execute(sql);
        }
    }
}
