package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.web.problem.Refusal;

/** The rules that an assessment keeps in its episode. */
final class AssessmentRules {

    private AssessmentRules() {}

    static void require(EpisodeAssessment next, Episode episode, List<EpisodeAssessment> others, LocalDate today) {
        episode.requireDecided();
        if (episode.isNoFurtherAction()) {
            throw Refusal.conflict(
                    "no-further-action",
                    "It was decided that nothing is done about the referral (CIN census rule 8831).");
        }
        requireStart("/startedOn", next, episode);
        requireDays(next, today);
        requireFactors(next);
        if (next.isOpen() && others.stream().anyMatch(EpisodeAssessment::isOpen)) {
            throw Refusal.conflict(
                    "assessment-open", "The referral has an open assessment, and never two (CIN census rule 8896).");
        }
        if (!episode.isOpen()) {
            requireBeforeClosure(next, episode);
        }
    }

    /** Refuses with 400 an assessment from before the referral (rule 1103). */
    static void requireStart(String pointer, EpisodeAssessment assessment, Episode episode) {
        if (assessment.startedOn().isBefore(episode.receivedOn())) {
            throw Refusal.invalid(
                    pointer,
                    "assessment-before-referral",
                    "An assessment starts after the referral is received, on " + episode.receivedOn()
                            + " (CIN census rule 1103).");
        }
    }

    /** Refuses to close an episode while an assessment is open (rule 8867), or before one was authorised (rule 8565). */
    static void requireDone(EpisodeAssessment assessment, Episode closed) {
        if (assessment.isOpen()) {
            throw Refusal.conflict(
                    "assessment-open",
                    "An assessment of the referral is open: have it authorised, or void it (CIN census rule 8867).");
        }
        if (assessment.authorisedOn().isAfter(closed.closedOn())) {
            throw Refusal.invalid(
                    "/closedOn",
                    "activity-after-closure",
                    "An assessment was authorised on " + assessment.authorisedOn() + " (CIN census rule 8565).");
        }
    }

    private static void requireBeforeClosure(EpisodeAssessment next, Episode closed) {
        if (next.isOpen()) {
            throw Refusal.conflict(
                    "referral-closed",
                    "The referral is closed: reopen it before it is assessed, or give the end of the assessment if it has"
                            + " ended (CIN census rules 8565, 8867).");
        }
        if (next.authorisedOn().isAfter(closed.closedOn())) {
            throw Refusal.invalid(
                    "/authorisedOn",
                    "activity-after-closure",
                    "The referral was closed on " + closed.closedOn() + " (CIN census rule 8565).");
        }
        if (closed.isClosedAfterAssessment() && next.ledToActivity()) {
            throw Refusal.invalid(
                    "/outcome",
                    "activity-recorded",
                    "The referral was closed " + closed.reasonForClosure().code()
                            + ", with nothing more done (CIN census rule 2990).");
        }
    }

    private static void requireDays(EpisodeAssessment next, LocalDate today) {
        Days.requirePast("/startedOn", next.startedOn(), today);
        if (next.isOpen() != (next.outcome() == null)) {
            throw Refusal.invalid(
                    next.isOpen() ? "/authorisedOn" : "/outcome",
                    "required",
                    "An outcome goes with the day of the authorisation.");
        }
        if (!next.isOpen()) {
            Days.requirePast("/authorisedOn", next.authorisedOn(), today);
            if (next.authorisedOn().isBefore(next.startedOn())) {
                throw Refusal.invalid(
                        "/authorisedOn",
                        "authorised-before-start",
                        "An assessment is authorised after it starts (CIN census rule 8608).");
            }
        }
        if (next.childSeenOn() != null) {
            requireSeen(next, today);
        }
    }

    private static void requireSeen(EpisodeAssessment next, LocalDate today) {
        Days.requirePast("/childSeenOn", next.childSeenOn(), today);
        if (next.childSeenOn().isBefore(next.startedOn())) {
            throw Refusal.invalid(
                    "/childSeenOn", "seen-before-start", "The child is seen after the assessment starts.");
        }
        if (!next.isOpen() && next.childSeenOn().isAfter(next.authorisedOn())) {
            throw Refusal.invalid(
                    "/childSeenOn",
                    "seen-after-authorisation",
                    "The child is seen before the assessment is authorised.");
        }
    }

    private static void requireFactors(EpisodeAssessment next) {
        if (next.isOpen() && !next.factors().isEmpty()) {
            throw Refusal.invalid(
                    "/factors",
                    "not-applicable",
                    "Factors are identified at the end of an assessment (CIN census rule 8614).");
        }
        if (new HashSet<>(next.factors()).size() < next.factors().size()) {
            throw Refusal.invalid("/factors", "duplicate", "A factor is named once (CIN census rule 8898).");
        }
        if (next.factors().size() > 1 && next.factors().contains(AssessmentFactor.NO_FACTORS)) {
            throw Refusal.invalid(
                    "/factors",
                    "no-factors-with-others",
                    "21 stands alone: no factors identified (CIN census rule 8869).");
        }
    }
}
