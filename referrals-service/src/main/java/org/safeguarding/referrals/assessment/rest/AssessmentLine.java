package org.safeguarding.referrals.assessment.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.referrals.assessment.Assessment;
import org.safeguarding.referrals.assessment.AssessmentStatus;

/** An assessment as a line of CSV: its codes and days, and nothing written in words, for a spreadsheet is passed on. */
record AssessmentLine(
        UUID id,
        int version,
        UUID childId,
        UUID referralId,
        AssessmentStatus status,
        LocalDate startedOn,
        LocalDate dueOn,
        LocalDate childSeenOn,
        LocalDate internalReviewOn,
        LocalDate authorisedOn,
        AssessmentOutcome outcome,
        List<AssessmentFactor> factors,
        String worker,
        String team,
        Instant recordedAt) {

    static AssessmentLine from(Assessment assessment) {
        return new AssessmentLine(
                assessment.id(),
                assessment.version(),
                assessment.childId(),
                assessment.referralId(),
                assessment.status(),
                assessment.startedOn(),
                assessment.dueOn(),
                assessment.childSeenOn(),
                assessment.internalReviewOn(),
                assessment.authorisedOn(),
                assessment.outcome(),
                assessment.factors(),
                assessment.worker(),
                assessment.team(),
                assessment.recordedAt());
    }
}
