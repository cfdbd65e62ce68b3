package org.safeguarding.plans.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.enquiry.Enquiries.CHILD;
import static org.safeguarding.plans.enquiry.Enquiries.CHILDHOOD;
import static org.safeguarding.plans.enquiry.Enquiries.RECORDING;
import static org.safeguarding.plans.enquiry.Enquiries.outcome;
import static org.safeguarding.records.Saved.saved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.StrategyDecision;
import org.safeguarding.contract.fact.StrategyDiscussionFact;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

class StrategyDiscussionTest {

    private static final LocalDate MARCH_5 = LocalDate.of(2018, 3, 5);

    @Test
    void agencies_are_kept_by_their_canonical_names_each_once() {
        StrategyDiscussion discussion = hold("2018-03-05", "police-service", "nhs", "police", "council");

        assertThat(discussion.fact())
                .isEqualTo(new StrategyDiscussionFact(
                        MARCH_5,
                        false,
                        MARCH_5,
                        List.of("police", "health", "council"),
                        StrategyDecision.JOINT_ENQUIRY));
    }

    @Test
    void an_agency_that_the_authority_does_not_know_is_refused_at_its_place() {
        assertThat(outcome(() -> hold("2018-03-05", "council", "coastguard"))).isEqualTo("/agencies/1 unknown-agency");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, accepted",
        "2019-01-02, /heldOn in-the-future",
        "2010-08-01, accepted",
        "2010-07-31, /heldOn before-birth",
    })
    void a_discussion_is_held_between_the_pregnancy_and_the_day_of_recording(String heldOn, String outcome) {
        assertThat(outcome(() -> hold(heldOn, "council"))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"SINGLE_ENQUIRY, SINGLE", "JOINT_ENQUIRY, JOINT", "ASSESSMENT_ONLY, ", "NO_FURTHER_ACTION, "})
    void an_enquiry_starts_on_its_day_and_as_the_kind_that_it_decided(StrategyDecision decision, EnquiryKind kind) {
        StrategyDiscussion discussion = saved(hold("2018-03-05", "council"));
        discussion.correct(correction("2018-03-06", decision), CHILDHOOD, _ -> {}, RECORDING);

        assertThat(discussion.start()).isEqualTo(new EnquiryStart(discussion.id(), LocalDate.of(2018, 3, 6), kind));
    }

    @Test
    void a_correction_takes_the_enquiry_along_and_leaves_the_discussion_as_it_was_if_that_is_refused() {
        StrategyDiscussion discussion = saved(hold("2018-03-05", "council"));
        List<EnquiryStart> followed = new ArrayList<>();
        StrategyDiscussionCorrection right = correction("2018-03-06", StrategyDecision.SINGLE_ENQUIRY);

        assertThat(outcome(() -> discussion.correct(
                        right,
                        CHILDHOOD,
                        _ -> {
                            throw Refusal.conflict("enquiry-overlaps", "");
                        },
                        RECORDING)))
                .isEqualTo("enquiry-overlaps");
        assertThat(discussion.view().heldOn()).isEqualTo(MARCH_5);
        assertThat(discussion.version()).isEqualTo(1);

        discussion.correct(right, CHILDHOOD, followed::add, RECORDING);
        assertThat(followed)
                .containsExactly(new EnquiryStart(discussion.id(), LocalDate.of(2018, 3, 6), EnquiryKind.SINGLE));
    }

    @Test
    void a_discussion_moves_to_no_child_that_had_died_or_was_not_expected_yet() {
        StrategyDiscussion discussion = saved(hold("2018-03-05", "council"));

        assertThat(outcome(() -> discussion.requireFits(new Childhood(null, null, LocalDate.of(2018, 3, 4)))))
                .isEqualTo("after-death");
        assertThat(outcome(() -> discussion.requireFits(
                        new Childhood(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 1), null))))
                .isEqualTo("/childId before-birth");
    }

    @Test
    void a_discussion_that_was_voided_takes_no_step() {
        StrategyDiscussion discussion = saved(hold("2018-03-05", "council"));
        discussion.markVoided(new Voiding("Never held."), RECORDING);
        saved(discussion);

        assertThat(outcome(() -> discussion.correct(
                        correction("2018-03-06", StrategyDecision.ASSESSMENT_ONLY), CHILDHOOD, _ -> {}, RECORDING)))
                .isEqualTo("voided");
        assertThat(outcome(() -> discussion.requireFits(CHILDHOOD))).isEqualTo("voided");
    }

    private static StrategyDiscussion hold(String heldOn, String... agencies) {
        return StrategyDiscussion.hold(
                new NewStrategyDiscussion(
                        CHILD, LocalDate.parse(heldOn), List.of(agencies), StrategyDecision.JOINT_ENQUIRY),
                CHILDHOOD,
                RECORDING);
    }

    private static StrategyDiscussionCorrection correction(String heldOn, StrategyDecision decision) {
        return new StrategyDiscussionCorrection(LocalDate.parse(heldOn), List.of("council"), decision, "Wrong.");
    }
}
