package org.safeguarding.referrals.informationrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.contact.Contacted.LATER;
import static org.safeguarding.referrals.contact.Contacted.PUBLIC_TASK;
import static org.safeguarding.referrals.contact.Contacted.onBasis;
import static org.safeguarding.referrals.contact.Contacted.screened;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.contact.Consent;
import org.safeguarding.referrals.contact.Contact;
import org.safeguarding.referrals.contact.LawfulBasis;
import org.safeguarding.referrals.informationrequest.Answered.AnswerCorrection;
import org.safeguarding.referrals.informationrequest.Answered.NewAnswer;
import org.safeguarding.web.problem.Refusal;

class InformationRequestTest {

    private static final Recording BY_HEALTH =
            new Recording(new Actor("mash-health", "health", "E08000018"), LATER.at());

    private static NewInformationRequest toHealth(Contact contact, String requestedAt, LocalDate dueOn) {
        return new NewInformationRequest(
                contact.id(), "health", "Missed appointments?", OffsetDateTime.parse(requestedAt), dueOn);
    }

    private static InformationRequest sent(String dueOn) {
        Contact contact = onBasis(PUBLIC_TASK);
        LocalDate due = dueOn == null ? null : LocalDate.parse(dueOn);
        return saved(InformationRequest.send(contact, toHealth(contact, "2018-03-05T11:00:00Z", due), LATER));
    }

    private static InformationRequestView seen(InformationRequest request) {
        return request.view(null, LocalDate.of(2018, 3, 5));
    }

    private static NewAnswer answer(String at) {
        return new NewAnswer("Two missed.", OffsetDateTime.parse(at));
    }

    private static void isInvalid(ThrowingCallable step, String pointer, String code) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults().getFirst().pointer()).isEqualTo(pointer);
            assertThat(refusal.faults().getFirst().code()).isEqualTo(code);
        });
    }

    private static void isRefused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_request_belongs_to_the_agency_that_is_asked_and_carries_the_basis_it_is_asked_on() {
        InformationRequest request = sent(null);

        assertThat(request.agency()).isEqualTo("health");
        assertThat(seen(request).requestedBy()).isEqualTo("worker");
        assertThat(seen(request).lawfulBasis()).isEqualTo(LawfulBasis.PUBLIC_TASK);
        assertThat(seen(request).consent()).isEqualTo(Consent.NOT_SOUGHT);
    }

    @ParameterizedTest(name = "{0}: due {1}")
    @CsvSource(
            nullValues = "-",
            value = {"RED, 2018-03-05", "AMBER, 2018-03-06", "GREEN, 2018-03-08", "BLUE, 2018-03-08", "-, 2018-03-06"})
    void an_answer_is_due_when_the_urgency_of_the_contact_says(Urgency urgency, LocalDate due) {
        Contact contact = onBasis(PUBLIC_TASK);
        if (urgency != null) {
            screened(contact, urgency);
        }

        InformationRequest request =
                InformationRequest.send(contact, toHealth(contact, "2018-03-05T11:00:00Z", null), LATER);

        assertThat(seen(request).dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "asked {0}, due {1}: {2} {3}")
    @CsvSource({
        "2018-03-05T08:59:59Z, 2018-03-06, /requestedAt, before-receipt",
        "2018-04-10T12:05:01Z, 2018-04-11, /requestedAt, in-the-future",
        "2018-03-05T11:00:00Z, 2018-03-04, /dueOn,       before-request",
        "2018-03-05T11:00:00Z, 2018-04-05, /dueOn,       too-late"
    })
    void a_request_that_cannot_be_is_refused(String at, LocalDate due, String pointer, String code) {
        Contact contact = onBasis(PUBLIC_TASK);

        isInvalid(() -> InformationRequest.send(contact, toHealth(contact, at, due), LATER), pointer, code);
    }

    @Test
    void the_agency_asked_answers_once_and_nobody_for_it() {
        InformationRequest request = sent("2018-03-07");
        isRefused(() -> request.answer(answer("2018-03-06T09:00:00Z"), LATER), "not-asked");
        isInvalid(() -> request.answer(answer("2018-03-05T10:59:59Z"), BY_HEALTH), "/answeredAt", "before-request");

        request.answer(answer("2018-03-06T09:00:00Z"), BY_HEALTH);

        assertThat(saved(request).fact())
                .isEqualTo(new InformationRequestFact(
                        LocalDate.parse("2018-03-06"),
                        false,
                        request.contactId(),
                        "health",
                        LocalDate.parse("2018-03-05"),
                        LocalDate.parse("2018-03-07"),
                        LocalDate.parse("2018-03-06")));
        isRefused(() -> request.answer(answer("2018-03-06T10:00:00Z"), BY_HEALTH), "information-request-answered");
    }

    @Test
    void the_agency_corrects_its_answer_and_the_council_its_question() {
        InformationRequest request = sent(null);
        AnswerCorrection one =
                new AnswerCorrection("One missed.", OffsetDateTime.parse("2018-03-06T10:00:00Z"), "Another child.");
        isRefused(() -> request.correctAnswer(one, BY_HEALTH), "information-request-not-answered");
        request.answer(answer("2018-03-06T09:00:00Z"), BY_HEALTH);
        saved(request).correctAnswer(one, BY_HEALTH);
        assertThat(seen(saved(request)).answered().answer()).isEqualTo("One missed.");

        InformationRequestCorrection late = new InformationRequestCorrection(
                "Dentist?", OffsetDateTime.parse("2018-03-06T10:00:01Z"), LocalDate.parse("2018-03-07"), "Mistyped.");
        isInvalid(
                () -> request.correct(
                        late, OffsetDateTime.parse("2018-03-05T09:00:00Z").toInstant(), LATER),
                "/requestedAt",
                "after-answer");
    }

    @Test
    void a_voided_request_is_not_answered() {
        InformationRequest request = sent(null);
        request.markVoided(new Voiding("Meant for school."), LATER);
        saved(request);

        assertThat(request.fact().voided()).isTrue();
        isRefused(() -> request.answer(answer("2018-03-06T09:00:00Z"), BY_HEALTH), "voided");
    }
}
