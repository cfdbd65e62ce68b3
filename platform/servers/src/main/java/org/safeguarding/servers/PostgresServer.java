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

    /** Returns when it answers. Needed only after {@link Infrastructure#launch(PostgresSettings)}. */
    default void awaitReady() {}

    /** Its process, if we started it on this machine and can watch it. */
    default Optional<Process> process() {
        return Optional.empty();
    }

    /**
     * Creates a database with two login roles: {@code <name>_owner} owns it, and {@code <name>}, the service's own, reads
     * and writes the rows of its tables. No other role may connect, and these get their passwords last: who can connect finds
     * everything it needs. It is safe to call again: what exists stays, and the
     * roles get the new passwords. A database from a time when the service's role owned it gets the owner's role, once:
     * what a migration takes from the service's role later stays taken.
     *
     * @throws IllegalArgumentException if the name is not up to 57 lower case letters, digits and underscores
     */
    default DatabaseRoles createDatabase(String name, String ownerPassword, String servicePassword) {
        if (!name.matches("[a-z][a-z0-9_]{0,56}")) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        String owner = owner(name);
        try (Connection connection = superuser().connect()) {
            oneAtATime(connection);
            createRole(connection, owner);
            createRole(connection, name);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %I", name);
            }
            execute(connection, "REVOKE ALL ON DATABASE %I FROM PUBLIC", name);
            execute(connection, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            if (!exists(
                    connection, "SELECT 1 FROM pg_database WHERE datname = ? AND datdba = ?::regrole", name, owner)) {
                handOver(superuser().named(name), owner, name);
            }
            execute(connection, "ALTER ROLE %I PASSWORD %L", owner, ownerPassword);
            execute(connection, "ALTER ROLE %I PASSWORD %L", name, servicePassword);
        } catch (SQLException e) {
            throw new ServerFailure("PostgreSQL could not create the database " + name + ": " + e.getMessage(), e);
        }
        return database(name, ownerPassword, servicePassword);
    }

    /** The same database as its roles see it, whether or not it has been created yet. */
    default DatabaseRoles database(String name, String ownerPassword, String servicePassword) {
        String url = superuser().named(name).jdbcUrl();
        return new DatabaseRoles(
                new Database(url, owner(name), ownerPassword), new Database(url, name, servicePassword));
    }

    @Override
    void close();

    private static String owner(String name) {
        return name + "_owner";
    }

    /** Held until the connection closes: PostgreSQL refuses two changes of the same privileges at once. */
    private static void oneAtATime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('safeguarding: create database'))");
        }
    }

    private static void createRole(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE %I LOGIN", name);
        }
    }

    /** In one transaction: the owner's role has the database only when the service's role has what it needs. */
    private static void handOver(Database database, String owner, String service) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            execute(connection, """
                    ALTER DATABASE %2$I OWNER TO %1$I;
                    REASSIGN OWNED BY %2$I TO %1$I;
                    GRANT CONNECT ON DATABASE %2$I TO %2$I;
                    GRANT USAGE ON SCHEMA public TO %2$I;
                    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %2$I;
                    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %2$I;
                    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO %2$I;
                    ALTER DEFAULT PRIVILEGES FOR ROLE %1$I IN SCHEMA public
                        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %2$I;
                    ALTER DEFAULT PRIVILEGES FOR ROLE %1$I IN SCHEMA public GRANT USAGE ON SEQUENCES TO %2$I;
                    ALTER DEFAULT PRIVILEGES FOR ROLE %1$I IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO %2$I;
                    ALTER DEFAULT PRIVILEGES FOR ROLE %1$I REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
                    """, owner, service);
            connection.commit();
        }
    }

    private static boolean exists(Connection connection, String sql, String... names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.length; i++) {
                statement.setString(i + 1, names[i]);
            }
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
