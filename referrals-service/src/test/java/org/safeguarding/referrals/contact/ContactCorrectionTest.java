package org.safeguarding.referrals.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.contact.Contacted.LATER;
import static org.safeguarding.referrals.contact.Contacted.byPolice;
import static org.safeguarding.referrals.contact.Contacted.decided;
import static org.safeguarding.referrals.contact.Contacted.isInvalid;
import static org.safeguarding.referrals.contact.Contacted.isRefused;
import static org.safeguarding.referrals.contact.Contacted.owner;
import static org.safeguarding.referrals.contact.Contacted.screened;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.referrals.contact.Decision.CorrectedDecision;
import org.safeguarding.referrals.contact.Oversight.CorrectedOversight;
import org.safeguarding.referrals.contact.Screening.CorrectedScreening;

class ContactCorrectionTest {

    private static final CorrectedScreening SCREENING =
            new CorrectedScreening(Urgency.RED, OffsetDateTime.parse("2018-03-04T12:00:00Z"));

    private static CorrectedDecision decision(ContactDecision decision, String at) {
        return new CorrectedDecision(decision, OffsetDateTime.parse(at), "Advice was given.");
    }

    private static ContactCorrection correction(
            String receivedAt, CorrectedScreening screening, CorrectedDecision decision, CorrectedOversight oversight) {
        return new ContactCorrection(
                "school",
                ReferralSource.SCHOOLS,
                List.of(ConcernType.OTHER),
                "Came without a coat.",
                OffsetDateTime.parse(receivedAt),
                "S-1",
                Contacted.PUBLIC_TASK,
                screening,
                decision,
                oversight,
                null,
                "It was the school.");
    }

    @Test
    void a_correction_replaces_what_was_recorded_and_keeps_who_did_what() {
        Contact contact = decided(screened(byPolice(), Urgency.GREEN), ContactDecision.NO_FURTHER_ACTION);

        contact.correct(
                correction(
                        "2018-03-04T09:00:00Z",
                        SCREENING,
                        decision(ContactDecision.ADVICE, "2018-03-06T09:00:00Z"),
                        null),
                LATER);

        assertThat(saved(contact).receipt())
                .isEqualTo(new Receipt(
                        "school",
                        ReferralSource.SCHOOLS,
                        List.of("OTHER"),
                        "Came without a coat.",
                        Instant.parse("2018-03-04T09:00:00Z"),
                        "S-1"));
        assertThat(contact.screening())
                .isEqualTo(new Screening(Urgency.RED, Instant.parse("2018-03-04T12:00:00Z"), "screener"));
        assertThat(contact.decision())
                .isEqualTo(new Decision(
                        ContactDecision.ADVICE, Instant.parse("2018-03-06T09:00:00Z"), "worker", "Advice was given."));
        assertThat(contact.fact().receivedOn()).isEqualTo("2018-03-04");
        assertThat(contact.fact().decidedOn()).isEqualTo("2018-03-06");
        assertThat(contact.version()).isEqualTo(4);
    }

    @Test
    void steps_are_neither_added_nor_taken_away() {
        Contact contact = screened(byPolice(), Urgency.GREEN);

        isInvalid(
                () -> contact.correct(correction("2018-03-04T09:00:00Z", null, null, null), LATER),
                "/screening",
                "required");
        isInvalid(
                () -> contact.correct(
                        correction(
                                "2018-03-04T09:00:00Z",
                                SCREENING,
                                decision(ContactDecision.ADVICE, "2018-03-06T09:00:00Z"),
                                null),
                        LATER),
                "/decision",
                "not-applicable");
    }

    @Test
    void the_order_of_the_steps_holds_after_a_correction_too() {
        Contact contact = decided(screened(byPolice(), Urgency.GREEN), ContactDecision.ADVICE);

        isInvalid(
                () -> contact.correct(
                        correction(
                                "2018-03-04T12:00:01Z",
                                SCREENING,
                                decision(ContactDecision.ADVICE, "2018-03-06T09:00:00Z"),
                                null),
                        LATER),
                "/screening/screenedAt",
                "before-receipt");
        isInvalid(
                () -> contact.correct(
                        correction(
                                "2018-03-04T09:00:00Z",
                                SCREENING,
                                decision(ContactDecision.ADVICE, "2018-03-04T08:59:59Z"),
                                null),
                        LATER),
                "/decision/decidedAt",
                "before-receipt");
        isInvalid(
                () -> contact.correct(
                        correction(
                                "2018-03-04T09:00:00Z",
                                SCREENING,
                                decision(ContactDecision.ADVICE, "2018-04-10T12:05:01Z"),
                                null),
                        LATER),
                "/decision/decidedAt",
                "in-the-future");
        assertThat(contact.version()).isEqualTo(3);
    }

    @Test
    void it_cannot_have_come_in_after_an_agency_was_asked_about_it() {
        Contact contact = byPolice();
        contact.asked(Instant.parse("2018-03-05T11:00:00Z"), LATER);
        saved(contact);

        isInvalid(
                () -> contact.correct(correction("2018-03-05T11:00:01Z", null, null, null), LATER),
                "/receivedAt",
                "after-information-request");
    }

    @Test
    void no_referral_is_opened_or_undone_by_a_correction() {
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);

        isRefused(
                () -> contact.correct(
                        correction(
                                "2018-03-04T09:00:00Z",
                                null,
                                decision(ContactDecision.REFERRAL, "2018-03-06T09:00:00Z"),
                                null),
                        LATER),
                "referral-by-decision");
    }

    @Test
    void what_came_in_is_taken_back_only_until_somebody_works_with_it() {
        Contact contact = byPolice();
        contact.requireNotTakenUp();

        contact.assign(owner("j.akhtar"), LATER);

        isRefused(contact::requireNotTakenUp, "contact-taken-up");
    }
}
