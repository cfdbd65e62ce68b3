package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.web.problem.Refusal;

/** The rules that an episode keeps among the child's others, and with its own assessments. */
final class EpisodeRules {

    private EpisodeRules() {}

    static void require(Episode next, List<Episode> others, List<EpisodeAssessment> assessments, LocalDate today) {
        Days.requirePast("/receivedOn", next.receivedOn(), today);
        requireDecision(next, assessments, today);
        if (next.isNoFurtherAction()) {
            requireNothingAfter(next, assessments);
        } else {
            requireClosure(next, assessments, today);
        }
        assessments.forEach(assessment -> AssessmentRules.requireStart("/receivedOn", assessment, next));
        others.forEach(other -> requireApart(next, other));
    }

    private static void requireDecision(Episode next, List<EpisodeAssessment> assessments, LocalDate today) {
        if ((next.decidedOn() == null) != (next.noFurtherAction() == null)) {
            throw Refusal.invalid(
                    next.decidedOn() == null ? "/decidedAt" : "/noFurtherAction",
                    "required",
                    "A decision says when, and whether nothing is done (CIN census rule 8568).");
        }
        if (next.decidedOn() == null) {
            if (next.closedOn() != null || !assessments.isEmpty()) {
                next.requireDecided();
            }
            return;
        }
        Days.requirePast("/decidedAt", next.decidedOn(), today);
        if (next.decidedOn().isBefore(next.receivedOn())) {
            throw Refusal.invalid("/decidedAt", "before-receipt", "A referral is decided after it is received.");
        }
    }

    private static void requireNothingAfter(Episode next, List<EpisodeAssessment> assessments) {
        if (!assessments.isEmpty()) {
            throw Refusal.conflict(
                    "assessed", "The referral has an assessment: something was done (CIN census rule 8831).");
        }
        if (next.reasonForClosure() != null || !next.decidedOn().equals(next.closedOn())) {
            throw Refusal.invalid(
                    next.reasonForClosure() != null ? "/reasonForClosure" : "/closedOn",
                    "not-applicable",
                    "No further action closes a referral with its decision, without another date and without a reason.");
        }
    }

    private static void requireClosure(Episode next, List<EpisodeAssessment> assessments, LocalDate today) {
        if (next.closedOn() == null) {
            if (next.reasonForClosure() != null) {
                throw Refusal.invalid(
                        "/closedOn", "required", "A reason for closure goes with its date (CIN census rule 8810).");
            }
            return;
        }
        if (next.reasonForClosure() == null) {
            throw Refusal.invalid(
                    "/reasonForClosure", "required", "A closure goes with its reason (CIN census rule 8805).");
        }
        Days.requirePast("/closedOn", next.closedOn(), today);
        if (next.closedOn().isBefore(next.receivedOn())) {
            throw Refusal.invalid(
                    "/closedOn",
                    "closure-before-referral",
                    "A referral is closed after it is received (CIN census rule 8630).");
        }
        if (next.closedOn().isBefore(next.decidedOn())) {
            throw Refusal.invalid("/closedOn", "closure-before-decision", "A referral is closed after it is decided.");
        }
        assessments.forEach(assessment -> AssessmentRules.requireDone(assessment, next));
        requireReason(next, assessments);
    }

    private static void requireReason(Episode next, List<EpisodeAssessment> assessments) {
        if (!next.isClosedAfterAssessment()) {
            return;
        }
        if (assessments.isEmpty()) {
            throw Refusal.invalid(
                    "/reasonForClosure", "not-assessed", "RC8 and RC9 close a case after assessment: there was none.");
        }
        if (assessments.stream().anyMatch(EpisodeAssessment::ledToActivity)) {
            throw Refusal.invalid(
                    "/reasonForClosure",
                    "activity-recorded",
                    "An assessment led to a section 47 enquiry or to care: RC8 and RC9 say that nothing more was done (CIN"
                            + " census rule 2990).");
        }
    }

    /** Refuses with 409 two episodes that were open together (rules 8815, 8816, 8820). */
    static void requireApart(Episode next, Episode other) {
        if (next.isOpen() && other.isOpen()) {
            throw Refusal.conflict(
                    "referral-open", "The child has another open referral, and never two (CIN census rule 8815).");
        }
        if (!next.overlaps(other)) {
            return;
        }
        Episode open = next.isOpen() ? next : other;
        if (open.isOpen() && open.receivedOn().isBefore((open == next ? other : next).receivedOn())) {
            throw Refusal.conflict(
                    "not-the-latest",
                    "An open referral is the latest of the child, and another was received since (CIN census rule 8816):"
                            + " say when the earlier one ended.");
        }
        throw Refusal.conflict(
                "referrals-overlap",
                "The child's referral of " + other.receivedOn() + " was open at that time (CIN census rule 8820).");
    }
}
