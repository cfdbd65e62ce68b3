package org.safeguarding.inspections.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safeguarding.records.Saved.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

class AreaForImprovementTest {

    private static final UUID INSPECTION = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATELY, 2017-11-30, 2017-11-30",
        "WITHIN_3_MONTHS, 2017-11-30, 2018-02-28",
        "WITHIN_3_MONTHS, 2018-01-29, 2018-04-29",
        "WITHIN_4_MONTHS, 2018-01-31, 2018-05-31",
        "WITHIN_4_MONTHS, 2015-10-31, 2016-02-29",
        "WITHIN_6_MONTHS, 2018-03-31, 2018-09-30",
    })
    void an_area_is_due_its_timescale_after_the_day_of_publication(
            Timescale timescale, LocalDate publishedOn, LocalDate dueOn) {
        assertThat(open(timescale, publishedOn).view().dueOn()).isEqualTo(dueOn);
    }

    @Test
    void an_area_is_published_open_and_then_closed() {
        LocalDate opened = LocalDate.of(2018, 1, 29);
        LocalDate due = LocalDate.of(2018, 7, 29);
        LocalDate closed = LocalDate.of(2018, 4, 16);
        AreaForImprovement area = open(Timescale.WITHIN_6_MONTHS, opened);

        assertThat(area.fact())
                .isEqualTo(new AreaForImprovementFact(
                        opened, false, INSPECTION, Timescale.WITHIN_6_MONTHS, opened, due, null));
        close(area, "2018-04-16", "2018-04-16T12:00:00Z");
        assertThat(area.version()).isEqualTo(2);
        assertThat(area.fact())
                .isEqualTo(new AreaForImprovementFact(
                        closed, false, INSPECTION, Timescale.WITHIN_6_MONTHS, opened, due, closed));
    }

    /** 23:30 in UTC on 15 April is 00:30 in London on 16 April. */
    @ParameterizedTest
    @CsvSource({
        "2018-01-29, 2018-04-15T12:00:00Z, accepted",
        "2018-01-28, 2018-04-15T12:00:00Z, before-publication",
        "2018-04-16, 2018-04-15T23:30:00Z, accepted",
        "2018-04-16, 2018-04-15T22:59:59Z, in-the-future",
    })
    void an_area_is_closed_between_publication_and_the_day_of_recording_in_london(
            String closedOn, String recordedAt, String outcome) {
        AreaForImprovement area = open(Timescale.IMMEDIATELY, LocalDate.of(2018, 1, 29));

        assertThat(outcome(area, closedOn, recordedAt)).isEqualTo(outcome);
        assertThat(area.view().closedOn() != null).isEqualTo(outcome.equals("accepted"));
    }

    @Test
    void an_area_is_closed_once() {
        AreaForImprovement area = open(Timescale.IMMEDIATELY, LocalDate.of(2018, 1, 29));
        close(area, "2018-02-01", "2018-04-15T12:00:00Z");

        assertThat(outcome(saved(area), "2018-03-01", "2018-04-15T12:00:00Z")).isEqualTo("area-closed");
        assertThat(area.view().closedOn()).isEqualTo("2018-02-01");
    }

    @Test
    void an_area_follows_its_report_and_is_due_by_what_that_says_now() {
        AreaForImprovement area = open(Timescale.WITHIN_6_MONTHS, LocalDate.of(2018, 1, 29));

        follow(area, Timescale.WITHIN_6_MONTHS, "2018-01-29");
        assertThat(area.version()).isEqualTo(1);

        follow(area, Timescale.WITHIN_3_MONTHS, "2018-02-01");
        assertThat(saved(area).version()).isEqualTo(2);
        assertThat(area.fact())
                .isEqualTo(new AreaForImprovementFact(
                        LocalDate.of(2018, 2, 1),
                        false,
                        INSPECTION,
                        Timescale.WITHIN_3_MONTHS,
                        LocalDate.of(2018, 2, 1),
                        LocalDate.of(2018, 5, 1),
                        null));
    }

    @Test
    void a_report_is_published_at_the_latest_when_one_of_its_areas_was_closed_and_names_all_of_them() {
        AreaForImprovement area = open(Timescale.IMMEDIATELY, LocalDate.of(2018, 1, 29));
        close(area, "2018-02-01", "2018-04-15T12:00:00Z");
        OpenedAreas opened = new OpenedAreas(List.of(saved(area)));
        ReportedArea said = reported(Timescale.IMMEDIATELY);

        assertThat(outcome(() -> opened.require(List.of(said), LocalDate.of(2018, 2, 2))))
                .isEqualTo("after-closure");
        assertThat(outcome(() -> opened.require(List.of(), LocalDate.of(2018, 2, 1))))
                .isEqualTo("areas-missing");
        assertThat(outcome(() -> opened.require(List.of(said, said), LocalDate.of(2018, 2, 1))))
                .isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-29, accepted",
        "2018-01-28, before-publication",
        "2018-04-15, accepted",
        "2018-04-16, in-the-future",
    })
    void a_correction_says_again_how_an_area_was_closed_and_is_refused_as_the_closing_was(
            String closedOn, String outcome) {
        AreaForImprovement area = open(Timescale.IMMEDIATELY, LocalDate.of(2018, 1, 29));
        close(area, "2018-02-01", "2018-04-15T12:00:00Z");
        saved(area);

        assertThat(outcome(() -> correct(area, closedOn))).isEqualTo(outcome);
        assertThat(area.view().closedOn()).isEqualTo(outcome.equals("accepted") ? closedOn : "2018-02-01");
    }

    @Test
    void an_open_area_has_no_closing_to_correct() {
        AreaForImprovement area = open(Timescale.IMMEDIATELY, LocalDate.of(2018, 1, 29));

        assertThat(outcome(() -> correct(area, "2018-02-01"))).isEqualTo("not-applicable");
        assertThat(area.view().closedOn()).isNull();
    }

    @Test
    void an_area_that_was_voided_takes_no_step_and_follows_no_report() {
        AreaForImprovement area = open(Timescale.IMMEDIATELY, LocalDate.of(2018, 1, 29));
        area.markVoided(new Voiding("The report does not name it."), recording("2018-04-15T12:00:00Z"));
        saved(area);

        assertThat(area.fact().voided()).isTrue();
        assertThat(outcome(area, "2018-02-01", "2018-04-15T12:00:00Z")).isEqualTo("voided");
        assertThat(outcome(() -> correct(area, "2018-02-01"))).isEqualTo("voided");
        follow(area, Timescale.WITHIN_3_MONTHS, "2018-02-01");
        assertThat(area.version()).isEqualTo(2);
    }

    private static AreaForImprovement open(Timescale timescale, LocalDate publishedOn) {
        return saved(AreaForImprovement.open(
                INSPECTION, 0, reported(timescale), publishedOn, recording("2018-01-29T09:30:00Z")));
    }

    private static ReportedArea reported(Timescale timescale) {
        return new ReportedArea("Chronologies are kept.", null, timescale);
    }

    private static void follow(AreaForImprovement area, Timescale timescale, String publishedOn) {
        area.follow(reported(timescale), LocalDate.parse(publishedOn), recording("2018-04-15T12:00:00Z"));
    }

    private static void correct(AreaForImprovement area, String closedOn) {
        area.correct(
                new AreaForImprovementCorrection(
                        new Closure(LocalDate.parse(closedOn), "Audit of 21 cases."), "Wrong day."),
                recording("2018-04-15T12:00:00Z"));
    }

    private static void close(AreaForImprovement area, String on, String recordedAt) {
        area.close(new Closure(LocalDate.parse(on), "Audit of 20 cases."), recording(recordedAt));
    }

    private static Recording recording(String at) {
        return new Recording(new Actor("lead", "council", "E08000018"), Instant.parse(at));
    }

    private static String outcome(AreaForImprovement area, String closedOn, String recordedAt) {
        return outcome(() -> close(area, closedOn, recordedAt));
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
