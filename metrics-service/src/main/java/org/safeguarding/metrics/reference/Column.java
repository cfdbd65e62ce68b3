package org.safeguarding.metrics.reference;

/**
 * A column of a kind of reference data.
 *
 * @param name in files and in the API
 * @param stored its name in the database
 * @param required false if its cells may be empty
 */
record Column(String name, String stored, ColumnType type, boolean required) {

    static Column required(String name, String stored, ColumnType type) {
        return new Column(name, stored, type, true);
    }

    static Column optional(String name, String stored, ColumnType type) {
        return new Column(name, stored, type, false);
    }
}
