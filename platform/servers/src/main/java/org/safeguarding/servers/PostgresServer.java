package org.safeguarding.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** A running PostgreSQL cluster. Closing it stops it if we started it, and otherwise leaves it alone. */
public interface PostgresServer extends AutoCloseable {

    /** The superuser, on the maintenance database {@code postgres}. */
    Database superuser();

    /** Its process, if we started it on this machine and can watch it. */
    default Optional<Process> process() {
        return Optional.empty();
    }

    /**
     * Creates a login role and a database of the same name, which the role owns and no other role may connect to. It is
     * safe to call again: what exists stays, and the role gets the new password.
     *
     * @throws IllegalArgumentException if the name is not lower case letters, digits and underscores
     */
    default Database createDatabase(String name, String password) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (Connection connection = superuser().connect()) {
            oneAtATime(connection);
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE %I LOGIN", name);
            }
            execute(connection, "ALTER ROLE %I PASSWORD %L", name, password);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %1$I OWNER %1$I", name);
            }
            execute(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", name);
            execute(connection, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL could not create the database " + name + ": " + e.getMessage(), e);
        }
        Database created = superuser().named(name);
        return new Database(created.jdbcUrl(), name, password);
    }

    @Override
    void close();

    /** Held until the connection closes: PostgreSQL refuses two changes of the same privileges at once. */
    private static void oneAtATime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('safeguarding: create database'))");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Statements that define roles take no parameters, so the server itself quotes the values into the text. */
    private static void execute(Connection connection, String template, String... values) throws SQLException {
        String sql;
        try (PreparedStatement quote = connection.prepareStatement("SELECT format(?, VARIADIC ?::text[])")) {
            quote.setString(1, template);
            quote.setArray(2, connection.createArrayOf("text", values));
            try (ResultSet row = quote.executeQuery()) {
                row.next();
                sql = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
