package org.safeguarding.inspections.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safeguarding.records.Saved.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.InspectionFact;
import org.safeguarding.contract.fact.Judgement;
import org.safeguarding.inspections.area.OpenedAreas;
import org.safeguarding.inspections.area.ReportedArea;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

class InspectionTest {

    private static final String IN_2019 = "2019-01-01T12:00:00Z";

    @Test
    void an_inspection_has_no_fact_while_it_is_under_embargo() {
        Inspection inspection = record("2017-11-06", "2017-11-30", IN_2019);

        assertThat(inspection.isPublished()).isFalse();
        assertThatIllegalStateException().isThrownBy(inspection::fact);
    }

    @Test
    void an_inspection_is_published_with_its_judgements_and_names_its_areas() {
        Inspection inspection = saved(record("2017-11-06", "2017-11-30", IN_2019));

        publish(inspection, "2018-01-29", IN_2019);

        LocalDate published = LocalDate.of(2018, 1, 29);
        assertThat(inspection.version()).isEqualTo(2);
        assertThat(inspection.fact())
                .isEqualTo(new InspectionFact(
                        published,
                        false,
                        "Ofsted",
                        "Single inspection framework",
                        LocalDate.of(2017, 11, 6),
                        LocalDate.of(2017, 11, 30),
                        published,
                        List.of(new Judgement("Leadership", "Good"))));
        assertThat(inspection.areas())
                .containsExactly(new ReportedArea("Chronologies are kept.", null, Timescale.WITHIN_3_MONTHS));
    }

    /** 23:30 in UTC on 5 June is 00:30 in London on 6 June. */
    @ParameterizedTest
    @CsvSource({
        "2018-06-06, 2018-06-06, 2018-06-05T23:30:00Z, accepted",
        "2018-06-06, 2018-06-06, 2018-06-05T22:59:59Z, in-the-future",
        "2018-06-06, 2018-06-05, 2018-06-07T12:00:00Z, before-start",
        "1991-10-14, 1991-10-15, 2018-06-07T12:00:00Z, accepted",
        "1991-10-13, 1991-10-15, 2018-06-07T12:00:00Z, too-early",
    })
    void an_inspection_is_recorded_when_its_fieldwork_has_ended(
            String startedOn, String endedOn, String recordedAt, String outcome) {
        assertThat(outcome(() -> record(startedOn, endedOn, recordedAt))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-30, 2018-06-05T12:00:00Z, accepted",
        "2017-11-29, 2018-06-05T12:00:00Z, before-end",
        "2018-06-06, 2018-06-05T23:30:00Z, accepted",
        "2018-06-06, 2018-06-05T22:59:59Z, in-the-future",
    })
    void an_inspection_is_published_between_the_end_of_fieldwork_and_the_day_of_recording_in_london(
            String publishedOn, String recordedAt, String outcome) {
        Inspection inspection = saved(record("2017-11-06", "2017-11-30", IN_2019));

        assertThat(outcome(() -> publish(inspection, publishedOn, recordedAt))).isEqualTo(outcome);
        assertThat(inspection.isPublished()).isEqualTo(outcome.equals("accepted"));
    }

    @Test
    void an_inspection_is_published_once() {
        Inspection inspection = saved(record("2017-11-06", "2017-11-30", IN_2019));
        publish(inspection, "2018-01-29", IN_2019);

        assertThat(outcome(() -> publish(saved(inspection), "2018-01-30", IN_2019)))
                .isEqualTo("inspection-published");
        assertThat(inspection.publishedOn()).isEqualTo("2018-01-29");
    }

    @Test
    void an_inspection_judges_a_domain_once() {
        DomainJudgement good = new DomainJudgement("Leadership", "Good");
        DomainJudgement outstanding = new DomainJudgement("Leadership", "Outstanding");

        assertThat(outcome(() -> record("2017-11-06", "2017-11-30", IN_2019, good, outstanding)))
                .isEqualTo("judged-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-29, , accepted",
        "2017-11-05, , before-start",
        "2019-01-02, , in-the-future",
        "2017-11-29, 2018-01-29, not-applicable",
    })
    void a_correction_under_embargo_is_refused_as_the_recording_was_and_publishes_nothing(
            String endedOn, String publishedOn, String outcome) {
        Inspection inspection = saved(record("2017-11-06", "2017-11-30", IN_2019));

        assertThat(outcome(() -> correct(inspection, endedOn, publishedOn))).isEqualTo(outcome);
        assertThat(inspection.view().report().endedOn()).isEqualTo(outcome.equals("accepted") ? endedOn : "2017-11-30");
        assertThat(inspection.isPublished()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2017-11-29, 2017-11-29, accepted",
        "2017-11-29, 2017-11-28, before-end",
        "2017-11-29, 2019-01-02, in-the-future",
        "2017-11-29, , required",
    })
    void a_correction_after_publication_says_the_day_of_it_again(String endedOn, String publishedOn, String outcome) {
        Inspection inspection = saved(record("2017-11-06", "2017-11-30", IN_2019));
        publish(inspection, "2018-01-29", IN_2019);
        saved(inspection);

        assertThat(outcome(() -> correct(inspection, endedOn, publishedOn))).isEqualTo(outcome);
        assertThat(inspection.publishedOn()).isEqualTo(outcome.equals("accepted") ? publishedOn : "2018-01-29");
        assertThat(inspection.view().report().endedOn()).isEqualTo(outcome.equals("accepted") ? endedOn : "2017-11-30");
    }

    @Test
    void an_inspection_that_was_voided_takes_no_step() {
        Inspection inspection = saved(record("2017-11-06", "2017-11-30", IN_2019));
        inspection.markVoided(new Voiding("Another authority's."), recording(IN_2019));
        saved(inspection);

        assertThat(outcome(() -> publish(inspection, "2018-01-29", IN_2019))).isEqualTo("voided");
        assertThat(outcome(() -> correct(inspection, "2017-11-29", null))).isEqualTo("voided");
        assertThat(inspection.isPublished()).isFalse();
    }

    private static Inspection record(String startedOn, String endedOn, String recordedAt) {
        return record(startedOn, endedOn, recordedAt, new DomainJudgement("Leadership", "Good"));
    }

    private static Inspection record(
            String startedOn, String endedOn, String recordedAt, DomainJudgement... judgements) {
        return Inspection.record(report(startedOn, endedOn, judgements), recording(recordedAt));
    }

    private static Report report(String startedOn, String endedOn, DomainJudgement... judgements) {
        return new Report(
                "Ofsted",
                "Single inspection framework",
                LocalDate.parse(startedOn),
                LocalDate.parse(endedOn),
                List.of(judgements),
                List.of(new ReportedArea("Chronologies are kept.", null, Timescale.WITHIN_3_MONTHS)));
    }

    private static void correct(Inspection inspection, String endedOn, String publishedOn) {
        inspection.correct(
                new InspectionCorrection(
                        report("2017-11-06", endedOn),
                        publishedOn == null ? null : LocalDate.parse(publishedOn),
                        "Wrong day."),
                new OpenedAreas(List.of()),
                recording(IN_2019));
    }

    private static void publish(Inspection inspection, String on, String recordedAt) {
        inspection.publish(new Publication(LocalDate.parse(on)), recording(recordedAt));
    }

    private static Recording recording(String at) {
        return new Recording(new Actor("lead", "council", "E08000018"), Instant.parse(at));
    }

    private static String outcome(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        if (refusal == null) {
            return "accepted";
        }
        return refusal.faults().isEmpty()
                ? refusal.code()
                : refusal.faults().getFirst().code();
    }
}
