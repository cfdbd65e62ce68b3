package org.safeguarding.referrals.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.contact.Contacted.LATER;
import static org.safeguarding.referrals.contact.Contacted.PUBLIC_TASK;
import static org.safeguarding.referrals.contact.Contacted.by;
import static org.safeguarding.referrals.contact.Contacted.byPolice;
import static org.safeguarding.referrals.contact.Contacted.decided;
import static org.safeguarding.referrals.contact.Contacted.isInvalid;
import static org.safeguarding.referrals.contact.Contacted.isRefused;
import static org.safeguarding.referrals.contact.Contacted.oversight;
import static org.safeguarding.referrals.contact.Contacted.owner;
import static org.safeguarding.referrals.contact.Contacted.rating;
import static org.safeguarding.referrals.contact.Contacted.screened;
import static org.safeguarding.referrals.contact.Contacted.seen;

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
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.contact.Contact.Stage;
import org.safeguarding.referrals.contact.Feedback.NewFeedback;
import org.safeguarding.referrals.contact.Oversight.NewOversight;
import org.safeguarding.referrals.episode.TimeLeft;

class ContactStagesTest {

    private static final NewFeedback BY_TELEPHONE =
            new NewFeedback(OffsetDateTime.parse("2018-03-05T17:00:00Z"), FeedbackChannel.TELEPHONE);

    private static final Voiding VOIDING = new Voiding("Posted twice.");

    /** An import does not say who did it. */
    private static final Recording LOADED = new Recording(LATER.by(), LATER.at(), null, null);

    @Test
    void a_contact_goes_through_its_stages_and_its_fact_tells_the_day_of_each() {
        Contact contact = byPolice();
        assertThat(seen(contact).stage()).isEqualTo(Stage.RECEIVED);

        screened(contact, Urgency.AMBER);
        assertThat(seen(contact).stage()).isEqualTo(Stage.SCREENED);
        assertThat(seen(contact).owner()).isEqualTo("j.akhtar");

        contact.asked(Instant.parse("2018-03-05T11:00:00Z"), LATER);
        assertThat(seen(saved(contact)).stage()).isEqualTo(Stage.INFORMATION_GATHERING);

        decided(contact, ContactDecision.ADVICE);
        assertThat(seen(contact).stage()).isEqualTo(Stage.DECIDED);

        contact.oversee(oversight(true, null), by("manager"));
        assertThat(seen(saved(contact)).stage()).isEqualTo(Stage.OVERSEEN);
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

        assertThat(seen(contact).screening().dueOn()).isEqualTo(due);
        assertThat(seen(contact).decisionDueOn()).isEqualTo("2018-03-06");
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
    void a_contact_is_screened_once_and_then_changes_its_urgency_and_its_owner() {
        Contact contact = byPolice();
        isRefused(() -> contact.rate(rating(Urgency.RED), LATER), "contact-not-screened");

        screened(contact, Urgency.GREEN);
        isRefused(() -> screened(contact, Urgency.RED), "contact-screened");
        isRefused(() -> contact.rate(rating(Urgency.GREEN), LATER), "urgency-unchanged");
        isRefused(() -> contact.assign(owner("j.akhtar"), LATER), "owner-unchanged");

        contact.rate(rating(Urgency.RED), LATER);
        saved(contact).assign(owner("s.okafor"), LATER);
        assertThat(contact.screening())
                .isEqualTo(new Screening(Urgency.RED, Instant.parse("2018-03-05T10:00:00Z"), "screener"));
        assertThat(seen(contact).owner()).isEqualTo("s.okafor");
    }

    @Test
    void nothing_but_oversight_and_feedback_happens_to_a_decided_contact() {
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);

        isRefused(() -> screened(contact, Urgency.RED), "contact-decided");
        isRefused(() -> contact.rate(rating(Urgency.RED), LATER), "contact-decided");
        isRefused(() -> contact.assign(owner("s.okafor"), LATER), "contact-decided");
        isRefused(() -> contact.requireOpenToQuestions(LOADED), "contact-decided");
        isRefused(() -> decided(contact, ContactDecision.REFERRAL), "contact-decided");
        assertThat(contact.version()).isEqualTo(2);
    }

