package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Ofsted's re-inspection of Rotherham of November 2017. The dates of the visit and the overall grade are in the board's
 * report, which says "February 2018" for the publication. The day and the other grades are in the council's news of 29
 * January 2018. The areas are weaknesses that the board's summary names; their timescales are invented.
 */
final class OfstedInspection {

    private static final String KEY = "sample-2017-18-inspection-ofsted";
    private static final LocalDate STARTED = LocalDate.of(2017, 11, 6);
    private static final LocalDate ENDED = LocalDate.of(2017, 11, 30);
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 1, 29);

    private OfstedInspection() {}

    static List<SampleLine> lines() {
        List<SampleLine.Judgement> judgements = Resource.rows("inspection-judgements.csv", 2).stream()
                .map(row -> new SampleLine.Judgement(row.get(1), row.get(0)))
                .toList();
        List<SampleLine.AreaForImprovement> areas = Resource.rows("inspection-areas.csv", 3).stream()
                .map(row -> new SampleLine.AreaForImprovement(row.get(2), row.get(0), row.get(1)))
                .toList();
        return List.of(
                new SampleLine(
                        "inspection",
                        KEY,
                        new SampleLine.Inspection(
                                "Ofsted",
                                "Single inspection framework",
                                STARTED,
                                ENDED,
                                judgements,
                                areas,
                                at(PUBLISHED.minusDays(5), 10))),
                new SampleLine(
                        "inspection-publish",
                        KEY + "-publish",
                        new SampleLine.InspectionPublish(KEY, PUBLISHED, at(PUBLISHED, 9))));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Timetable.LONDON).toInstant();
    }
}
