package org.safeguarding.plans.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguarding.plans.enquiry.Enquiries.RECORDING;
import static org.safeguarding.plans.enquiry.Enquiries.correction;
import static org.safeguarding.plans.enquiry.Enquiries.course;
import static org.safeguarding.plans.enquiry.Enquiries.enquiry;
import static org.safeguarding.plans.enquiry.Enquiries.outcome;
import static org.safeguarding.plans.enquiry.Enquiries.request;
import static org.safeguarding.plans.enquiry.Enquiries.start;
import static org.safeguarding.plans.enquiry.Enquiries.withConference;
import static org.safeguarding.plans.enquiry.Enquiries.withoutConference;
import static org.safeguarding.records.Saved.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.NewOwner;
import org.safeguarding.records.Voiding;

class Section47EnquiryTest {

    private static final LocalDate MARCH_5 = LocalDate.of(2018, 3, 5);
    private static final LocalDate MARCH_16 = LocalDate.of(2018, 3, 16);
    private static final LocalDate MARCH_22 = LocalDate.of(2018, 3, 22);

    @Test
    void an_enquiry_is_published_as_of_its_start_then_its_conclusion_then_its_conference() {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);
        assertThat(enquiry.isOpen()).isTrue();
        assertThat(enquiry.fact()).isEqualTo(fact(MARCH_5, null, null, null, null));

        enquiry.conclude(withConference("2018-03-16"), RECORDING);
        assertThat(saved(enquiry).isOpen()).isFalse();
        assertThat(enquiry.fact()).isEqualTo(fact(MARCH_16, MARCH_16, EnquiryOutcome.CONTINUING_RISK, true, null));

