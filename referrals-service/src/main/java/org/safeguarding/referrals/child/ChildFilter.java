package org.safeguarding.referrals.child;

import java.time.LocalDate;
import org.safeguarding.records.Filter;

/**
 * What the list of children is narrowed to; what is null, it is not narrowed to.
 *
 * @param familyName compared by its sound
 * @param givenName compared by its sound
 * @param provisional true for only those of whom a person has to decide whether they are new
 */
public record ChildFilter(
        String familyName,
        String givenName,
        LocalDate dateOfBirth,
        String nhsNumber,
        String upn,
        String localId,
        boolean provisional) {

    public static final String NHS_NUMBER = NhsNumber.FORMAT;
    public static final String UPN = Upn.FORMAT;
    public static final String LOCAL_ID = ChildIdentity.LOCAL_ID;

    Filter filter() {
        return Filter.all()
                .is("identity.names.familySound", familyName == null ? null : NameSound.of(familyName))
                .is("identity.names.givenSound", givenName == null ? null : NameSound.of(givenName))
                .is("identity.dateOfBirth", dateOfBirth)
                .is("identity.nhsNumber", nhsNumber)
                .is("identity.upn", upn)
                .is("identity.localId", localId)
                .when(provisional, "provisional = true")
                .when(true, "mergedInto is null");
    }
}
