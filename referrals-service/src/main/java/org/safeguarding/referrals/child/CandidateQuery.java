package org.safeguarding.referrals.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the records that an identity could mean are looked up: one look-up in one index for each thing that is given, not one
 * condition with "or", which is planned as a scan of the whole table while the table is new. So the time it takes does not grow
 * with the table. What is most certainly meant comes first.
 */
final class CandidateQuery {

    /** Dates that a date of birth may be taken for, at most; always so many are asked for, so that the query stays one. */
    private static final int DATES = 40;

    private final List<String> lookUps = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private CandidateQuery() {}

    /** By identifier, and by family name and birth: all that can be meant for certain. */
    static CandidateQuery named(ChildIdentity identity) {
        CandidateQuery query = new CandidateQuery();
        query.is("identity.nhsNumber", "nhsNumber", identity.nhsNumber());
        query.is("identity.upn", "upn", identity.upn());
        query.is("identity.localId", "localId", identity.localId());
        if (identity.named()) {
            query.bySound(identity);
            query.byAlias(identity);
        }
        return query;
    }

    /** As {@link #named}, and by whatever else may have been meant. */
    static CandidateQuery alike(ChildIdentity identity) {
        CandidateQuery query = named(identity);
        if (identity.named()) {
            query.byUnsureBirth(identity);
            query.byPostcode(identity);
        }
        return query;
    }

    private void bySound(ChildIdentity identity) {
        put("family", identity.name().familySound());
        put("born", identity.birth().day());
        lookUps.add("c.identity.names.familySound = :family and c.identity." + birth(identity) + " = :born");
    }

    private void byAlias(ChildIdentity identity) {
        put("name", identity.name().sound());
        lookUps.add("array_contains(c.identity.names.aliasSounds, :name) and c.identity." + birth(identity) + " = :born");
    }

    private void byUnsureBirth(ChildIdentity identity) {
        LocalDate day = identity.birth().day();
        put("from", day.minusDays(Birth.UNSURE));
        put("to", day.plusDays(Birth.UNSURE));
        lookUps.add("c.identity.names.familySound = :family and c.identity.expectedDateOfBirth between :from and :to");
        if (identity.birth().isUnborn()) {
            lookUps.add("c.identity.names.familySound = :family and c.identity.dateOfBirth between :from and :to");
            return;
        }
        put("given", identity.name().givenSound());
        put("dates", dates(day));
        lookUps.add("c.identity.names.familySound = :family and c.identity.names.givenSound = :given"
                + " and c.identity.dateOfBirth in (:dates)");
        lookUps.add("c.identity.names.familySound = :given and c.identity.names.givenSound = :family"
                + " and c.identity.dateOfBirth = :born");
    }

    private void byPostcode(ChildIdentity identity) {
        if (identity.postcode() != null && !identity.birth().isUnborn()) {
            put("postcode", identity.plainPostcode());
            lookUps.add("c.postcode = :postcode and c.identity.dateOfBirth = :born");
        }
    }

    private static String birth(ChildIdentity identity) {
        return identity.birth().isUnborn() ? "expectedDateOfBirth" : "dateOfBirth";
    }

    /** The dates alike, the last of them repeated until there are {@value #DATES}. */
    private static List<LocalDate> dates(LocalDate day) {
        List<LocalDate> dates = new ArrayList<>(BirthDates.alike(day));
        while (dates.size() < DATES) {
            dates.add(dates.getLast());
        }
        return dates;
    }

    private void is(String property, String name, Object value) {
        if (value != null) {
            put(name, value);
            lookUps.add("c." + property + " = :" + name);
        }
    }

    private void put(String name, Object value) {
        parameters.put(name, value);
    }

    String text() {
        return lookUps.stream()
                .map(lookUp -> "select c from Child c where c.authority = :authority and " + lookUp)
                .collect(Collectors.joining(" union all "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
