package org.safeguarding.referrals.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.contact.Contacted.LATER;
import static org.safeguarding.referrals.contact.Contacted.PUBLIC_TASK;
import static org.safeguarding.referrals.contact.Contacted.byPolice;
import static org.safeguarding.referrals.contact.Contacted.decided;
import static org.safeguarding.referrals.contact.Contacted.isInvalid;
import static org.safeguarding.referrals.contact.Contacted.isRefused;
import static org.safeguarding.referrals.contact.Contacted.oversight;
import static org.safeguarding.referrals.contact.Contacted.screened;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.RecordId;
import org.safeguarding.referrals.episode.TimeLeft;

class ContactStagesTest {

    private static final NewFeedback BY_TELEPHONE =
            new NewFeedback(OffsetDateTime.parse("2018-03-05T17:00:00Z"), FeedbackChannel.TELEPHONE);

    @Test
    void a_contact_goes_through_its_stages_and_its_fact_tells_the_day_of_each() {
        Contact contact = byPolice();
        assertThat(contact.stage()).isEqualTo(ContactStage.RECEIVED);

        screened(contact, Urgency.AMBER);
        assertThat(contact.stage()).isEqualTo(ContactStage.SCREENED);
        assertThat(contact.owner()).isEqualTo("j.akhtar");

        contact.asked(Instant.parse("2018-03-05T11:00:00Z"), LATER);
        assertThat(saved(contact).stage()).isEqualTo(ContactStage.INFORMATION_GATHERING);

        decided(contact, ContactDecision.ADVICE);
        assertThat(contact.stage()).isEqualTo(ContactStage.DECIDED);

        contact.oversee(oversight(true, null), "manager", LATER);
        assertThat(saved(contact).stage()).isEqualTo(ContactStage.OVERSEEN);
        assertThat(contact.version()).isEqualTo(5);
        assertThat(contact.fact().urgency()).isEqualTo(Urgency.AMBER);
        assertThat(contact.fact().screenedOn()).isEqualTo("2018-03-05");
        assertThat(contact.fact().decidedOn()).isEqualTo("2018-03-05");
        assertThat(contact.fact().overseenOn()).isEqualTo("2018-03-05");
        assertThat(contact.fact().effectiveOn()).isEqualTo("2018-03-05");
    }

    @ParameterizedTest(name = "{0} is due {1}")
    @CsvSource({"RED, 2018-03-05", "AMBER, 2018-03-06", "GREEN, 2018-03-08", "BLUE, 2018-03-08"})
    void each_urgency_has_its_own_clock_beside_the_working_day_of_every_decision(Urgency urgency, LocalDate due) {
        Contact contact = screened(byPolice(), urgency);

        assertThat(contact.urgencyDueOn()).isEqualTo(due);
        assertThat(contact.decisionDueOn()).isEqualTo("2018-03-06");
    }

    @ParameterizedTest(name = "due {0}, asked on {1}: {2} left, overdue {3}")
    @CsvSource({
        "2018-03-06, 2018-03-05, 1, false",
        "2018-03-06, 2018-03-06, 0, false",
        "2018-03-06, 2018-03-08, -2, true",
        "2018-03-09, 2018-03-10, -1, true",
        "2018-04-03, 2018-03-29, 1, false"
    })
    void time_left_is_counted_in_working_days_as_of_the_day_it_is_asked(
            LocalDate due, LocalDate today, int left, boolean overdue) {
        assertThat(TimeLeft.until(due, today)).isEqualTo(new TimeLeft(due, left, overdue));
    }

    @Test
    void a_contact_is_screened_once_and_then_rated_anew_and_given_on() {
        Contact contact = byPolice();
        isRefused(() -> contact.rate(Urgency.RED, LATER), "contact-not-screened");

        screened(contact, Urgency.GREEN);
        isRefused(() -> screened(contact, Urgency.RED), "contact-screened");
        isRefused(() -> contact.rate(Urgency.GREEN, LATER), "urgency-unchanged");
        isRefused(() -> contact.assign("j.akhtar", LATER), "owner-unchanged");

        contact.rate(Urgency.RED, LATER);
        saved(contact).assign("s.okafor", LATER);
        assertThat(contact.screening())
                .isEqualTo(new Screening(Urgency.RED, Instant.parse("2018-03-05T10:00:00Z"), "screener"));
        assertThat(contact.owner()).isEqualTo("s.okafor");
    }

    @Test
    void nothing_but_oversight_and_feedback_happens_to_a_decided_contact() {
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);

