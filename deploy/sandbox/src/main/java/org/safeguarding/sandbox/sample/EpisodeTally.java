package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.calendar.ReportingYear;

/**
 * How far the outcomes of referrals are from the published tables of one year: b1, b4 and b5, and no further action and
 * not in need of c1. A referral that is closed as not in need in a later year than that of its receipt is an episode of
 * need started and open in the first, and nothing in the second.
 */
final class EpisodeTally {

    private static final List<String> DURATIONS = List.of(
            "3_months_or_less",
            "more_than_3_months_6_months",
            "more_than_6_months_less_than_1_year",
            "1_year_less_than_2_years",
            "2years+");

    private static final int STARTED = 0;
    private static final int STARTED_CHILD = 1;
    private static final int ENDED = 2;
    private static final int ENDED_CHILD = 3;
    private static final int ANY_POINT = 4;
    private static final int ANY_POINT_CHILD = 5;
    private static final int NO_FURTHER_ACTION = 6;
    private static final int NOT_IN_NEED = 7;
    private static final int OPEN = 8;
    private static final int CLOSED = OPEN + 5;

    private final LocalDate first;
    private final LocalDate last;

    /** How many are missing from each figure; negative if there are too many. */
    private final int[] missing = new int[CLOSED + 5];

    EpisodeTally(PublishedFigures figures, ReportingYear year) {
        first = year.first();
        last = year.last();
        List<String> ofB1 = List.of(
                "Started_episodes",
                "Started_child",
                "Ended_episodes",
                "Ended_child",
                "Anypoint_episodes",
                "Anypoint_child");
        for (int i = 0; i < ofB1.size(); i++) {
            missing[i] = figures.of("b1", year.endingIn(), ofB1.get(i));
        }
        missing[NO_FURTHER_ACTION] = figures.of("c1", year.endingIn(), "No_Further_Action");
        missing[NOT_IN_NEED] = figures.of("c1", year.endingIn(), "Not_in_Need");
        for (int i = 0; i < DURATIONS.size(); i++) {
            missing[OPEN + i] = figures.of("b4", year.endingIn(), DURATIONS.get(i));
            missing[CLOSED + i] = figures.of("b5", year.endingIn(), DURATIONS.get(i));
        }
    }

    /** The sum of all that are missing or too many; 0 when every figure is as published. */
    int distance() {
        int sum = 0;
        for (int each : missing) {
            sum += Math.abs(each);
        }
        return sum;
    }

    /**
     * Counts the referrals of a child, or takes them out again.
     *
     * @param times 1 or -1
     */
    void count(List<Referral> ofChild, int times) {
        int started = 0;
        int ended = 0;
        int anyPoint = 0;
        for (Referral referral : ofChild) {
            LocalDate day = referral.day();
            boolean received = isInYear(day);
            Fate fate = referral.fate();
            LocalDate closedOn = fate.closedOn();
            if (fate == Fate.NO_FURTHER_ACTION) {
                missing[NO_FURTHER_ACTION] -= received ? times : 0;
                continue;
            }
            if (day.isAfter(last) || closedOn != null && closedOn.isBefore(first)) {
                continue;
            }
            boolean closed = closedOn != null && isInYear(closedOn);
            if (closed && !fate.isInNeed()) {
                missing[NOT_IN_NEED] -= received ? times : 0;
                continue;
            }
            anyPoint++;
            started += received ? 1 : 0;
            if (closed) {
                ended++;
                missing[CLOSED + DurationBand.of(day, closedOn).ordinal()] -= times;
            } else {
                missing[OPEN + DurationBand.of(day, last).ordinal()] -= times;
            }
        }
        missing[STARTED] -= times * started;
        missing[STARTED_CHILD] -= started > 0 ? times : 0;
        missing[ENDED] -= times * ended;
        missing[ENDED_CHILD] -= ended > 0 ? times : 0;
        missing[ANY_POINT] -= times * anyPoint;
        missing[ANY_POINT_CHILD] -= anyPoint > 0 ? times : 0;
    }

    private boolean isInYear(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
