package org.safeguarding.referrals.earlyhelp.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.LATER;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.REFERRAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.Refused;
import org.safeguarding.referrals.earlyhelp.triage.Contacts;

class EarlyHelpEpisodeTest {

    private static final Limit THREE_DAYS = Limit.workingDays(3);
    private static final AssessmentSpan NONE = new AssessmentSpan(null, null);
    private static final LocalDate TRIAGED = LocalDate.of(2018, 3, 7);

    private static LocalDate march(int day) {
        return LocalDate.of(2018, 3, day);
    }

    private static EarlyHelpEpisode allocated(LocalDate on) {
        return saved(EarlyHelpEpisode.allocate(
                Contacts.triaged(TriageOutcome.ALLOCATED),
                new NewAllocation(on, "J. Hartley", null, null, null, null),
                THREE_DAYS,
                REFERRAL,
                LATER));
    }

    private static EarlyHelpEpisode allocated() {
        return allocated(march(8));
    }

    private static EarlyHelpEpisode engaged() {
        EarlyHelpEpisode episode = allocated();
        episode.engage(new Engagement(march(12)), LATER);
        return saved(episode);
    }

    private static EarlyHelpEpisode planned() {
        EarlyHelpEpisode episode = engaged();
        episode.plan(plan(march(20), null), LATER);
        return saved(episode);
    }

    private static NewPlan plan(LocalDate startedOn, LocalDate nextReviewOn) {
        return new NewPlan(startedOn, List.of(new Goal("School.", null, null, Progress.NOT_STARTED)), nextReviewOn);
    }

    private static Review review(LocalDate on, LocalDate next) {
        return new Review(on, Progress.PROGRESSING, null, "Better.", next);
    }

    private static EarlyHelpEnd closure(LocalDate on, EarlyHelpClosure why) {
        return new EarlyHelpEnd(on, why, "Said so.", null, null);
    }

    private static EarlyHelpEpisodeCorrection correction(
            LocalDate allocatedOn, LocalDate engagedOn, List<Review> reviews) {
        return new EarlyHelpEpisodeCorrection(
                allocatedOn, List.of(), List.of(), engagedOn, reviews, null, null, "Recorded wrongly.");
    }

