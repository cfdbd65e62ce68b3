package org.safeguarding.referrals.earlyhelp.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.LATER;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.REFERRAL;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.RecordId;
import org.safeguarding.referrals.earlyhelp.Refused;
import org.safeguarding.referrals.earlyhelp.triage.Contacts;

class EarlyHelpAssessmentTest {

    private static final Limit DAYS_45 = Limit.workingDays(45);

    private static EarlyHelpAssessment started(EarlyHelpEpisode episode, LocalDate on, OrganisationType type) {
        return saved(EarlyHelpAssessment.start(
                RecordId.next(),
                episode,
                new NewEarlyHelpAssessment(null, null, on, type, "Clifton Primary School", null, null, null),
                DAYS_45,
                LATER));
    }

    private static EarlyHelpAssessment started() {
        return started(null, LocalDate.of(2018, 3, 14), OrganisationType.SCHOOLS);
    }

    private static EarlyHelpEpisode closed() {
        EarlyHelpEpisode episode = saved(EarlyHelpEpisode.allocate(
                Contacts.triaged(TriageOutcome.ALLOCATED),
                new NewAllocation(LocalDate.of(2018, 3, 8), "J. Hartley", null, null, null, null),
                Limit.workingDays(3),
                REFERRAL,
                LATER));
        episode.close(
                new EarlyHelpEnd(LocalDate.of(2018, 5, 1), EarlyHelpClosure.MOVED, null, null, null),
                new AssessmentSpan(null, null),
                REFERRAL,
                LATER);
        return saved(episode);
    }

    private static EarlyHelpAssessmentCorrection correction(LocalDate startedOn, LocalDate completedOn, String needs) {
        return new EarlyHelpAssessmentCorrection(
                startedOn,
                OrganisationType.SCHOOLS,
                "Clifton Primary School",
                null,
                completedOn,
                needs,
                null,
                "Wrong.");
    }

    @ParameterizedTest(name = "started {0}, due {1}")
    @CsvSource({"2018-03-14, 2018-05-21", "2018-03-17, 2018-05-23", "2018-03-29, 2018-06-06"})
    void it_is_due_45_working_days_after_it_began(LocalDate on, LocalDate due) {
        assertThat(started(null, on, OrganisationType.SCHOOLS).view().dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-07, before-allocation", "2018-10-11, in-the-future"})
    void a_start_that_cannot_be_is_refused(LocalDate on, String code) {
        Refused.invalid(() -> started(closed(), on, OrganisationType.SCHOOLS), "/startedOn", code);
    }

    @ParameterizedTest
    @CsvSource({"INDIVIDUAL", "ANONYMOUS"})
    void it_is_made_by_an_organisation(OrganisationType type) {
        Refused.invalid(
                () -> started(null, LocalDate.of(2018, 3, 14), type), "/organisationType", "not-an-organisation");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-13, before-start", "2018-10-11, in-the-future"})
    void an_end_that_cannot_be_is_refused(LocalDate on, String code) {
        Refused.invalid(
                () -> started().complete(new EarlyHelpAssessmentCompletion(on, null), LATER), "/completedOn", code);
        Refused.invalid(
                () -> started().abandon(new EarlyHelpAssessmentAbandonment(on, "Moved."), LATER), "/abandonedOn", code);
    }

    @Test
    void it_ends_once() {
        EarlyHelpAssessment assessment = started();
        assessment.complete(new EarlyHelpAssessmentCompletion(LocalDate.of(2018, 4, 20), "Debt advice."), LATER);
        saved(assessment);

        Refused.conflict(
                () -> assessment.complete(new EarlyHelpAssessmentCompletion(LocalDate.of(2018, 4, 21), null), LATER),
                "assessment-ended");
        Refused.conflict(
                () -> assessment.abandon(
                        new EarlyHelpAssessmentAbandonment(LocalDate.of(2018, 4, 21), "Moved."), LATER),
                "assessment-ended");
    }

    @Test
    void a_correction_says_each_step_again_and_adds_none() {
        Refused.invalid(
                () -> started()
                        .correct(
                                correction(LocalDate.of(2018, 3, 14), LocalDate.of(2018, 4, 20), null),
                                null,
                                DAYS_45,
                                LATER),
                "/completedOn",
                "not-applicable");
        Refused.invalid(
                () -> started().correct(correction(LocalDate.of(2018, 3, 14), null, "Advice."), null, DAYS_45, LATER),
                "/needs",
                "not-applicable");
    }

    @Test
    void a_corrected_assessment_stays_within_the_early_help_that_it_belongs_to() {
        EarlyHelpEpisode episode = closed();
        EarlyHelpAssessment assessment = started(episode, LocalDate.of(2018, 3, 14), OrganisationType.SCHOOLS);
        assessment.complete(new EarlyHelpAssessmentCompletion(LocalDate.of(2018, 4, 20), null), LATER);
        saved(assessment);

        EarlyHelpAssessmentView before = assessment.view();

        Refused.invalid(
                () -> assessment.correct(
                        correction(LocalDate.of(2018, 3, 7), LocalDate.of(2018, 4, 20), null), episode, DAYS_45, LATER),
                "/startedOn",
                "before-allocation");
        Refused.invalid(
                () -> assessment.correct(
                        correction(LocalDate.of(2018, 3, 15), LocalDate.of(2018, 5, 2), null), episode, DAYS_45, LATER),
                "/completedOn",
                "after-closure");
        assertThat(assessment.view()).isEqualTo(before);
        assessment.correct(
                correction(LocalDate.of(2018, 3, 15), LocalDate.of(2018, 5, 1), "Debt advice."),
                episode,
                DAYS_45,
                LATER);
        assertThat(assessment.view().dueOn()).isEqualTo("2018-05-22");
    }
}
