package org.safeguarding.referrals.earlyhelp.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.FIVE_DAYS;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.LATER;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.REFERRAL;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.received;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.receivedAt;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.triage;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.triaged;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.RecordId;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.Refused;
import org.safeguarding.web.problem.Refusal;

class EarlyHelpContactTest {

    private static final Voiding TWICE = new Voiding("Posted twice.");

    private static EarlyHelpContactCorrection correction(String receivedAt, NewTriage triage) {
        return new EarlyHelpContactCorrection(
                "school", ReferralSource.SCHOOLS, "Late.", OffsetDateTime.parse(receivedAt), triage, "Wrong.");
    }

    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({
        "2018-03-05T09:00:00Z,      2018-03-12",
        "2018-03-09T09:00:00Z,      2018-03-16",
        "2018-03-10T09:00:00Z,      2018-03-16",
        "2018-03-28T23:30:00Z,      2018-04-09",
        "2018-03-29T09:00:00+01:00, 2018-04-09"
    })
    void the_triage_is_due_five_working_days_after_the_day_in_london(String at, LocalDate due) {
        assertThat(receivedAt(at, null).view().triageDueOn()).isEqualTo(due);
    }

    @Test
    void a_contact_is_not_received_before_social_care_passed_it_on() {
        Origin origin = new Origin(null, RecordId.next(), LocalDate.of(2018, 3, 6));

        Refused.invalid(() -> receivedAt("2018-03-05T09:00:00Z", origin), "/receivedAt", "before-passed-on");
        assertThat(receivedAt("2018-03-06T00:00:00Z", origin).view().receipt().on())
                .isEqualTo("2018-03-06");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2018-03-05T08:59:59Z, before-receipt",
        "2018-10-10T12:05:01Z, in-the-future",
        "1991-10-13T12:00:00Z, too-early"
    })
    void a_triage_that_cannot_be_is_refused(String at, String code) {
        EarlyHelpContact contact = received();

        Refused.invalid(() -> contact.triage(triage(TriageOutcome.ALLOCATED, at), REFERRAL, LATER), "/triagedAt", code);
        assertThat(contact.view().triage()).isNull();
        assertThat(contact.version()).isEqualTo(1);
    }

    @Test
    void a_primary_need_goes_with_stepping_up_only() {
        NewTriage triage = new NewTriage(
                TriageOutcome.SIGNPOSTED,
                OffsetDateTime.parse("2018-03-05T12:00:00Z"),
                "Weighed.",
                PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION,
                null);

        Refused.invalid(() -> received().triage(triage, REFERRAL, LATER), "/primaryNeed", "not-applicable");
    }

    @Test
    void a_contact_is_triaged_once_and_nobody_takes_it_on_after_that() {
        EarlyHelpContact contact = triaged(TriageOutcome.DECLINED);

        Refused.conflict(
                () -> contact.triage(triage(TriageOutcome.ALLOCATED, "2018-03-08T11:00:00Z"), REFERRAL, LATER),
                "contact-triaged");
        Refused.conflict(() -> contact.assign(new NewOwner("J. Hartley", null), LATER), "contact-triaged");
    }

    @ParameterizedTest
    @CsvSource({"SIGNPOSTED", "NO_FURTHER_ACTION", "DECLINED", "STEPPED_UP"})
    void early_help_begins_only_with_a_contact_that_was_triaged_so(TriageOutcome outcome) {
        Refused.conflict(() -> received().allocate(RecordId.next(), LATER), "not-allocated");
        Refused.conflict(() -> triaged(outcome).allocate(RecordId.next(), LATER), "not-allocated");
    }

    @Test
    void early_help_begins_once_with_a_contact_unless_it_was_voided() {
        EarlyHelpContact contact = triaged(TriageOutcome.ALLOCATED);
        assertThat(contact.view().status()).isEqualTo(EarlyHelpContactStatus.TO_BE_ALLOCATED);

        contact.allocate(RecordId.next(), LATER);
        saved(contact);

        assertThat(contact.view().status()).isEqualTo(EarlyHelpContactStatus.TRIAGED);
        Refused.conflict(() -> contact.allocate(RecordId.next(), LATER), "early-help-allocated");
        Refused.conflict(() -> contact.markVoided(false, TWICE, LATER), "triage-has-effect");
        contact.release(LATER);
        saved(contact);
        contact.markVoided(false, TWICE, LATER);
        assertThat(contact.isVoided()).isTrue();
    }

    @Test
    void a_partner_puts_right_what_nobody_has_taken_on() {
        EarlyHelpContact contact = received();
        contact.requireNotTakenUp();

        contact.assign(new NewOwner("J. Hartley", null), LATER);

        Refused.conflict(contact::requireNotTakenUp, "contact-taken-up");
        Refused.conflict(triaged(TriageOutcome.DECLINED)::requireNotTakenUp, "contact-taken-up");
    }

    @Test
    void a_correction_neither_adds_nor_takes_away_a_triage() {
        NewTriage triage = triage(TriageOutcome.ALLOCATED, "2018-03-06T09:00:00Z");

        Refused.invalid(
                () -> received().correct(correction("2018-03-05T09:00:00Z", triage), FIVE_DAYS, LATER),
                "/triage",
                "not-applicable");
        Refused.invalid(
                () -> triaged(TriageOutcome.DECLINED)
                        .correct(correction("2018-03-05T09:00:00Z", null), FIVE_DAYS, LATER),
                "/triage",
                "required");
    }

    @Test
    void a_correction_does_not_change_an_outcome_of_which_something_came() {
        EarlyHelpContact contact = triaged(TriageOutcome.ALLOCATED);
        contact.allocate(RecordId.next(), LATER);
        saved(contact);
        EarlyHelpContactCorrection earlier =
                correction("2018-03-05T09:00:00Z", triage(TriageOutcome.ALLOCATED, "2018-03-06T09:00:00Z"));

        Refused.conflict(
                () -> contact.correct(
                        correction("2018-03-05T09:00:00Z", triage(TriageOutcome.DECLINED, "2018-03-07T11:00:00Z")),
                        FIVE_DAYS,
                        LATER),
                "triage-has-effect");
        Refused.conflict(
                () -> contact.correct(
                        correction("2018-03-05T09:00:00Z", triage(TriageOutcome.ALLOCATED, "2018-03-08T11:00:00Z")),
                        FIVE_DAYS,
                        LATER),
                "triage-has-effect");
        contact.correct(earlier, FIVE_DAYS, LATER);
        assertThat(contact.triagedOn()).isEqualTo("2018-03-06");
    }

    @Test
    void a_contact_whose_referral_is_refused_is_not_triaged() {
        EarlyHelpContact contact = received();
        EarlyHelpContactView before = contact.view();
        Refusal open = Refusal.conflict("referral-open", "The child has an open referral.");

        Refused.conflict(
                () -> contact.triage(
                        triage(TriageOutcome.STEPPED_UP, "2018-03-07T11:00:00Z"),
                        () -> {
                            throw open;
                        },
                        LATER),
                "referral-open");
        assertThat(contact.view()).isEqualTo(before);
    }

    @Test
    void a_refused_correction_changes_nothing() {
        EarlyHelpContact contact = triaged(TriageOutcome.DECLINED);
        EarlyHelpContactView before = contact.view();
        NewTriage tooEarly = triage(TriageOutcome.DECLINED, "2018-03-02T08:59:59Z");

        Refused.invalid(
                () -> contact.correct(correction("2018-03-02T09:00:00Z", tooEarly), FIVE_DAYS, LATER),
                "/triage/triagedAt",
                "before-receipt");
        assertThat(contact.view()).isEqualTo(before);
    }

    @Test
    void a_correction_opens_no_referral() {
        Refused.conflict(
                () -> triaged(TriageOutcome.DECLINED)
                        .correct(
                                correction(
                                        "2018-03-05T09:00:00Z",
                                        triage(TriageOutcome.STEPPED_UP, "2018-03-07T11:00:00Z")),
                                FIVE_DAYS,
                                LATER),
                "triage-has-effect");
    }

    @Test
    void a_corrected_day_of_receipt_moves_the_day_on_which_the_triage_is_due() {
        EarlyHelpContact contact = received();

        contact.correct(correction("2018-03-02T09:00:00Z", null), FIVE_DAYS, LATER);

        assertThat(contact.view().receipt().on()).isEqualTo("2018-03-02");
        assertThat(contact.view().triageDueOn()).isEqualTo("2018-03-09");
        assertThat(contact.version()).isEqualTo(2);
    }
}
