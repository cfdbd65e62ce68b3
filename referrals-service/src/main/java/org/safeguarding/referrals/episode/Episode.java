package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.web.problem.Refusal;

/**
 * A referral and the episode of need that it opens: the CINdetails of the CIN census. A step returns the episode after it,
 * or refuses. {@link ChildEpisodes} decides whether that may stand among the child's other records.
 *
 * @param receivedOn the CIN census referral date
 * @param decidedOn null while undecided
 * @param noFurtherAction null while undecided; true closes it on the day of the decision
 * @param closedOn null while open
 * @param reasonForClosure null while open, and after no further action
 */
public record Episode(
        UUID id,
        LocalDate receivedOn,
        PrimaryNeed primaryNeed,
        LocalDate decidedOn,
        Boolean noFurtherAction,
        LocalDate closedOn,
        ReasonForClosure reasonForClosure) {

    /**
     * A closure can be reversed within a month. A worry that comes later is a new referral, and counts as a re-referral. The limit
     * is ours; no standard gives one.
     */
    static final Limit REOPENING = Limit.months(1);

    /**
     * Decides the type of response, once.
     *
     * @param need null if it stays as it is
     */
    public Episode decide(LocalDate on, boolean noFurtherAction, PrimaryNeed need) {
        if (decidedOn != null) {
            throw Refusal.conflict("referral-decided", "The referral was decided before, on " + decidedOn + ".");
        }
        return new Episode(
                id,
                receivedOn,
                need == null ? primaryNeed : need,
                on,
                noFurtherAction,
                noFurtherAction ? on : null,
                null);
    }

    /** Closes it, after the decision and once. */
    public Episode close(LocalDate on, ReasonForClosure reason) {
        requireDecided();
        if (closedOn != null) {
            throw Refusal.conflict("referral-closed", "The referral was closed before, on " + closedOn + ".");
        }
        return new Episode(id, receivedOn, primaryNeed, decidedOn, noFurtherAction, on, reason);
    }

    /** Reverses a closure, within {@link #REOPENING}. */
    public Episode reopen(LocalDate on) {
        if (isNoFurtherAction()) {
            throw Refusal.conflict(
                    "no-further-action",
                    "It was decided that nothing is done: correct that decision, or make a new referral.");
        }
        if (closedOn == null) {
            throw Refusal.conflict("referral-not-closed", "The referral is not closed.");
        }
        if (on.isBefore(closedOn)) {
            throw Refusal.invalid("/reopenedOn", "before-closure", "A referral is reopened after it was closed.");
        }
        if (!REOPENING.inTime(closedOn, on)) {
            throw Refusal.conflict(
                    "closed-too-long",
                    "A closure is reversed within " + REOPENING.amount() + " month: a later worry is a new referral.");
        }
        return new Episode(id, receivedOn, primaryNeed, decidedOn, noFurtherAction, null, null);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    public boolean isNoFurtherAction() {
        return Boolean.TRUE.equals(noFurtherAction);
    }

    /** True if it was closed RC8 or RC9: after assessment, with nothing more done here. */
    boolean isClosedAfterAssessment() {
        return reasonForClosure == ReasonForClosure.NO_FURTHER_ACTION
                || reasonForClosure == ReasonForClosure.EARLY_HELP;
    }

    /** True if both were open on one day. A day on which one is closed and the next received does not count (rule 8820). */
    boolean overlaps(Episode other) {
        return (other.closedOn == null || receivedOn.isBefore(other.closedOn))
                && (closedOn == null || other.receivedOn.isBefore(closedOn));
    }

    /** Refuses with 409, before the decision, what comes after it (rule 8568). */
    void requireDecided() {
        if (decidedOn == null) {
            throw Refusal.conflict(
                    "referral-undecided",
                    "It is not decided yet whether anything is done: decide the referral first (CIN census rule 8568).");
        }
    }
}
