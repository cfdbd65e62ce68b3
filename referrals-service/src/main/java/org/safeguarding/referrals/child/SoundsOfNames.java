package org.safeguarding.referrals.child;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The migration that gives the children on file the sound of their names, by which they are found from then on. In Java,
 * because how a name sounds is decided here and not in the database.
 */
public class SoundsOfNames implements JavaMigration {

    private static final int CHUNK = 1000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0111");
    }

    @Override
    public String getDescription() {
        return "sounds of names";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement children = connection.createStatement();
                PreparedStatement update = connection.prepareStatement(
                        "update child set given_sound = ?, family_sound = ? where id = ?")) {
            children.setFetchSize(CHUNK);
            ResultSet rows =
                    children.executeQuery("select id, given_name, family_name from child where family_sound is null");
            int waiting = 0;
            while (rows.next()) {
                PersonName name = new PersonName(rows.getString("given_name"), rows.getString("family_name"));
                update.setString(1, name.givenSound());
                update.setString(2, name.familySound());
                update.setObject(3, rows.getObject("id"));
                update.addBatch();
                if (++waiting % CHUNK == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }
}
