package org.safeguarding.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.safeguarding.bench.history.England;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.servers.Database;

/** The same facts as rows in tables of a separate database, as an analyst would have them. */
public final class AnalystTables {

    private final Database database;

    /**
     * @param database empty, and owned by its user
     */
    public AnalystTables(Database database) {
        this.database = database;
    }

    public Database database() {
        return database;
    }

    /**
     * Every version of every record by {@code COPY}, without an index.
     *
     * @param folder for the rows on their way
     * @return the seconds that the copies into the tables took
     */
    public double copy(England history, Path folder) throws SQLException, IOException {
        run("facts.sql");
        Files.createDirectories(folder);
        FactRows rows = new FactRows(folder);
        try (rows) {
            history.<IOException>tell(rows::write);
        }
        double seconds = 0;
        try (Connection connection = database.connect()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Path file : rows.files()) {
                try (InputStream in = Files.newInputStream(file)) {
                    long began = System.nanoTime();
                    long ignored = copies.copyIn("COPY " + file.getFileName() + " FROM STDIN", in, 1 << 16);
                    seconds += (System.nanoTime() - began) / 1e9;
                }
                Files.delete(file);
            }
        }
        return seconds;
    }

    /** The tables that are queried: the records as they are now, with their indexes. */
    public void index() throws SQLException, IOException {
        calendar();
        run("indexed.sql");
    }

    /** The last day in time to decide a contact of each day. */
    private void calendar() throws SQLException {
        LocalDate first = England.LAST.minusYears(11);
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO calendar VALUES (?, ?)")) {
            for (LocalDate day : first.datesUntil(England.LAST.plusDays(1)).toList()) {
                insert.setObject(1, day);
                insert.setObject(2, WorkingDays.after(day, 1));
                insert.addBatch();
            }
            int[] ignored = insert.executeBatch();
        }
    }

    /** Statement by statement, because VACUUM must run alone. */
    private void run(String script) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String one : text(script).split(";\n", -1)) {
                if (!one.isBlank()) {
                    boolean ignored = statement.execute(one);
                }
            }
        }
    }

    static String text(String script) throws IOException {
        try (InputStream in = AnalystTables.class.getResourceAsStream("/analyst/" + script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
