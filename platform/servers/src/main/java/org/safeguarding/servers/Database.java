package org.safeguarding.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One database, as seen by one login role. */
public record Database(String jdbcUrl, String username, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }

    /** The same login on another database of the same server. */
    Database named(String name) {
        int lastSlash = jdbcUrl.lastIndexOf('/');
        int query = jdbcUrl.indexOf('?', lastSlash);
        String options = query < 0 ? "" : jdbcUrl.substring(query);
        return new Database(jdbcUrl.substring(0, lastSlash + 1) + name + options, username, password);
    }

    @Override
    public String toString() {
        return username + "@" + jdbcUrl;
    }
}
