package org.safeguarding.referrals.child;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Looks up which records an identity could mean: one look-up in one index for each thing that can be given, not one condition
 * with "or", which is planned as a scan of the whole table while the table is new. So the time it takes does not grow with the
 * table. What is not given finds nothing, so that the statement is always the same and planned once. In plain JDBC: Hibernate
 * would compose it again each time, which takes longer than to run it, and would first write what the transaction holds.
 */
final class CandidateQuery {

    /** Records at most. There are more only for a name that is no name, and those are not worth reading. */
    private static final int MOST = 200;

    private static final String GIVEN = """
            WITH given (authority, nhs_number, upn, local_id, family, born, expected, given_name, name, dates, unsure, postcode) AS (
                VALUES (?::text, ?::text, ?::text, ?::text, ?::text, ?::date, ?::date, ?::text, ?::text, ?::date[],
                        ?::date, ?::text))
            """;

    /** By identifier, and by family name and birth: nearly all that can be meant for certain, and quickly. */
    private static final String NAMED = """
            SELECT id FROM child WHERE authority = :authority AND nhs_number = :nhs_number AND NOT voided
            UNION ALL
            SELECT id FROM child WHERE authority = :authority AND upn = :upn AND NOT voided
            UNION ALL
            SELECT id FROM child WHERE authority = :authority AND local_id = :local_id AND NOT voided
            UNION ALL
            SELECT id FROM child WHERE authority = :authority AND family_sound = :family AND date_of_birth = :born
            UNION ALL
            SELECT id FROM child
            WHERE authority = :authority AND family_sound = :family AND expected_date_of_birth = :expected
            """;

    /** By another name, and by whatever else may have been meant. */
    private static final String ALIKE = """
            UNION ALL
            SELECT child_id FROM child_other_name WHERE sound = :name
            UNION ALL
            SELECT id FROM child
            WHERE authority = :authority AND family_sound = :family
                AND expected_date_of_birth BETWEEN :unsure - %1$d AND :unsure + %1$d
            UNION ALL
            SELECT id FROM child
            WHERE authority = :authority AND family_sound = :family
                AND date_of_birth BETWEEN :expected - %1$d AND :expected + %1$d
            UNION ALL
            SELECT id FROM child
            WHERE authority = :authority AND family_sound = :family AND given_sound = :given_name
                AND date_of_birth = ANY (:dates::date[])
            UNION ALL
            SELECT id FROM child
            WHERE authority = :authority AND family_sound = :given_name AND given_sound = :family
                AND date_of_birth = :born
            UNION ALL
            SELECT id FROM child WHERE authority = :authority AND postcode = :postcode AND date_of_birth = :born
            """.formatted(Birth.UNSURE);

    private static final String FIRST = "LIMIT " + MOST;
    private static final String BY_NAME = GIVEN + given(NAMED) + FIRST;
    private static final String BY_LIKENESS = GIVEN + given(NAMED + ALIKE) + FIRST;

    private CandidateQuery() {}

    /** With each {@code :name} read from what is given: not a join, which the planner may turn into a scan of the table. */
    private static String given(String lookUps) {
        return lookUps.replaceAll("(?<!:):(\\w+)", "(SELECT $1 FROM given)");
    }

    /** The ids of the records that the identity names. What is most certainly meant comes first. */
    static List<UUID> named(Connection connection, String authority, ChildIdentity identity) throws SQLException {
        return find(connection, BY_NAME, authority, identity);
    }

    /** As {@link #named}, and those that the identity could mean; by another name, of any authority. */
    static List<UUID> alike(Connection connection, String authority, ChildIdentity identity) throws SQLException {
        return find(connection, BY_LIKENESS, authority, identity);
    }

    private static List<UUID> find(Connection connection, String sql, String authority, ChildIdentity identity)
            throws SQLException {
        Birth birth = identity.named() ? identity.birth() : new Birth(null, null);
        LocalDate born = birth.born();
        Array dates = born == null
                ? null
                : connection.createArrayOf("date", BirthDates.alike(born).toArray());
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, authority);
            query.setString(2, identity.nhsNumber());
            query.setString(3, identity.upn());
            query.setString(4, identity.localId());
            query.setString(5, name(identity, PersonName::familySound));
            query.setObject(6, born, Types.DATE);
            query.setObject(7, birth.expected(), Types.DATE);
            query.setString(8, born == null ? null : name(identity, PersonName::givenSound));
            query.setString(9, name(identity, PersonName::sound));
            query.setArray(10, dates);
            query.setObject(11, birth.day(), Types.DATE);
            query.setString(12, identity.plainPostcode());
            Set<UUID> ids = new LinkedHashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return new ArrayList<>(ids);
        }
    }

    private static String name(ChildIdentity identity, Function<PersonName, String> property) {
        return identity.named() ? property.apply(identity.name()) : null;
    }
}
