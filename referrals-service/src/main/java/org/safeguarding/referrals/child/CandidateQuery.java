package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks up which records identities could mean: for each identity one look-up in one index for each thing that can be given, not
 * one condition with "or", which is planned as a scan of the whole table while the table is new. So the time it takes does not
 * grow with the table. What is not given finds nothing, so that the statement is always the same and planned once, for one
 * identity and for hundreds. In plain JDBC: Hibernate would compose it again each time, which takes longer than to run it.
 */
final class CandidateQuery {

    /** Records for each identity at most. There are more only for a name that is no name, and those are not worth reading. */
    private static final int MOST = 200;

    private static final String LOOK_UP = """
            SELECT given.place, found.id, found.identified
            FROM jsonb_to_recordset(?::jsonb) AS given (
                place int, authority text, nhs_number text, upn text, local_id text, family text, given_name text, name text,
                born date, expected date, day date, alike date[], postcode text)
            CROSS JOIN LATERAL (
                SELECT id, true AS identified FROM child
                WHERE authority = given.authority AND nhs_number = given.nhs_number AND NOT voided
                UNION ALL
                SELECT id, true FROM child WHERE authority = given.authority AND upn = given.upn AND NOT voided
                UNION ALL
                SELECT id, true FROM child WHERE authority = given.authority AND local_id = given.local_id AND NOT voided
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND family_sound = given.family AND date_of_birth = given.born
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND family_sound = given.family AND expected_date_of_birth = given.expected
                UNION ALL
                SELECT child_id, false FROM child_other_name WHERE sound = given.name
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND family_sound = given.family
                    AND expected_date_of_birth BETWEEN given.day - %1$d AND given.day + %1$d
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND family_sound = given.family
                    AND date_of_birth BETWEEN given.expected - %1$d AND given.expected + %1$d
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND family_sound = given.family AND given_sound = given.given_name
                    AND date_of_birth = ANY (given.alike)
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND family_sound = given.given_name AND given_sound = given.family
                    AND date_of_birth = given.born
                UNION ALL
                SELECT id, false FROM child
                WHERE authority = given.authority AND postcode = given.postcode AND date_of_birth = given.born
                LIMIT %2$d) AS found
            """.formatted(Birth.UNSURE, MOST);

    /**
     * Waits while other transactions put children of these names on the index; later ones wait for this one. Always in the same
     * order, so that two transactions do not wait for each other. It goes to the database together with the look-up, which sees
     * what was committed while it waited.
     */
    private static final String LOCK_NAMES =
            "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(?::text[]) name;";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CandidateQuery() {}

    /**
     * What an identity was found by.
     *
     * @param ids of the records that it could mean, those with one of its identifiers first; by another name, of any authority
     * @param identified of those that have one of its identifiers
     */
    record Found(Set<UUID> ids, Set<UUID> identified) {

        private Found() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        private void add(UUID id, boolean byIdentifier) {
            ids.add(id);
            if (byIdentifier) {
                identified.add(id);
            }
        }
    }

    /** What is looked up of one identity, as the statement names it. Null finds nothing. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Given(
            int place,
            String authority,
            String nhsNumber,
            String upn,
            String localId,
            String family,
            String givenName,
            String name,
            String born,
            String expected,
            String day,
            List<String> alike,
            String postcode) {

        static Given of(int place, String authority, ChildIdentity identity) {
            Birth birth = identity.named() ? identity.birth() : new Birth(null, null);
            PersonName name = identity.named() ? identity.name() : null;
            return new Given(
                    place,
                    authority,
                    identity.nhsNumber(),
                    identity.upn(),
                    identity.localId(),
                    name == null ? null : name.familySound(),
                    birth.born() == null ? null : name.givenSound(),
                    name == null ? null : name.sound(),
                    text(birth.born()),
                    text(birth.expected()),
                    text(birth.day()),
                    birth.born() == null
                            ? null
                            : BirthDates.alike(birth.born()).stream()
                                    .map(LocalDate::toString)
                                    .toList(),
                    identity.plainPostcode());
        }

        private static String text(LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /** What each of the identities could mean, in their order. */
    static List<Found> find(Connection connection, String authority, List<ChildIdentity> identities)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOOK_UP)) {
            query.setString(1, given(authority, identities));
            try (ResultSet rows = query.executeQuery()) {
                return found(rows, identities.size());
            }
        }
    }

    /** As {@link #find}, with no other transaction putting children of these names on the index until this one ends. */
    static List<Found> findAlone(Connection connection, String authority, List<ChildIdentity> identities)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK_NAMES + LOOK_UP)) {
            Stream<String> names = identities.stream()
                    .filter(ChildIdentity::named)
                    .map(identity ->
                            authority + identity.name().key() + identity.birth().day())
                    .distinct()
                    .sorted();
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            query.setString(2, given(authority, identities));
            boolean ignored = query.execute() && query.getMoreResults();
            try (ResultSet rows = query.getResultSet()) {
                return found(rows, identities.size());
            }
        }
    }

    private static String given(String authority, List<ChildIdentity> identities) {
        try {
            return JSON.writeValueAsString(IntStream.range(0, identities.size())
                    .mapToObj(place -> Given.of(place, authority, identities.get(place)))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Found> found(ResultSet rows, int identities) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < identities; i++) {
            found.add(new Found());
        }
        while (rows.next()) {
            found.get(rows.getInt(1)).add(rows.getObject(2, UUID.class), rows.getBoolean(3));
        }
        return found;
    }
}
