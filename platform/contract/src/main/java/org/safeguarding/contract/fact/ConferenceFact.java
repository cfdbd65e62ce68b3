package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Participation;

/**
 * A child protection conference about one child. One about several children is a record for each.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param enquiry the section 47 enquiry that led to an initial conference; null if that is not recorded
 * @param plan the plan that it made or reviewed; null until then, and for one that made none
 * @param scheduledFor the day for which it is planned, or was when it was held
 * @param heldOn the day on which it ended; null until then
 * @param agencies in the order of their names
 * @param quorate whether social care and at least two other agencies attended; null until it is held
 * @param outcome null until it is held
 * @param category of a plan that it made, or changed; null otherwise
 * @param vetoed true if the chair decided against the majority
 * @param dissenting the agencies that dissented in writing, by their canonical names
 * @param practiceReview true if the veto or a dissent went to the practice review group
 * @param participation how the child took part; null while not known
 * @param advocacy null while not known
 */
public record ConferenceFact(
        LocalDate effectiveOn,
        boolean voided,
        ConferenceType type,
        UUID enquiry,
        UUID plan,
        LocalDate scheduledFor,
        ConferenceStatus status,
        LocalDate heldOn,
        List<ConferenceAgency> agencies,
        Boolean quorate,
        ConferenceOutcome outcome,
        CategoryOfAbuse category,
        boolean vetoed,
        List<String> dissenting,
        boolean practiceReview,
        Participation participation,
        Advocacy advocacy)
        implements Fact {

    public ConferenceFact {
        agencies = agencies == null ? List.of() : List.copyOf(agencies);
        dissenting = dissenting == null ? List.of() : List.copyOf(dissenting);
    }
}
