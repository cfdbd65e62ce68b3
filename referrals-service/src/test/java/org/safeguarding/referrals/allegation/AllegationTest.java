package org.safeguarding.referrals.allegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.earlyhelp.Refused;

class AllegationTest {

    private static final Recording LATER =
            new Recording(new Actor("lado", "council", "E08000018"), Instant.parse("2018-10-10T12:00:00Z"));

    private static LocalDate march(int day) {
        return LocalDate.of(2018, 3, day);
    }

    private static Enquiry enquiry(LocalDate receivedOn) {
        return new Enquiry(
                receivedOn,
                "school",
                WorkforceSector.EDUCATION,
                AllegationNature.PHYSICAL,
                "R. Ashdown",
                "Brook School",
                "Took a pupil by the arm.");
    }

    private static Threshold threshold(LocalDate on, AllegationThreshold threshold) {
        return new Threshold(on, threshold, "Weighed.");
    }

    private static Meeting meeting(LocalDate on) {
        return new Meeting(Meeting.Kind.STRATEGY, on, List.of("council", "police"), "Police first.");
    }

    private static Conclusion conclusion(LocalDate on) {
        return new Conclusion(on, AllegationOutcome.UNFOUNDED, null);
    }

    private static Allegation received() {
        return saved(Allegation.receive(enquiry(march(5)), LATER));
    }

    private static Allegation decided(AllegationThreshold threshold) {
        Allegation allegation = received();
        allegation.decide(threshold(march(6), threshold), LATER);
        return saved(allegation);
    }

    private static Allegation investigated() {
        return decided(AllegationThreshold.FULL_PROCESS);
    }

    @ParameterizedTest(name = "received {0}, due {1}")
    @CsvSource({"2018-03-05, 2018-03-06", "2018-03-09, 2018-03-12", "2018-03-29, 2018-04-03"})
    void the_threshold_is_due_one_working_day_after_receipt(LocalDate on, LocalDate due) {
        assertThat(Allegation.receive(enquiry(on), LATER).view(on).thresholdDueOn())
                .isEqualTo(due);
    }