    @ParameterizedTest(name = "allocated {0}, due {1}")
    @CsvSource({"2018-03-08, 2018-03-13", "2018-03-09, 2018-03-14", "2018-03-28, 2018-04-04", "2018-03-31, 2018-04-05"})
    void the_first_engagement_is_due_three_working_days_after_the_allocation(LocalDate on, LocalDate due) {
        assertThat(allocated(on).view().engagementDueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-06, before-triage", "2018-10-11, in-the-future", "1991-10-13, too-early"})
    void an_allocation_that_cannot_be_is_refused(LocalDate on, String code) {
        Refused.invalid(() -> allocated(on), "/allocatedOn", code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-07, before-allocation", "2018-10-11, in-the-future"})
    void an_engagement_or_attempt_that_cannot_be_is_refused(LocalDate on, String code) {
        Refused.invalid(() -> allocated().engage(new Engagement(on), LATER), "/engagedOn", code);
        Refused.invalid(() -> allocated().attempt(new Attempt(on, "Called."), LATER), "/attemptedOn", code);
    }

    @Test
    void attempts_are_made_until_one_succeeds() {
        EarlyHelpEpisode episode = allocated();
        episode.attempt(new Attempt(march(13), "Called."), LATER);
        saved(episode);

        Refused.invalid(() -> episode.engage(new Engagement(march(12)), LATER), "/engagedOn", "before-attempt");
        episode.engage(new Engagement(march(13)), LATER);
        saved(episode);
        assertThat(episode.view().status()).isEqualTo(EpisodeStatus.ENGAGED);
        Refused.conflict(() -> episode.engage(new Engagement(march(14)), LATER), "early-help-engaged");
        Refused.conflict(() -> episode.attempt(new Attempt(march(14), "Called."), LATER), "early-help-engaged");
    }

    @Test
    void a_plan_is_made_with_an_engaged_family_and_keeps_its_reviews_when_it_changes() {
        Refused.conflict(() -> allocated().plan(plan(march(20), null), LATER), "not-engaged");
        Refused.invalid(() -> engaged().plan(plan(march(11), null), LATER), "/startedOn", "before-engagement");
        Refused.invalid(() -> engaged().plan(plan(march(20), march(20)), LATER), "/nextReviewOn", "not-next");
        EarlyHelpEpisode episode = planned();
        episode.review(review(march(27), march(30)), LATER);
        saved(episode);

        episode.plan(plan(march(21), march(29)), LATER);

        assertThat(episode.view().course().plan().reviews())
                .extracting(Review::reviewedOn)
                .containsExactly(march(27));
        assertThat(episode.view().course().plan().nextReviewOn()).isEqualTo(march(29));
        saved(episode);
        Refused.invalid(() -> episode.plan(plan(march(28), null), LATER), "/startedOn", "after-review");
    }

    @Test
    void a_review_or_an_attempt_that_is_entered_late_takes_its_place() {
        EarlyHelpEpisode episode = planned();
        episode.review(review(march(29), march(30)), LATER);
        saved(episode);
        episode.review(review(march(22), march(28)), LATER);
        saved(episode);
        episode.attempt(new Attempt(march(9), "Called."), LATER);

        assertThat(episode.view().course().plan().reviews())
                .extracting(Review::reviewedOn)
                .containsExactly(march(22), march(29));
        assertThat(episode.view().course().plan().nextReviewOn()).isEqualTo(march(30));
        assertThat(episode.view().course().attempts())
                .extracting(Attempt::attemptedOn)
                .containsExactly(march(9));
    }

    @Test
    void reviews_follow_the_plan() {
        Refused.conflict(() -> engaged().review(review(march(27), null), LATER), "no-plan");
        Refused.invalid(() -> planned().review(review(march(19), null), LATER), "/reviewedOn", "before-plan");
        Refused.invalid(() -> planned().review(review(march(27), march(27)), LATER), "/nextReviewOn", "not-next");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-11, before-last-step", "2018-03-19, before-last-step", "2018-10-11, in-the-future"})
    void a_closure_is_not_before_what_was_done(LocalDate on, String code) {
        Refused.invalid(
                () -> planned().close(closure(on, EarlyHelpClosure.NEEDS_MET), NONE, REFERRAL, LATER),
                "/closedOn",
                code);
    }

    @Test
    void a_closure_is_not_before_the_last_assessment() {
        AssessmentSpan assessed = new AssessmentSpan(march(14), march(28));

        Refused.invalid(
                () -> engaged().close(closure(march(27), EarlyHelpClosure.MOVED), assessed, REFERRAL, LATER),
                "/closedOn",
                "before-last-step");
    }

    @Test
    void the_outcome_of_a_closure_does_not_contradict_the_engagement() {
        Refused.invalid(
                () -> engaged().close(closure(march(20), EarlyHelpClosure.NOT_ENGAGED), NONE, REFERRAL, LATER),
                "/closure",
                "engaged");
        Refused.invalid(
                () -> allocated().close(closure(march(20), EarlyHelpClosure.NEEDS_MET), NONE, REFERRAL, LATER),
                "/closure",
                "not-engaged");
    }

    @Test
    void stepping_up_needs_a_reason_and_alone_has_a_primary_need() {
        EarlyHelpEnd silent = new EarlyHelpEnd(march(20), EarlyHelpClosure.STEPPED_UP, null, null, null);
        EarlyHelpEnd needy = new EarlyHelpEnd(march(20), EarlyHelpClosure.MOVED, null, PrimaryNeed.NOT_STATED, null);

        Refused.invalid(() -> engaged().close(silent, NONE, REFERRAL, LATER), "/reason", "required");
        Refused.invalid(() -> engaged().close(needy, NONE, REFERRAL, LATER), "/primaryNeed", "not-applicable");
    }

    @Test
    void nothing_is_done_to_early_help_that_has_ended_until_it_is_reopened() {
        EarlyHelpEpisode episode = engaged();
        episode.close(closure(march(20), EarlyHelpClosure.MOVED), NONE, REFERRAL, LATER);
        saved(episode);

        Refused.conflict(
                () -> episode.close(closure(march(21), EarlyHelpClosure.MOVED), NONE, REFERRAL, LATER),
                "early-help-closed");
        Refused.conflict(() -> episode.plan(plan(march(20), null), LATER), "early-help-closed");
        Refused.conflict(() -> episode.reassign(new FamilyWorker("S. Okoro", null), LATER), "early-help-closed");
        episode.reopen(false, LATER);
        saved(episode);
        assertThat(episode.view().status()).isEqualTo(EpisodeStatus.ENGAGED);
        Refused.conflict(() -> episode.reopen(false, LATER), "early-help-not-closed");
    }

    @Test
    void a_correction_keeps_the_order_of_what_was_done() {
        Refused.invalid(
                () -> allocated().correct(correction(march(6), null, List.of()), TRIAGED, NONE, THREE_DAYS, LATER),
                "/allocatedOn",
                "before-triage");
        Refused.invalid(
                () -> allocated().correct(correction(march(8), march(9), List.of()), TRIAGED, NONE, THREE_DAYS, LATER),
                "/engagedOn",
                "not-applicable");
        Refused.invalid(
                () -> engaged().correct(correction(march(8), null, List.of()), TRIAGED, NONE, THREE_DAYS, LATER),
                "/engagedOn",
                "required");
        Refused.invalid(
                () -> engaged().correct(correction(march(13), march(12), List.of()), TRIAGED, NONE, THREE_DAYS, LATER),
                "/engagedOn",
                "before-allocation");
        Refused.invalid(
                () -> planned().correct(correction(march(8), march(21), List.of()), TRIAGED, NONE, THREE_DAYS, LATER),
                "/engagedOn",
                "after-what-followed");
        Refused.invalid(
                () -> engaged()
                        .correct(
                                correction(march(8), march(12), List.of(review(march(20), null))),
                                TRIAGED,
                                NONE,
                                THREE_DAYS,
                                LATER),
                "/reviews",
                "not-applicable");
        Refused.invalid(
                () -> engaged()
                        .correct(
                                correction(march(12), march(12), List.of()),
                                TRIAGED,
                                new AssessmentSpan(march(11), march(11)),
                                THREE_DAYS,
                                LATER),
                "/allocatedOn",
                "after-what-followed");
    }

    @Test
    void a_corrected_allocation_moves_the_day_on_which_the_engagement_is_due() {
        EarlyHelpEpisode episode = planned();

        episode.correct(
                correction(march(9), march(12), List.of(review(march(27), march(30)))),
                TRIAGED,
                NONE,
                THREE_DAYS,
                LATER);

        assertThat(episode.view().engagementDueOn()).isEqualTo("2018-03-14");
        assertThat(episode.view().course().plan().nextReviewOn()).isEqualTo("2018-03-30");
    }

    @Test
    void a_correction_does_not_step_up_and_does_not_take_that_back() {
        EarlyHelpEpisode episode = engaged();
        episode.close(closure(march(20), EarlyHelpClosure.STEPPED_UP), NONE, REFERRAL, LATER);
        saved(episode);
        EarlyHelpEpisodeCorrection moved = new EarlyHelpEpisodeCorrection(
                march(8),
                List.of(),
                List.of(),
                march(12),
                List.of(),
                march(20),
                EarlyHelpClosure.MOVED,
                "Recorded wrongly.");

        Refused.conflict(() -> episode.correct(moved, TRIAGED, NONE, THREE_DAYS, LATER), "stepped-up");
        Refused.conflict(() -> episode.markVoided(true, new Voiding("The wrong family."), LATER), "stepped-up");
    }
}