        enquiry.holdConference(MARCH_22, RECORDING);
        assertThat(saved(enquiry).fact())
                .isEqualTo(fact(MARCH_22, MARCH_16, EnquiryOutcome.CONTINUING_RISK, true, MARCH_22));
        assertThat(enquiry.version()).isEqualTo(3);
    }

    private static Section47EnquiryFact fact(
            LocalDate effectiveOn,
            LocalDate endedOn,
            EnquiryOutcome outcome,
            Boolean conferenceRequired,
            LocalDate conferenceOn) {
        return new Section47EnquiryFact(
                effectiveOn,
                false,
                null,
                MARCH_5,
                EnquiryKind.JOINT,
                EnquiryReason.NEGLECT,
                endedOn,
                outcome,
                conferenceRequired,
                conferenceOn);
    }

    /** Good Friday and Easter Monday, 30 March and 2 April 2018, are days off. What starts on Saturday 10 March runs from Monday. */
    @ParameterizedTest
    @CsvSource({"2018-03-05, 2018-03-26", "2018-03-12, 2018-04-04", "2018-03-10, 2018-04-03"})
    void a_conference_is_due_15_working_days_after_the_strategy_discussion(String startedOn, LocalDate dueOn) {
        assertThat(enquiry(startedOn, (String) null).view(null).conferenceDueOn())
                .isEqualTo(dueOn);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, accepted",
        "2019-01-02, /startedOn in-the-future",
        "2010-08-01, accepted",
        "2010-07-31, /startedOn before-birth",
        "1991-10-13, /startedOn too-early",
    })
    void an_enquiry_starts_between_the_pregnancy_and_the_day_of_recording(String startedOn, String outcome) {
        assertThat(outcome(() -> start(startedOn, null))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, accepted",
        "2018-03-06, after-death",
        "2018-05-14, after-death",
    })
    void no_enquiry_starts_after_the_death(String startedOn, String outcome) {
        EnquiryCourse course = new EnquiryCourse(new Childhood(null, null, MARCH_5), List.of());

        assertThat(outcome(() -> Section47Enquiry.start(request(startedOn, null), null, course, RECORDING)))
                .isEqualTo(outcome);
    }

    @Test
    void no_enquiry_starts_from_the_eighteenth_birthday_but_one_that_runs_then_is_concluded() {
        LocalDate born = LocalDate.of(2000, 3, 10);
        EnquiryCourse course = new EnquiryCourse(new Childhood(born, born, null), List.of());
        assertThat(outcome(() -> Section47Enquiry.start(request("2018-03-10", null), null, course, RECORDING)))
                .isEqualTo("/startedOn after-18");

        Section47Enquiry enquiry = saved(Section47Enquiry.start(request("2018-03-09", null), null, course, RECORDING));
        assertThat(outcome(() -> enquiry.conclude(withoutConference("2018-03-16"), RECORDING)))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, accepted",
        "2018-03-04, /endedOn before-start",
        "2019-01-01, accepted",
        "2019-01-02, /endedOn in-the-future",
    })
    void an_enquiry_is_concluded_between_its_start_and_the_day_of_recording(String endedOn, String outcome) {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);

        assertThat(outcome(() -> enquiry.conclude(withConference(endedOn), RECORDING)))
                .isEqualTo(outcome);
        assertThat(enquiry.isOpen()).isEqualTo(!outcome.equals("accepted"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, , accepted",
        "false, ON_A_PLAN, accepted",
        "true, ON_A_PLAN, /noConferenceReason not-applicable",
        "false, , /noConferenceReason required",
    })
    void a_conclusion_says_why_no_conference_follows_exactly_where_none_does(
            boolean required, NoConferenceReason reason, String outcome) {
        EnquiryConclusion conclusion =
                new EnquiryConclusion(MARCH_16, EnquiryOutcome.NO_CONTINUING_RISK, required, reason);

        assertThat(outcome(() -> enquiry("2018-03-05", (String) null).conclude(conclusion, RECORDING)))
                .isEqualTo(outcome);
        assertThat(outcome(() -> start("2018-03-05", conclusion)))
                .isEqualTo(outcome.replace("/noConference", "/conclusion/noConference"));
    }

    @Test
    void an_enquiry_is_concluded_once() {
        Section47Enquiry enquiry = enquiry("2018-03-05", "2018-03-16");

        assertThat(outcome(() -> enquiry.conclude(withConference("2018-03-19"), RECORDING)))
                .isEqualTo("enquiry-concluded");
        assertThat(enquiry.view(null).conclusion()).isEqualTo(withoutConference("2018-03-16"));
    }

    @Test
    void a_child_with_an_open_enquiry_gets_no_other_that_is_open() {
        Section47Enquiry open = enquiry("2018-03-05", (String) null);

        assertThat(outcome(() -> start("2018-03-06", null, open))).isEqualTo("enquiry-open");
        assertThat(outcome(() -> start("2018-01-05", null, open))).isEqualTo("enquiry-open");
        assertThatThrownBy(() -> start("2018-03-06", null, open)).hasMessageContaining("8839");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-01, 2018-03-05, accepted",
        "2018-02-01, 2018-03-06, enquiry-overlaps",
        "2018-03-06, 2018-03-15, enquiry-overlaps",
        "2018-03-15, 2018-03-20, enquiry-overlaps",
        "2018-03-16, 2018-03-20, accepted",
        "2018-03-16, 2018-05-01, accepted",
        "2018-03-16, 2018-05-02, enquiry-overlaps",
        "2018-05-01, 2018-05-01, accepted",
        "2018-05-02, 2018-05-02, enquiry-overlaps",
        "2018-03-16, , enquiry-open",
    })
    void an_enquiry_that_was_concluded_is_entered_late_where_no_other_runs(
            String startedOn, String endedOn, String outcome) {
        Section47Enquiry ended = enquiry("2018-03-05", "2018-03-16");
        Section47Enquiry open = enquiry("2018-05-01", (String) null);

        EnquiryConclusion conclusion = endedOn == null ? null : withoutConference(endedOn);
        assertThat(outcome(() -> start(startedOn, conclusion, ended, open))).isEqualTo(outcome);
    }

    @Test
    void an_open_enquiry_is_not_entered_before_one_that_was_concluded() {
        Section47Enquiry ended = enquiry("2018-03-05", "2018-03-16");

        assertThatThrownBy(() -> start("2018-03-01", null, ended))
                .hasMessage("The child's enquiry of 2018-03-05 covers part of this time (CIN census rule 8890):"
                        + " give the conclusion of this one.");
        assertThat(outcome(() -> start("2018-03-16", null, ended))).isEqualTo("accepted");
    }

    @Test
    void an_enquiry_that_led_to_a_conference_is_entered_late_before_another_although_the_conference_is_not_yet() {
        Section47Enquiry later = enquiry("2018-05-01", (String) null);

        assertThat(outcome(() -> start("2018-03-05", withConference("2018-03-16"), later)))
                .isEqualTo("accepted");
    }

    @Test
    void what_a_strategy_discussion_decided_is_taken_from_it_and_nothing_else_may_be_said() {
        EnquiryStart discussed = new EnquiryStart(UUID.randomUUID(), MARCH_5, EnquiryKind.SINGLE);

        assertThat(EnquiryStart.of(discussed, null, null)).isEqualTo(discussed);
        assertThat(EnquiryStart.of(discussed, MARCH_5, EnquiryKind.SINGLE)).isEqualTo(discussed);
        assertThat(outcome(() -> EnquiryStart.of(discussed, MARCH_16, null))).isEqualTo("/startedOn not-as-discussed");
        assertThat(outcome(() -> EnquiryStart.of(discussed, null, EnquiryKind.JOINT)))
                .isEqualTo("/enquiryKind not-as-discussed");
        assertThat(outcome(() -> EnquiryStart.of(null, null, EnquiryKind.JOINT)))
                .isEqualTo("/startedOn required");
        assertThat(outcome(() -> EnquiryStart.of(null, MARCH_5, null))).isEqualTo("/enquiryKind required");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-05, accepted",
        "2018-03-04, /heldOn before-enquiry",
        "2019-01-01, accepted",
        "2019-01-02, /heldOn in-the-future",
    })
    void a_conference_is_held_from_the_start_of_its_enquiry(String heldOn, String outcome) {
        Section47Enquiry enquiry = enquiry("2018-03-05", withConference("2018-03-16"));

        assertThat(outcome(() -> enquiry.holdConference(LocalDate.parse(heldOn), RECORDING)))
                .isEqualTo(outcome);
    }

    @Test
    void an_enquiry_leads_to_one_conference_at_most_and_to_none_if_none_is_required() {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);
        enquiry.holdConference(MARCH_22, RECORDING);
        saved(enquiry);

        assertThat(outcome(() -> enquiry.holdConference(MARCH_22, RECORDING))).isEqualTo("conference-held");
        assertThat(outcome(() -> enquiry.conclude(withoutConference("2018-03-16"), RECORDING)))
                .isEqualTo("/conferenceRequired conference-held");
        assertThat(outcome(() -> enquiry.conclude(withConference("2018-03-16"), RECORDING)))
                .isEqualTo("accepted");
        Section47Enquiry without = enquiry("2018-03-05", "2018-03-16");
        assertThat(outcome(() -> without.holdConference(MARCH_22, RECORDING))).isEqualTo("no-conference");
        assertThat(outcome(() -> without.correctConference(MARCH_22, RECORDING)))
                .isEqualTo("no-conference");
    }

    @Test
    void a_conference_that_is_corrected_changes_its_day_and_one_that_is_voided_leaves_none() {
        Section47Enquiry enquiry = enquiry("2018-03-05", withConference("2018-03-16"));
        enquiry.holdConference(MARCH_16, RECORDING);
        saved(enquiry).correctConference(MARCH_22, RECORDING);
        assertThat(saved(enquiry).view(null).conferenceOn()).isEqualTo(MARCH_22);

        assertThat(outcome(() -> enquiry.correctConference(LocalDate.of(2018, 3, 4), RECORDING)))
                .isEqualTo("/heldOn before-enquiry");
        enquiry.correctConference(null, RECORDING);
        assertThat(saved(enquiry).fact().conferenceOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-03-04, false",
        "2018-03-05, true",
        "2018-03-22, true",
    })
    void an_enquiry_can_lead_to_a_conference_from_its_start_unless_it_led_to_another_or_to_none(
            LocalDate heldOn, boolean can) {
        Section47Enquiry enquiry = enquiry("2018-03-05", withConference("2018-03-16"));
        assertThat(enquiry.canLeadTo(heldOn)).isEqualTo(can);

        enquiry.holdConference(MARCH_22, RECORDING);
        assertThat(enquiry.canLeadTo(heldOn)).isEqualTo(heldOn.equals(MARCH_22));
        assertThat(enquiry("2018-03-05", "2018-03-16").canLeadTo(heldOn)).isFalse();
    }

    @Test
    void a_correction_says_the_whole_enquiry_and_keeps_to_the_other_enquiries() {
        Section47Enquiry before = enquiry("2018-01-05", "2018-01-16");
        Section47Enquiry enquiry = enquiry("2018-03-05", "2018-03-16");

        assertThat(outcome(() -> enquiry.correct(correction("2018-03-05", null), null, course(), RECORDING)))
                .isEqualTo("/conclusion required");
        assertThat(outcome(() -> enquiry.correct(
                        correction("2018-01-15", withConference("2018-03-16")), null, course(before), RECORDING)))
                .isEqualTo("enquiry-overlaps");
        assertThat(outcome(() -> enquiry.correct(
                        correction("2018-03-17", withConference("2018-03-16")), null, course(before), RECORDING)))
                .isEqualTo("/conclusion/endedOn before-start");
        assertThat(enquiry.fact().startedOn()).isEqualTo(MARCH_5);

        enquiry.correct(correction("2018-01-16", withConference("2018-03-19")), null, course(before), RECORDING);
        Section47EnquiryView view = saved(enquiry).view(null);
        assertThat(view.start()).isEqualTo(new EnquiryStart(null, LocalDate.of(2018, 1, 16), EnquiryKind.SINGLE));
        assertThat(view.conclusion()).isEqualTo(withConference("2018-03-19"));
        assertThat(view.enquiryReason()).isEqualTo(EnquiryReason.OTHER);
        assertThat(enquiry.version()).isEqualTo(2);
    }

    /** As after a merge, or a death that was heard of later. */
    @Test
    void days_that_stay_as_they_are_are_not_looked_at_again() {
        Section47Enquiry other = enquiry("2018-03-01", (String) null);
        Section47Enquiry open = enquiry("2018-03-05", (String) null);
        Section47Enquiry concluded = enquiry("2018-03-05", "2018-03-16");
        EnquiryCourse course = new EnquiryCourse(new Childhood(null, null, LocalDate.of(2018, 3, 2)), List.of(other));

        open.correct(correction("2018-03-05", null), null, course, RECORDING);
        assertThat(saved(open).view(null).enquiryReason()).isEqualTo(EnquiryReason.OTHER);
        concluded.correct(correction("2018-03-05", withConference("2018-03-16")), null, course, RECORDING);
        assertThat(saved(concluded).view(null).conclusion()).isEqualTo(withConference("2018-03-16"));
        assertThat(outcome(() -> concluded.correct(
                        correction("2018-03-05", withConference("2018-03-17")), null, course, RECORDING)))
                .isEqualTo("after-death");
    }

    @Test
    void an_enquiry_moves_to_no_child_that_was_not_expected_yet() {
        LocalDate born = LocalDate.of(2019, 1, 1);

        assertThat(outcome(() -> enquiry("2018-03-05", (String) null)
                        .requireFits(new EnquiryCourse(new Childhood(born, born, null), List.of()), RECORDING)))
                .isEqualTo("/childId before-birth");
    }

    @Test
    void an_enquiry_is_not_corrected_to_start_after_the_conference_to_which_it_led() {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);
        enquiry.holdConference(MARCH_16, RECORDING);
        saved(enquiry);

        assertThat(outcome(() -> enquiry.correct(correction("2018-03-17", null), null, course(), RECORDING)))
                .isEqualTo("/startedOn after-conference");
        assertThat(outcome(() -> enquiry.follow(
                        new EnquiryStart(UUID.randomUUID(), MARCH_22, EnquiryKind.JOINT), course(), RECORDING)))
                .isEqualTo("/heldOn after-conference");
        assertThat(outcome(() -> enquiry.correct(correction("2018-03-16", null), null, course(), RECORDING)))
                .isEqualTo("accepted");
    }

    @Test
    void nothing_happens_to_an_enquiry_if_its_discussion_says_what_it_said_before() {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);

        enquiry.follow(enquiry.view(null).start(), course(), RECORDING);
        assertThat(enquiry.version()).isEqualTo(1);
    }

    @Test
    void an_enquiry_changes_hands_and_not_to_the_same_worker() {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);

        assertThat(outcome(() -> enquiry.assign(new NewOwner("s.okafor", null), RECORDING)))
                .isEqualTo("owner-unchanged");
        enquiry.assign(new NewOwner("j.akhtar", null), RECORDING);
        assertThat(saved(enquiry).view(null).owner()).isEqualTo("j.akhtar");
    }

    @Test
    void an_enquiry_that_was_voided_takes_no_step() {
        Section47Enquiry enquiry = enquiry("2018-03-05", (String) null);
        enquiry.markVoided(new Voiding("Another child's."), RECORDING);
        saved(enquiry);

        assertThat(enquiry.isOpen()).isFalse();
        assertThat(enquiry.fact().voided()).isTrue();
        assertThat(outcome(() -> enquiry.conclude(withConference("2018-03-16"), RECORDING)))
                .isEqualTo("voided");
        assertThat(outcome(() -> enquiry.assign(new NewOwner("j.akhtar", null), RECORDING)))
                .isEqualTo("voided");
        assertThat(outcome(() -> enquiry.correct(correction("2018-03-06", null), null, course(), RECORDING)))
                .isEqualTo("voided");
        assertThat(outcome(() -> enquiry.holdConference(MARCH_22, RECORDING))).isEqualTo("voided");
        assertThat(outcome(() -> enquiry.correctConference(MARCH_22, RECORDING)))
                .isEqualTo("voided");
        assertThat(outcome(() -> enquiry.requireFits(course(), RECORDING))).isEqualTo("voided");
    }
}
