package org.safeguarding.referrals.contact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.referrals.contact.ContactContext.RepeatContact;
import org.safeguarding.referrals.contact.ContactContext.RepeatContacts;

/**
 * Reads the contacts about a child before another one, by an index on child and time. In plain JDBC: it runs with each contact
 * that is posted, and Hibernate takes longer to prepare the query than the database to run it.
 */
final class RepeatContactQuery {

    /** A child who goes missing every week has as many; a longer list would help nobody. */
    private static final int SHOWN = 50;

    private static final String BEFORE = """
            FROM contact
            WHERE child_id = ? AND received_at BETWEEN ? AND ? AND id <> ? AND NOT voided AND (? OR agency = ?)
            """;
    private static final String NEWEST = "SELECT id, received_at, source_agency, referral_source, decision " + BEFORE
            + "ORDER BY received_at DESC, id DESC LIMIT " + SHOWN;
    private static final String NUMBER = "SELECT count(*) " + BEFORE;

    private RepeatContactQuery() {}

    /**
     * @param contact is not among them
     * @param agency whose contacts are shown; null for those of every agency
     */
    static RepeatContacts before(Connection connection, Contact contact, Instant since, String agency)
            throws SQLException {
        List<RepeatContact> newest = query(connection, NEWEST, contact, since, agency, RepeatContactQuery::read);
        long number = newest.size() < SHOWN
                ? newest.size()
                : query(connection, NUMBER, contact, since, agency, row -> row.getLong(1))
                        .getFirst();
        return new RepeatContacts(number, newest);
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(
            Connection connection, String sql, Contact contact, Instant since, String agency, Read<T> read)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, contact.childId());
            query.setObject(2, since.atOffset(ZoneOffset.UTC));
            query.setObject(3, contact.receipt().receivedAt().atOffset(ZoneOffset.UTC));
            query.setObject(4, contact.id());
            query.setBoolean(5, agency == null);
            query.setString(6, agency);
            List<T> all = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(read.from(row));
                }
            }
            return all;
        }
    }

    private static RepeatContact read(ResultSet row) throws SQLException {
        String decision = row.getString(5);
        return new RepeatContact(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                ReferralSource.valueOf(row.getString(4)),
                decision == null ? null : ContactDecision.valueOf(decision));
    }
}
