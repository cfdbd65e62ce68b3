package org.safeguarding.referrals.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.Recording;

/** Children, as they are named and as they are on file. */
final class Someone {

    static final LocalDate BORN = LocalDate.of(2012, 3, 4);
    static final Recording RECORDING =
            new Recording(new Actor("mash-police", "police", "E08000018"), Instant.parse("2018-03-05T09:00:00Z"));

    private Someone() {}

    static ChildIdentity named(String givenName, String familyName, LocalDate born) {
        return new ChildIdentity(null, null, null, givenName, familyName, born, null, null, null, null);
    }

    static ChildIdentity unborn(String familyName, LocalDate expected) {
        return new ChildIdentity(null, null, null, null, familyName, null, expected, null, null, null);
    }

    static ChildIdentity at(String postcode, ChildIdentity identity) {
        return new ChildIdentity(
                identity.nhsNumber(),
                identity.upn(),
                identity.localId(),
                identity.givenName(),
                identity.familyName(),
                identity.dateOfBirth(),
                identity.expectedDateOfBirth(),
                identity.sex(),
                postcode,
                null);
    }

    static Child onFile(ChildIdentity identity, PersonName... aliases) {
        return Child.register(identity, List.of(aliases), ChildCharacteristics.NOT_KNOWN, false, RECORDING);
    }
}
