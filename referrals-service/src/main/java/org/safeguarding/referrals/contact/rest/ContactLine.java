package org.safeguarding.referrals.contact.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.referrals.contact.Consent;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.ContactStage;
import org.safeguarding.referrals.contact.Decision;
import org.safeguarding.referrals.contact.Feedback;
import org.safeguarding.referrals.contact.LawfulBasis;
import org.safeguarding.referrals.contact.Oversight;
import org.safeguarding.referrals.contact.Screening;
import org.safeguarding.referrals.contact.Sharing;

/** A contact as a line of CSV: its codes and days, and nothing written in words, for a spreadsheet is passed on. */
record ContactLine(
        UUID id,
        int version,
        UUID childId,
        ContactStage stage,
        String sourceAgency,
        ReferralSource referralSource,
        List<String> concernTypes,
        Instant receivedAt,
        String incidentReference,
        LawfulBasis lawfulBasis,
        Consent consent,
        String owner,
        Urgency urgency,
        Instant screenedAt,
        LocalDate decisionDueOn,
        LocalDate urgencyDueOn,
        ContactDecision decision,
        Instant decidedAt,
        String decidedBy,
        UUID referralId,
        Instant overseenAt,
        Boolean managerAgrees,
        Instant feedbackGivenAt,
        boolean feedbackOutstanding) {

    static ContactLine from(Contact contact, boolean council) {
        Sharing sharing = contact.sharing();
        Screening screening = contact.screening();
        Decision decision = contact.decision();
        Oversight oversight = council ? contact.oversight() : null;
        Feedback feedback = contact.feedback();
        return new ContactLine(
                contact.id(),
                contact.version(),
                contact.childId(),
                contact.stage(),
                contact.receipt().sourceAgency(),
                contact.receipt().referralSource(),
                contact.receipt().concernTypes(),
                contact.receipt().receivedAt(),
                contact.receipt().incidentReference(),
                sharing == null ? null : sharing.lawfulBasis(),
                sharing == null ? null : sharing.consent(),
                contact.owner(),
                screening == null ? null : screening.urgency(),
                screening == null ? null : screening.screenedAt(),
                contact.decisionDueOn(),
                contact.urgencyDueOn(),
                decision == null ? null : decision.decision(),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.decidedBy(),
                contact.referralId(),
                oversight == null ? null : oversight.overseenAt(),
                oversight == null ? null : oversight.agrees(),
                feedback == null ? null : feedback.givenAt(),
                contact.isFeedbackOutstanding());
    }
}
