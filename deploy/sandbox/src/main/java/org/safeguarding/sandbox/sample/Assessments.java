package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.Fate.Course;

/**
 * Assesses the referrals so that the number of assessments authorised in each year, by working days, matches table c2.
 * Every referral that is not closed at once has one assessment, which may be authorised in the next year or stay open
 * at the end. The remaining published ones are second assessments of the same episode. An episode never has two at
 * once, and none after it is closed.
 */
final class Assessments {

    private static final int DAYS_TO_SECOND = 14;

    /** Earlier referrals were assessed before the first year began, except those of the months just before it. */
    private static final int DAYS_TO_FIRST_OF_EARLIER = 90;

    /** A first assessment that is not authorised yet. */
    private record Running(Referral referral, LocalDate startedOn, LocalDate last) {

        /** The fewest working days after which it is authorised on this day or later. */
        int days(LocalDate day) {
            return WorkingDays.between(startedOn, day);
        }

        /** It is then closed in the year of {@link #last}, so its assessment ends in that year. */
        boolean isNotInNeed() {
            return referral.fate().course() == Course.NOT_IN_NEED;
        }
    }

    private final PublishedFigures figures;
    private final ReportingYear last;
    private final RandomGenerator random;

    Assessments(PublishedFigures figures, ReportingYear last, RandomGenerator random) {
        this.figures = figures;
        this.last = last;
        this.random = random;
    }

    void assess(List<DecidedReferral> referrals) {
        List<Running> first = first(referrals);
        ReportingYear before = ReportingYear.endingIn(last.endingIn() - 1);
        List<Running> open = authorise(before, first, referrals);
        authorise(last, open, referrals)
                .forEach(running -> running.referral().add(new Assessment(running.startedOn(), null)));
    }

    /** The first assessments, without those that were authorised before the sample begins. */
    private List<Running> first(List<DecidedReferral> referrals) {
        LocalDate first = WorkingDays.after(
                ReportingYear.endingIn(last.endingIn() - 1).first().minusDays(1), 1);
        AssessmentDays likely = new AssessmentDays(figures, ReportingYear.endingIn(last.endingIn() - 1), random);
        List<Running> running = new ArrayList<>();
        for (DecidedReferral decided : referrals) {
            Fate fate = decided.referral().fate();
            LocalDate day = decided.decidedAt().toLocalDate();
            LocalDate start = WorkingDays.isWorkingDay(day) ? day : WorkingDays.after(day, 1);
            LocalDate end = fate.closedOn() == null ? LocalDate.MAX : fate.closedOn();
            boolean runs = fate.course() != Course.NO_FURTHER_ACTION
                    && !start.isAfter(last.last())
                    && !end.isBefore(first)
                    && (!start.isBefore(first)
                            || day.isAfter(first.minusDays(DAYS_TO_FIRST_OF_EARLIER))
                                    && !WorkingDays.after(start, likely.draw()).isBefore(first));
            if (runs) {
                running.add(new Running(decided.referral(), start, end));
            }
        }
        return running;
    }

    /**
     * Authorises the assessments of one year.
     *
     * @return those that are still open
     */
    private List<Running> authorise(ReportingYear year, List<Running> running, List<DecidedReferral> referrals) {
        AssessmentDays days = new AssessmentDays(figures, year, random);
        List<Running> inYear = new ArrayList<>();
        List<Running> later = new ArrayList<>();
        for (Running each : running) {
            boolean runsOn = each.startedOn().isAfter(year.last())
                    || !each.last().isBefore(WorkingDays.after(year.last(), 1))
                            && (each.isNotInNeed()
                                    || WorkingDays.after(each.startedOn(), days.draw())
                                            .isAfter(year.last()));
            (runsOn ? later : inYear).add(each);
        }
        inYear.sort(Comparator.<Running>comparingInt(each -> fewest(each, year))
                .reversed()
                .thenComparingInt(each -> most(each, year)));
        for (Running each : inYear) {
            int taken = days.take(fewest(each, year), most(each, year));
            authorise(each.referral(), each.startedOn(), WorkingDays.after(each.startedOn(), taken), each.last());
        }
        second(year, days, referrals);
        return later;
    }

    private static int fewest(Running running, ReportingYear year) {
        return running.startedOn().isBefore(year.first()) ? running.days(year.first()) : 0;
    }

    private static int most(Running running, ReportingYear year) {
        LocalDate last = running.last().isBefore(year.last()) ? running.last() : year.last();
        // One working day more would end after it.
        return running.days(last.plusDays(1)) - 1;
    }

    private void authorise(Referral referral, LocalDate startedOn, LocalDate authorisedOn, LocalDate end) {
        referral.add(new Assessment(startedOn, authorisedOn));
        if (referral.fate().course() == Course.NOT_IN_NEED) {
            LocalDate closedOn = WorkingDays.after(authorisedOn, random.nextInt(4));
            referral.meet(Fate.notInNeed(closedOn.isAfter(end) ? authorisedOn : closedOn));
        }
    }

    /** Uses all remaining days, the longest first, because the fewest episodes have room for them. */
    private void second(ReportingYear year, AssessmentDays days, List<DecidedReferral> referrals) {
        int[] left = days.counts();
        for (int taken = left.length - 1; taken >= 0; taken--) {
            for (int i = 0; i < left[taken]; i++) {
                while (!second(
                        year,
                        taken,
                        referrals.get(random.nextInt(referrals.size())).referral())) {
                    // Another referral has room.
                }
            }
        }
    }

    private boolean second(ReportingYear year, int days, Referral referral) {
        Fate fate = referral.fate();
        if (fate.course() != Course.IN_NEED) {
            return false;
        }
        LocalDate first = ReportingYear.endingIn(last.endingIn() - 1).first();
        LocalDate from;
        if (referral.assessments().size() == 1) {
            from = referral.assessments().getFirst().authorisedOn().plusDays(DAYS_TO_SECOND);
        } else if (referral.assessments().isEmpty()
                && !referral.day().isAfter(first.minusDays(DAYS_TO_FIRST_OF_EARLIER))) {
            from = first;
        } else {
            return false;
        }
        LocalDate to = fate.closedOn() == null || fate.closedOn().isAfter(year.last()) ? year.last() : fate.closedOn();
        LocalDate start =
                drawn(from.isBefore(year.first().minusDays(days)) ? year.first().minusDays(days) : from, to);
        if (start == null) {
            return false;
        }
        LocalDate authorisedOn = WorkingDays.after(start, days);
        if (authorisedOn.isAfter(to) || authorisedOn.isBefore(year.first())) {
            return false;
        }
        referral.add(new Assessment(start, authorisedOn));
        return true;
    }

    /** A working day, or null. */
    private LocalDate drawn(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return null;
        }
        LocalDate day = from.plusDays(random.nextInt(Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1));
        return WorkingDays.isWorkingDay(day) ? day : null;
    }
}
