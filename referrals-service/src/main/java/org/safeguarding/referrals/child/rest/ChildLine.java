package org.safeguarding.referrals.child.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.Residence;

/** A child as a line of CSV: its codes and days; no name, address or number of another service, for a spreadsheet is passed on. */
record ChildLine(
        UUID id,
        int version,
        String localId,
        LocalDate dateOfBirth,
        LocalDate expectedDateOfBirth,
        Sex sex,
        Ethnicity ethnicity,
        List<Disability> disabilities,
        String locality,
        LocalDate diedOn,
        boolean provisional,
        Instant recordedAt) {

    static ChildLine from(Child child) {
        List<Residence> homes = child.characteristics().localities();
        return new ChildLine(
                child.id(),
                child.version(),
                child.localId(),
                child.dateOfBirth(),
                child.expectedDateOfBirth(),
                child.sex(),
                child.characteristics().ethnicity(),
                child.characteristics().disabilities(),
                homes.isEmpty() ? null : homes.getLast().locality(),
                child.diedOn(),
                child.isProvisional(),
                child.recordedAt());
    }
}