    @Test
    void the_targets_of_the_guidance_are_a_month_and_three_months_after_receipt() {
        Allegation allegation = Allegation.receive(enquiry(LocalDate.of(2018, 1, 31)), LATER);

        assertThat(allegation.view(march(30)).oneMonthOn()).isEqualTo("2018-02-28");
        assertThat(allegation.view(march(30)).threeMonthsOn()).isEqualTo("2018-04-30");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-10-11, in-the-future", "1991-10-13, too-early"})
    void an_enquiry_that_cannot_be_is_refused(LocalDate on, String code) {
        Refused.invalid(() -> Allegation.receive(enquiry(on), LATER), "/receivedOn", code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018-03-04, before-receipt", "2018-10-11, in-the-future"})
    void a_step_before_the_enquiry_or_in_the_future_is_refused(LocalDate on, String code) {
        Refused.invalid(() -> received().decide(threshold(on, AllegationThreshold.ADVICE), LATER), "/decidedOn", code);
        Refused.invalid(
                () -> received().police(new Police(Police.Involvement.CONSULTED, on, null), LATER), "/since", code);
        Refused.invalid(
                () -> received().meet(meeting(on), LATER),
                "/heldOn",
                code.equals("before-receipt") ? "before-last-step" : code);
    }

    @Test
    void the_threshold_is_decided_once() {
        Refused.conflict(
                () -> investigated().decide(threshold(march(7), AllegationThreshold.ADVICE), LATER),
                "threshold-decided");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FULL_PROCESS")
    void what_does_not_meet_the_threshold_is_closed_by_the_decision(AllegationThreshold threshold) {
        Allegation allegation = decided(threshold);

        assertThat(allegation.status()).isEqualTo(AllegationStatus.CLOSED);
        assertThat(allegation.view(march(30)).daysOpen()).isEqualTo(1);
        Refused.conflict(() -> allegation.conclude(conclusion(march(9)), LATER), "allegation-closed");
        Refused.conflict(() -> allegation.meet(meeting(march(9)), LATER), "allegation-closed");
        Refused.conflict(() -> allegation.assign(new NewOwner("A. Whitfield", null), LATER), "allegation-closed");
    }

    @Test
    void an_allegation_is_open_until_it_is_concluded_once_after_all_that_was_done() {
        Refused.conflict(() -> received().conclude(conclusion(march(9)), LATER), "threshold-undecided");
        Allegation allegation = investigated();
        assertThat(allegation.view(march(30)).daysOpen()).isEqualTo(25);
        allegation.meet(meeting(march(14)), LATER);
        saved(allegation);

        Refused.invalid(() -> allegation.conclude(conclusion(march(13)), LATER), "/concludedOn", "before-last-step");
        Refused.invalid(
                () -> allegation.conclude(conclusion(LocalDate.of(2018, 10, 11)), LATER),
                "/concludedOn",
                "in-the-future");
        allegation.conclude(conclusion(march(14)), LATER);
        saved(allegation);
        assertThat(allegation.status()).isEqualTo(AllegationStatus.CLOSED);
        Refused.conflict(() -> allegation.conclude(conclusion(march(15)), LATER), "allegation-closed");
        Refused.conflict(
                () -> allegation.police(new Police(Police.Involvement.CHARGED, march(15), null), LATER),
                "allegation-closed");
    }

    @Test
    void meetings_are_kept_in_their_order_and_none_follows_a_threshold_that_is_not_met() {
        Allegation allegation = received();
        allegation.meet(meeting(march(7)), LATER);
        saved(allegation);

        allegation.meet(meeting(march(6)), LATER);
        saved(allegation);
        assertThat(allegation.view(march(30)).meetings())
                .extracting(Meeting::heldOn)
                .containsExactly(march(6), march(7));
        Refused.invalid(
                () -> allegation.decide(threshold(march(6), AllegationThreshold.ADVICE), LATER),
                "/decidedOn",
                "before-last-step");
        allegation.decide(threshold(march(6), AllegationThreshold.FULL_PROCESS), LATER);
        assertThat(allegation.status()).isEqualTo(AllegationStatus.UNDER_INVESTIGATION);
    }

    @Test
    void what_is_published_says_when_and_what_kind_and_nothing_of_the_person() {
        Allegation allegation = investigated();
        allegation.conclude(conclusion(march(14)), LATER);

        assertThat(allegation.fact())
                .isEqualTo(new AllegationFact(
                        march(14),
                        false,
                        march(5),
                        WorkforceSector.EDUCATION,
                        AllegationNature.PHYSICAL,
                        march(6),
                        AllegationThreshold.FULL_PROCESS,
                        march(14),
                        AllegationOutcome.UNFOUNDED));
        assertThat(allegation.partitionKey()).isEqualTo(allegation.id());
    }

    @Test
    void a_correction_says_each_step_again_in_its_order() {
        Allegation allegation = investigated();
        allegation.conclude(conclusion(march(14)), LATER);
        saved(allegation);

        Refused.invalid(
                () -> allegation.correct(
                        new AllegationCorrection(
                                enquiry(march(5)), null, List.of(), null, conclusion(march(14)), "Wrong."),
                        LATER),
                "/threshold",
                "required");
        Refused.invalid(
                () -> correct(allegation, march(7), AllegationThreshold.FULL_PROCESS, List.of()),
                "/threshold/decidedOn",
                "before-receipt");
        Refused.invalid(
                () -> correct(allegation, march(5), AllegationThreshold.FULL_PROCESS, List.of(meeting(march(15)))),
                "/conclusion/concludedOn",
                "before-last-step");
        Refused.conflict(
                () -> correct(allegation, march(5), AllegationThreshold.ADVICE, List.of()), "threshold-not-met");
    }

    private static void correct(
            Allegation allegation, LocalDate receivedOn, AllegationThreshold threshold, List<Meeting> meetings) {
        allegation.correct(
                new AllegationCorrection(
                        enquiry(receivedOn),
                        threshold(march(6), threshold),
                        meetings,
                        null,
                        conclusion(march(14)),
                        "Wrong."),
                LATER);
    }

    @Test
    void a_corrected_meeting_does_not_follow_a_decision_that_closed_it() {
        Allegation allegation = decided(AllegationThreshold.ADVICE);

        Refused.invalid(
                () -> allegation.correct(
                        new AllegationCorrection(
                                enquiry(march(5)),
                                threshold(march(6), AllegationThreshold.ADVICE),
                                List.of(meeting(march(7))),
                                null,
                                null,
                                "Wrong."),
                        LATER),
                "/threshold/decidedOn",
                "before-last-step");
    }
}
