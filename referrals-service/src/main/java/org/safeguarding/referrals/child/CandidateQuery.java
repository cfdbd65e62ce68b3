package org.safeguarding.referrals.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** By identifier, and by family name and birth: nearly all that can be meant for certain, and quickly. */
    static CandidateQuery named(ChildIdentity identity) {
        CandidateQuery query = new CandidateQuery();
        query.is("identity.nhsNumber", "nhsNumber", identity.nhsNumber());
        query.is("identity.upn", "upn", identity.upn());
        query.is("identity.localId", "localId", identity.localId());
        if (identity.named()) {
            query.bySound(identity);
        }
        return query;
    }

    /** As {@link #named}, and by another name, and by whatever else may have been meant. */
    static CandidateQuery alike(ChildIdentity identity) {
        CandidateQuery query = named(identity);
        if (identity.named()) {
            query.byOtherName(identity);
            query.byUnsureBirth(identity);
            query.byPostcode(identity);
        }
        return query;
    }

    private void bySound(ChildIdentity identity) {
        put("family", identity.name().familySound());
        put("born", identity.birth().day());
        where("c.identity.names.familySound = :family and c.identity." + birth(identity) + " = :born");
    }

    private void byOtherName(ChildIdentity identity) {
        put("name", identity.name().sound());
        lookUps.add("select c from Child c join c.otherSounds s where c.authority = :authority and s = :name");
    }

    private void byUnsureBirth(ChildIdentity identity) {
        LocalDate day = identity.birth().day();
        put("from", day.minusDays(Birth.UNSURE));
        put("to", day.plusDays(Birth.UNSURE));
        where("c.identity.names.familySound = :family and c.identity.expectedDateOfBirth between :from and :to");
        if (identity.birth().isUnborn()) {
            where("c.identity.names.familySound = :family and c.identity.dateOfBirth between :from and :to");
            return;
        }
        put("given", identity.name().givenSound());
        put("dates", dates(day));
        where("c.identity.names.familySound = :family and c.identity.names.givenSound = :given"
                + " and c.identity.dateOfBirth in (:dates)");
        where("c.identity.names.familySound = :given and c.identity.names.givenSound = :family"
                + " and c.identity.dateOfBirth = :born");
    }

    private void byPostcode(ChildIdentity identity) {
        if (identity.postcode() != null && !identity.birth().isUnborn()) {
            put("postcode", identity.plainPostcode());
            where("c.postcode = :postcode and c.identity.dateOfBirth = :born");
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
            where("c." + property + " = :" + name);
        }
    }

    private void where(String condition) {
        lookUps.add("select c from Child c where c.authority = :authority and " + condition);
    }

    private void put(String name, Object value) {
        parameters.put(name, value);
    }

    String text() {
        return String.join(" union all ", lookUps);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