    @Test
    void no_agency_is_asked_before_somebody_says_on_what_basis() {
        isRefused(() -> byPolice().requireOpenToQuestions(LATER), "lawful-basis-missing");
        byPolice().requireOpenToQuestions(LOADED);
        Contacted.onBasis(PUBLIC_TASK).requireOpenToQuestions(LATER);
    }

    @Test
    void a_manager_who_does_not_agree_sends_the_decision_back_and_the_referrer_needs_new_feedback() {
        Contact contact = decided(byPolice(), ContactDecision.NO_FURTHER_ACTION);
        contact.giveFeedback(BY_TELEPHONE, LATER);
        saved(contact).oversee(oversight(false, "Ask school first."), by("manager"));

        assertThat(seen(saved(contact)).stage()).isEqualTo(Stage.RETURNED);
        assertThat(contact.decision()).isNull();
        assertThat(seen(contact).feedback()).isNull();
        assertThat(seen(contact).oversight().comment()).isEqualTo("Ask school first.");
        assertThat(contact.fact().decidedOn()).isNull();
        assertThat(contact.fact().overseenOn()).isNull();

        decided(contact, ContactDecision.EARLY_HELP);
        assertThat(seen(contact).stage()).isEqualTo(Stage.DECIDED);
        assertThat(seen(contact).oversight()).isNull();
        assertThat(seen(contact).feedbackOutstanding()).isTrue();
    }

    @Test
    void a_decision_that_opened_a_referral_stands_when_a_manager_does_not_agree() {
        Contact contact = byPolice();
        contact.opened(RecordId.next());
        decided(contact, ContactDecision.REFERRAL);

        contact.oversee(oversight(false, "Below threshold: decide the referral."), by("manager"));

        assertThat(seen(contact).stage()).isEqualTo(Stage.OVERSEEN);
        assertThat(contact.decision().decision()).isEqualTo(ContactDecision.REFERRAL);
        assertThat(seen(contact).oversight().agrees()).isFalse();
    }

    @Test
    void oversight_is_of_a_decision_once_by_another_and_with_a_reason_to_disagree() {
        isRefused(() -> byPolice().oversee(oversight(true, null), by("manager")), "contact-undecided");
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);

        isRefused(() -> contact.oversee(oversight(true, null), LATER), "own-decision");
        isInvalid(() -> contact.oversee(oversight(false, null), by("manager")), "/comment", "required");
        isInvalid(
                () -> contact.oversee(
                        new NewOversight(true, OffsetDateTime.parse("2018-03-05T14:59:59Z"), null), by("manager")),
                "/overseenAt",
                "before-decision");
        contact.oversee(oversight(true, "Agreed."), by("manager"));
        saved(contact);
        isRefused(() -> contact.oversee(oversight(true, null), by("manager")), "contact-overseen");
    }

    @Test
    void the_referrer_is_told_once_after_the_decision() {
        isRefused(() -> byPolice().giveFeedback(BY_TELEPHONE, LATER), "contact-undecided");
        Contact contact = decided(byPolice(), ContactDecision.ADVICE);
        assertThat(seen(contact).feedbackOutstanding()).isTrue();

        contact.giveFeedback(BY_TELEPHONE, LATER);

        assertThat(seen(saved(contact)).feedbackOutstanding()).isFalse();
        isRefused(() -> contact.giveFeedback(BY_TELEPHONE, LATER), "feedback-given");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANONYMOUS", "UNKNOWN"})
    void nobody_can_tell_a_referrer_who_is_not_known(ReferralSource source) {
        Contact contact = decided(Contacted.by(source, null), ContactDecision.ADVICE);

        assertThat(seen(contact).feedbackOutstanding()).isFalse();
        isRefused(() -> contact.giveFeedback(BY_TELEPHONE, LATER), "referrer-not-known");
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
        contact.markVoided(VOIDING, LATER);
        saved(contact);

        assertThat(contact.isVoided()).isTrue();
        assertThat(contact.fact().voided()).isTrue();
        isRefused(() -> screened(contact, Urgency.RED), "voided");
        isRefused(() -> decided(contact, ContactDecision.ADVICE), "voided");
        isRefused(() -> contact.markVoided(VOIDING, LATER), "voided");
    }
}
