package org.safeguarding.metrics.cells;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Pages as they were stored when profiles had 58 bits. */
public final class NarrowPages {

    private static final int BITS = 58;

    private NarrowPages() {}

    /** Rewrites the cells of a generation, and lets all generations look as they did then. */
    public static void store(Connection connection, int generation) throws SQLException {
        for (var table : List.of("cell_" + generation, "opening_" + generation)) {
            try (var select = connection.createStatement();
                    var row = select.executeQuery("SELECT ctid::text, days, counts FROM " + table);
                    var update = connection.prepareStatement(
                            "UPDATE " + table + " SET days = ?, counts = ? WHERE ctid = ?::tid")) {
                while (row.next()) {
                    update.setBytes(1, narrow(row.getBytes(2)));
                    update.setBytes(2, narrow(row.getBytes(3)));
                    update.setString(3, row.getString(1));
                    update.executeUpdate();
                }
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("UPDATE generation SET profile_bits = DEFAULT,"
                    + " definitions = replace(definitions, ' | 121 bits ', ' | ')");
        }
    }

    private static byte[] narrow(byte[] page) {
        var bytes = new ByteArrayOutputStream();
        long last = 0;
        for (var read = new PageReader(page); read.next(); ) {
            long cell = (long) CellPage.day(read.group()) << BITS | read.low();
            write(bytes, cell - last);
            write(bytes, read.n() << 1 ^ read.n() >> 63);
            last = cell;
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long left = number;
        while ((left & -128) != 0) {
            bytes.write((int) (left & 127 | 128));
            left >>>= 7;
        }
        bytes.write((int) left);
    }
}