        isRefused(() -> screened(contact, Urgency.RED), "contact-decided");
        isRefused(() -> contact.rate(Urgency.RED, LATER), "contact-decided");
        isRefused(() -> contact.assign("s.okafor", LATER), "contact-decided");
        isRefused(() -> contact.requireOpenToQuestions(false), "contact-decided");
        isRefused(() -> decided(contact, ContactDecision.REFERRAL), "contact-decided");
        assertThat(contact.version()).isEqualTo(2);
    }

    @Test
    void no_agency_is_asked_before_somebody_says_on_what_basis() {
        isRefused(() -> byPolice().requireOpenToQuestions(true), "lawful-basis-missing");
        byPolice().requireOpenToQuestions(false);
        Contacted.onBasis(PUBLIC_TASK).requireOpenToQuestions(true);
    }

    @Test
    void a_manager_who_does_not_agree_sends_the_decision_back_and_the_referrer_is_to_be_told_again() {
        Contact contact = decided(byPolice(), ContactDecision.NO_FURTHER_ACTION);
        contact.giveFeedback(BY_TELEPHONE, "worker", LATER);
        saved(contact).oversee(oversight(false, "Ask school first."), "manager", LATER);

        assertThat(saved(contact).stage()).isEqualTo(ContactStage.RETURNED);
        assertThat(contact.decision()).isNull();
        assertThat(contact.feedback()).isNull();
        assertThat(contact.oversight().comment()).isEqualTo("Ask school first.");
        assertThat(contact.fact().decidedOn()).isNull();
        assertThat(contact.fact().overseenOn()).isNull();

        decided(contact, ContactDecision.EARLY_HELP);
        assertThat(contact.stage()).isEqualTo(ContactStage.DECIDED);
        assertThat(contact.oversight()).isNull();
        assertThat(contact.isFeedbackOutstanding()).isTrue();
    }

    @Test
    void a_decision_that_opened_a_referral_stands_when_a_manager_does_not_agree() {
        Contact contact = byPolice();
        contact.opened(RecordId.next());
        decided(contact, ContactDecision.REFERRAL);

        contact.oversee(oversight(false, "Below threshold: decide the referral."), "manager", LATER);

        assertThat(contact.stage()).isEqualTo(ContactStage.OVERSEEN);
        assertThat(contact.decision().decision()).isEqualTo(ContactDecision.REFERRAL);
        assertThat(contact.oversight().agrees()).isFalse();
    }

    @Test
    void oversight_is_of_a_decision_once_by_another_and_with_a_reason_to_disagree() {
        isRefused(() -> byPolice().oversee(oversight(true, null), "manager", LATER), "contact-undecided");
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);

        isRefused(() -> contact.oversee(oversight(true, null), "worker", LATER), "own-decision");
        isInvalid(() -> contact.oversee(oversight(false, null), "manager", LATER), "/comment", "required");
        isInvalid(
                () -> contact.oversee(
                        new NewOversight(true, OffsetDateTime.parse("2018-03-05T14:59:59Z"), null), "manager", LATER),
                "/overseenAt",
                "before-decision");
        contact.oversee(oversight(true, "Agreed."), "manager", LATER);
        saved(contact);
        isRefused(() -> contact.oversee(oversight(true, null), "manager", LATER), "contact-overseen");
    }

    @Test
    void the_referrer_is_told_once_after_the_decision() {
        isRefused(() -> byPolice().giveFeedback(BY_TELEPHONE, "worker", LATER), "contact-undecided");
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);
        assertThat(contact.isFeedbackOutstanding()).isTrue();

        contact.giveFeedback(BY_TELEPHONE, "worker", LATER);

        assertThat(saved(contact).isFeedbackOutstanding()).isFalse();
        isRefused(() -> contact.giveFeedback(BY_TELEPHONE, "worker", LATER), "feedback-given");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "UNKNOWN"})
    void nobody_can_tell_a_referrer_who_is_not_known(ReferralSource source) {
        Contact contact = decided(Contacted.by(source, null), ContactDecision.ADVICE);

        assertThat(contact.isFeedbackOutstanding()).isFalse();
        isRefused(() -> contact.giveFeedback(BY_TELEPHONE, "worker", LATER), "referrer-not-known");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CONSENT,     REFUSED,    They said no.,  /sharing/lawfulBasis,      consent-not-given",
                "CONSENT,     NOT_SOUGHT, No time.,       /sharing/lawfulBasis,      consent-not-given",
                "PUBLIC_TASK, NOT_SOUGHT, -,              /sharing/whyWithoutConsent, required",
                "PUBLIC_TASK, REFUSED,    -,              /sharing/whyWithoutConsent, required",
                "CONSENT,     GIVEN,      Just in case.,  /sharing/whyWithoutConsent, not-applicable"
            })
    void sharing_that_contradicts_itself_is_refused(
            LawfulBasis basis, Consent consent, String why, String pointer, String code) {
        isInvalid(() -> Contacted.onBasis(new Sharing(basis, consent, why)), pointer, code);
    }

    @Test
    void nothing_is_done_to_a_voided_contact() {
        Contact contact = byPolice();
        contact.markVoided(LATER);
        saved(contact);

        assertThat(contact.isVoided()).isTrue();
        assertThat(contact.fact().voided()).isTrue();
        isRefused(() -> screened(contact, Urgency.RED), "voided");
        isRefused(() -> decided(contact, ContactDecision.ADVICE), "voided");
        isRefused(() -> contact.markVoided(LATER), "voided");
    }
}
