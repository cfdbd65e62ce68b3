package org.safeguarding.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The journal: one row for each thing that happens to a record, in the transaction in which it happens. The row is the record's
 * history, the audit of the change, the event that others hear and the memory of the request that asked for it.
 *
 * <p>Rows are kept in memory until the transaction writes them all at once, so that a request can be noted on the row of what it
 * did, and because a row is never changed.
 */
@ApplicationScoped
public class Journal {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    Journal(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Adds what happened. It is written when {@link #write} is called, or before the transaction commits. */
    @Transactional(TxType.MANDATORY)
    public void add(Change change) {
        rows().add(Row.of(change));
    }

    /**
     * Notes how a request was answered, on the row of the first version that it is answered with, or on a row of its own if this
     * transaction did not make that version.
     *
     * @param shows what the answer shows, not empty
     */
    @Transactional(TxType.MANDATORY)
    public void note(Request request, int status, List<RecordAt> shows) {
        List<Row> rows = rows();
        for (ListIterator<Row> each = rows.listIterator(rows.size()); each.hasPrevious(); ) {
            Row row = each.previous();
            if (row.isFreeFor(request, shows.getFirst())) {
                each.set(row.answering(request, status, shows));
                return;
            }
        }
        rows.add(new Row(null, request, status, shows));
    }

    /** How many rows the transaction has added and not yet written. */
    @Transactional(TxType.MANDATORY)
    public int unwritten() {
        return rows().size();
    }

    /** Writes what the transaction has added, now: a refusal by the database is then the caller's to handle. */
    @Transactional(TxType.MANDATORY)
    public void write() {
        List<Row> rows = rows();
        if (!rows.isEmpty()) {
            on(connection -> {
                JournalTable.insert(connection, rows);
                return null;
            });
            rows.clear();
        }
    }

    /** How the request with this key was answered, if it was. */
    public Optional<Answered> answered(Actor by, String key) {
        return Optional.ofNullable(answered(by, List.of(key)).get(key));
    }

    /** How requests with these keys were answered, by key, without those that were not. */
    public Map<String, Answered> answered(Actor by, Collection<String> keys) {
        Map<String, Answered> answered = new HashMap<>(on(connection -> JournalTable.answered(connection, by, keys)));
        if (transaction.getTransactionKey() != null) {
            rows().stream()
                    .filter(row -> row.request() != null
                            && row.request().by().equals(by)
                            && keys.contains(row.request().key()))
                    .forEach(row -> answered.put(row.request().key(), row.answered()));
        }
        return answered;
    }

    /** Everything that is written of a record, oldest first. */
    public List<Change> of(UUID record) {
        return on(connection -> JournalTable.of(connection, record));
    }

    /** The record as it was at a version; empty if it is not known or was erased. */
    public Optional<byte[]> state(UUID record, int version) {
        return on(connection -> JournalTable.state(connection, record, version));
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows() {
        List<Row> rows = (List<Row>) transaction.getResource(this);
        if (rows == null) {
            rows = new ArrayList<>();
            transaction.putResource(this, rows);
            transaction.registerInterposedSynchronization(new WriteAtTheEnd());
        }
        return rows;
    }

    private <T> T on(Statements<T> statements) {
        try (Connection connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException e) {
            throw new JournalFailure(e);
        }
    }

    @FunctionalInterface
    private interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    private final class WriteAtTheEnd implements Synchronization {

        @Override
        public void beforeCompletion() {
            write();
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
