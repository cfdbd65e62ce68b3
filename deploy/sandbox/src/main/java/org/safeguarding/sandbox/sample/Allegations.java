package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.WorkforceSector;

/**
 * Enquiries to the designated officer in one year, as many as the board counts. Days, sectors, allegations and outcomes
 * are invented; nobody is named.
 */
final class Allegations {

    private static final int PERCENT_IN_TIME = 90;

    /** Leaves time for each to be decided in the year. */
    private static final int DAYS_TO_DECIDE = 10;

    private static final int FEWEST_DAYS_TO_CONCLUDE = 20;

    private record Entered(Instant at, SampleLine line) {}

    private record Alleged(WorkforceSector sector, String agency, AllegationNature nature, String text) {}

    private final PublishedFigures figures;
    private final ReportingYear year;
    private final RandomGenerator random;
    private final Timetable timetable;
    private final Weighted<Alleged> alleged = new Weighted<>();
    private final Weighted<AllegationThreshold> otherThresholds = new Weighted<AllegationThreshold>()
            .add(AllegationThreshold.ADVICE, 70)
            .add(AllegationThreshold.NO_FURTHER_ACTION, 26)
            .add(AllegationThreshold.OTHER_AUTHORITY, 4);
    private final Weighted<AllegationOutcome> outcomes = new Weighted<AllegationOutcome>()
            .add(AllegationOutcome.SUBSTANTIATED, 40)
            .add(AllegationOutcome.UNSUBSTANTIATED, 38)
            .add(AllegationOutcome.UNFOUNDED, 15)
            .add(AllegationOutcome.FALSE, 5)
            .add(AllegationOutcome.MALICIOUS, 2);

    Allegations(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.figures = figures;
        this.year = year;
        this.random = random;
        this.timetable = new Timetable(random);
        for (List<String> row : Resource.rows("allegations.csv", 5)) {
            alleged.add(
                    new Alleged(
                            WorkforceSector.valueOf(row.get(0)),
                            row.get(2),
                            AllegationNature.valueOf(row.get(3)),
                            row.get(4)),
                    Integer.parseInt(row.get(1)));
        }
    }

    /** In the order in which they are entered. */
    List<SampleLine> lines() {
        int process = of("to_full_process");
        List<LocalDate> days = days(process + of("other_enquiries"));
        List<AllegationThreshold> thresholds =
                new ArrayList<>(Collections.nCopies(process, AllegationThreshold.FULL_PROCESS));
        while (thresholds.size() < days.size()) {
            thresholds.add(otherThresholds.draw(random));
        }
        Collections.shuffle(thresholds, random);
        List<Entered> entered = new ArrayList<>();
        int toConclude = process - of("incomplete");
        for (int i = 0; i < days.size(); i++) {
            boolean concluded = thresholds.get(i) == AllegationThreshold.FULL_PROCESS && toConclude-- > 0;
            entered.addAll(enter(
                    "sample-2017-18-allegation-%04d".formatted(i + 1), days.get(i), thresholds.get(i), concluded));
        }
        entered.sort(Comparator.comparing(Entered::at));
        return entered.stream().map(Entered::line).toList();
    }

    private List<Entered> enter(String key, LocalDate receivedOn, AllegationThreshold threshold, boolean concluded) {
        List<Entered> entered = new ArrayList<>();
        Alleged what = alleged.draw(random);
        Instant received = timetable.recorded(timetable.conference(receivedOn).toInstant());
        entered.add(new Entered(
                received,
                new SampleLine(
                        "allegation",
                        key,
                        new SampleLine.Allegation(
                                receivedOn, what.sector(), what.nature(), what.agency(), what.text(), received))));
        LocalDate decidedOn = WorkingDays.after(
                receivedOn, random.nextInt(100) < PERCENT_IN_TIME ? random.nextInt(2) : 2 + random.nextInt(4));
        Instant decided = timetable.recordedAfter(
                received, timetable.conference(decidedOn).toInstant());
        String rationale = threshold == AllegationThreshold.FULL_PROCESS
                ? "The harm threshold is met; a strategy meeting follows."
                : "The harm threshold is not met; the employer is advised.";
        entered.add(new Entered(
                decided,
                new SampleLine(
                        "allegation-threshold",
                        key + "-threshold",
                        new SampleLine.AllegationDecision(key, decidedOn, threshold, rationale, decided))));
        if (concluded) {
            LocalDate latest = year.last().minusDays(2);
            LocalDate concludedOn = WorkingDays.after(decidedOn, FEWEST_DAYS_TO_CONCLUDE + random.nextInt(60));
            LocalDate inYear = concludedOn.isAfter(latest) ? latest : concludedOn;
            Instant at = timetable.recordedAfter(
                    decided, timetable.conference(inYear).toInstant());
            entered.add(new Entered(
                    at,
                    new SampleLine(
                            "allegation-conclusion",
                            key + "-conclusion",
                            new SampleLine.AllegationConclusion(key, inYear, outcomes.draw(random), at))));
        }
        return entered;
    }

    /** Working days in their order, without the last days of the year. */
    private List<LocalDate> days(int count) {
        List<LocalDate> days = new ArrayList<>();
        while (days.size() < count) {
            LocalDate day = year.first().plusDays(random.nextInt(365 - DAYS_TO_DECIDE));
            if (WorkingDays.isWorkingDay(day)) {
                days.add(day);
            }
        }
        Collections.sort(days);
        return days;
    }

    private int of(String measure) {
        return figures.of("allegations", year.endingIn(), measure);
    }
}
