package org.safeguarding.referrals.contact;

import java.time.Instant;
import java.time.LocalDate;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.contact.ContactCorrection.CorrectedDecision;
import org.safeguarding.referrals.contact.ContactCorrection.CorrectedOversight;
import org.safeguarding.referrals.contact.ContactCorrection.CorrectedScreening;
import org.safeguarding.web.problem.Refusal;

/** The steps that were taken with a contact after it came in; null each that was not. */
record Steps(Screening screening, Decision decision, Oversight oversight, Feedback feedback) {

    /**
     * The same steps as they should have been recorded. 400 if one is added or taken away, or if they are not in their
     * order; 409 if a referral would be opened or undone by a correction.
     */
    Steps corrected(ContactCorrection correction, Instant receivedAt, Recording recording) {
        Correction.requireSameStep("/screening", screening, correction.screening());
        Correction.requireSameStep("/decision", decision, correction.decision());
        Correction.requireSameStep("/oversight", oversight, correction.oversight());
        Correction.requireSameStep("/feedback", feedback, correction.feedback());
        Screening screened = corrected(correction.screening(), receivedAt, recording);
        Decision decided = corrected(correction.decision(), receivedAt, recording);
        Instant before = decided == null ? receivedAt : decided.decidedAt();
        return new Steps(
                screened,
                decided,
                corrected(correction.oversight(), before, recording),
                corrected(correction.feedback(), before, recording));
    }

    private Screening corrected(CorrectedScreening to, Instant receivedAt, Recording recording) {
        return to == null
                ? null
                : new Screening(
                        to.urgency(),
                        StepTime.following(
                                receivedAt, "before-receipt", "/screening/screenedAt", to.screenedAt(), recording),
                        screening.screenedBy());
    }

    private Decision corrected(CorrectedDecision to, Instant receivedAt, Recording recording) {
        if (to == null) {
            return null;
        }
        if ((to.decision() == ContactDecision.REFERRAL) != (decision.decision() == ContactDecision.REFERRAL)) {
            throw Refusal.conflict(
                    "referral-by-decision",
                    "A referral is opened by a decision and ended by its own: a correction does neither.");
        }
        Instant at = StepTime.following(receivedAt, "before-receipt", "/decision/decidedAt", to.decidedAt(), recording);
        return new Decision(to.decision(), at, decision.decidedBy(), to.rationale());
    }

    private Oversight corrected(CorrectedOversight to, Instant decidedAt, Recording recording) {
        if (to == null) {
            return null;
        }
        if (!oversight.agrees() && to.comment() == null) {
            throw Refusal.invalid("/oversight/comment", "required", "A manager who does not agree says why.");
        }
        Instant at =
                StepTime.following(decidedAt, "before-decision", "/oversight/overseenAt", to.overseenAt(), recording);
        return new Oversight(at, oversight.overseenBy(), oversight.agrees(), to.comment());
    }

    private Feedback corrected(NewFeedback to, Instant decidedAt, Recording recording) {
        return to == null
                ? null
                : new Feedback(
                        StepTime.following(decidedAt, "before-decision", "/feedback/givenAt", to.givenAt(), recording),
                        feedback.givenBy(),
                        to.channel());
    }

    /** What is published of a contact. A decision that a manager sent back is none. */
    ContactFact fact(boolean voided, Receipt receipt) {
        LocalDate receivedOn = London.dayOf(receipt.receivedAt());
        LocalDate screenedOn = screening == null ? null : London.dayOf(screening.screenedAt());
        LocalDate decidedOn = decision == null ? null : London.dayOf(decision.decidedAt());
        LocalDate lookedAtOn = oversight == null ? null : London.dayOf(oversight.overseenAt());
        return new ContactFact(
                latest(receivedOn, screenedOn, decidedOn, lookedAtOn),
                voided,
                receivedOn,
                receipt.referralSource(),
                receipt.sourceAgency(),
                screening == null ? null : screening.urgency(),
                screenedOn,
                decidedOn,
                decision == null ? null : decision.decision(),
                decision == null ? null : lookedAtOn);
    }

    private static LocalDate latest(LocalDate first, LocalDate... later) {
        LocalDate latest = first;
        for (LocalDate day : later) {
            latest = day != null && day.isAfter(latest) ? day : latest;
        }
        return latest;
    }
}
