package org.safeguarding.referrals.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.safeguarding.web.problem.Warning;
import org.safeguarding.web.security.Caller;

/**
 * Finds contacts that were possibly sent twice, with a new key: about the same child, from the same agency, of the same incident
 * and day. They are taken, because an agency may learn more of an incident on the day, and each counts; so a person decides
 * whether to void one.
 */
@ApplicationScoped
public class SentTwice {

    /** What a list of contacts is narrowed by. The other contact is looked up in SQL, by the index on the child. */
    public static final String CONDITION = "receipt.incidentReference is not null and cast(sql('exists ("
            + "select 1 from contact other where other.child_id = ? and other.id <> ? and not other.voided"
            + " and other.source_agency = ? and other.incident_reference = ?"
            + " and cast(other.received_at at time zone ''Europe/London'' as date)"
            + " = cast(? at time zone ''Europe/London'' as date))', childId, id, receipt.sourceAgency,"
            + " receipt.incidentReference, receipt.receivedAt) as Boolean) = true";

    private static final String OTHERS = """
            SELECT contact.id, string_agg(other.id::text, ', ' ORDER BY other.id)
            FROM contact JOIN contact other
              ON other.child_id = contact.child_id AND other.id <> contact.id AND NOT other.voided
             AND other.source_agency = contact.source_agency AND other.incident_reference = contact.incident_reference
             AND (other.received_at AT TIME ZONE 'Europe/London')::date
               = (contact.received_at AT TIME ZONE 'Europe/London')::date
            WHERE contact.id = ANY (?) AND NOT contact.voided AND (? OR other.agency = ?)
            GROUP BY contact.id
            """;

    private final EntityManager entityManager;
    private final Caller caller;

    SentTwice(EntityManager entityManager, Caller caller) {
        this.entityManager = entityManager;
        this.caller = caller;
    }

    /** What to say of a contact that there is another of. A caller who sees the contacts of one agency is told only of those. */
    List<Warning> warnings(Contact contact) {
        if (contact.receipt().incidentReference() == null) {
            return List.of();
        }
        entityManager.flush();
        return warnings(List.of(contact.id())).getOrDefault(contact.id(), List.of());
    }

    /** As {@link #warnings(Contact)}, of many contacts by their ids, which are written already. */
    public Map<UUID, List<Warning>> warnings(Collection<UUID> contacts) {
        String agency = caller.seesWholeAuthority() ? null : caller.actor().agency();
        return entityManager.unwrap(Session.class).doReturningWork(connection -> query(connection, contacts, agency));
    }

    private static Map<UUID, List<Warning>> query(Connection connection, Collection<UUID> contacts, String agency)
            throws SQLException {
        Map<UUID, List<Warning>> warnings = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(OTHERS)) {
            query.setArray(1, connection.createArrayOf("uuid", contacts.toArray()));
            query.setBoolean(2, agency == null);
            query.setString(3, agency);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    warnings.put(row.getObject(1, UUID.class), List.of(warning(row.getString(2))));
                }
            }
        }
        return warnings;
    }

    private static Warning warning(String others) {
        return new Warning(
                Warning.LOCAL,
                "There is another contact about the child from the agency, of this incident and day: " + others
                        + ". Each counts. If it was sent twice, void one.");
    }
}
