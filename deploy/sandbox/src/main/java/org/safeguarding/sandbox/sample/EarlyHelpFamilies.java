package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * The council's early help of one year as the board counts it: contacts triaged, families engaged in time, late and
 * not, assessments completed in time, late and not. Two pairs of the board's numbers do not match by themselves. The
 * council completed more assessments in the year than it both started and completed in it, and it started more than it
 * engaged families. So there are families of the months before: some have their assessment completed in the year, and
 * some have it started in the year.
 */
final class EarlyHelpFamilies {

    private static final int TRIAGE_LIMIT = 5;
    private static final int ENGAGEMENT_LIMIT = 3;
    private static final int ASSESSMENT_LIMIT = 45;
    private static final int FEWEST_DAYS_TO_ASSESS = 10;
    private static final int MOST_DAYS_TO_ASSESS = 70;
    private static final int PERCENT_CLOSED = 70;

    /** A family that is late or only allocated still has this many weeks of the year to continue. */
    private static final int WEEKS_TO_GO_ON = 5;

    private final PublishedFigures figures;
    private final ReportingYear year;
    private final RandomGenerator random;
    private final LocalDate lastWorkingDay;
    private final Weighted<TriageOutcome> notAllocated = new Weighted<TriageOutcome>()
            .add(TriageOutcome.SIGNPOSTED, 45)
            .add(TriageOutcome.NO_FURTHER_ACTION, 30)
            .add(TriageOutcome.DECLINED, 25);
    private final Weighted<EarlyHelpClosure> closures = new Weighted<EarlyHelpClosure>()
            .add(EarlyHelpClosure.NEEDS_MET, 80)
            .add(EarlyHelpClosure.CONSENT_WITHDRAWN, 12)
            .add(EarlyHelpClosure.MOVED, 5)
            .add(EarlyHelpClosure.OTHER, 3);

    EarlyHelpFamilies(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.figures = figures;
        this.year = year;
        this.random = random;
        LocalDate day = year.last();
        while (!WorkingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        this.lastWorkingDay = day;
    }

    /**
     * @param passedOn contacts of different children that were decided as early help, shuffled; those used are taken
     *     out
     */
    List<EarlyHelpFamily> of(List<DecidedContact> passedOn) {
        int engagedInYear = of("families_engaged_in_time") + of("families_engaged_late");
        int startedLater = of("council_assessments_started") - engagedInYear;
        int completedLater = of("assessments_completed")
                - of("assessments_by_schools")
                - of("assessments_by_other_partners")
                - of("council_assessments_in_time")
                - of("council_assessments_late");
        LocalDate winter = year.first().minusMonths(4);
        List<EarlyHelpFamily> before = families(passedOn, winter, winter.plusMonths(3), startedLater + completedLater);
        List<EarlyHelpFamily> contacts = families(passedOn, year.first(), year.last(), of("contacts"));
        triage(contacts);
        List<EarlyHelpFamily> families = allocated(contacts);
        engage(families);
        before.forEach(this::engageAtOnce);
        before.subList(0, completedLater).forEach(this::assessAcrossYears);

        List<EarlyHelpFamily> assessed = new ArrayList<>(before.subList(completedLater, before.size()));
        assessed.forEach(
                family -> family.assessmentStartedOn = WorkingDays.after(year.first(), 1 + random.nextInt(18)));
        for (EarlyHelpFamily family : families) {
            if (family.engagedOn != null) {
                family.assessmentStartedOn = atMost(WorkingDays.after(family.engagedOn, random.nextInt(6)));
                assessed.add(family);
            }
        }
        complete(assessed);
        List<EarlyHelpFamily> all = new ArrayList<>(before);
        all.addAll(contacts);
        all.forEach(this::close);
        return all;
    }

    private void triage(List<EarlyHelpFamily> contacts) {
        List<EarlyHelpFamily> inTime = new ArrayList<>(contacts);
        for (EarlyHelpFamily late : taken(inTime, contacts.size() - of("contacts_triaged_in_time"), this::goesOn)) {
            late.triagedOn = WorkingDays.after(late.receivedOn(), TRIAGE_LIMIT + 1 + random.nextInt(7));
        }
        inTime.forEach(each -> each.triagedOn = WorkingDays.after(each.receivedOn(), random.nextInt(TRIAGE_LIMIT + 1)));
    }

    private List<EarlyHelpFamily> allocated(List<EarlyHelpFamily> contacts) {
        List<EarlyHelpFamily> others = new ArrayList<>(contacts);
        List<EarlyHelpFamily> families = taken(others, of("families"), this::goesOn);
        families.forEach(family -> family.allocatedOn = WorkingDays.after(family.triagedOn, random.nextInt(3)));
        others.forEach(other -> other.outcome = notAllocated.draw(random));
        return families;
    }

    private void engage(List<EarlyHelpFamily> families) {
        List<EarlyHelpFamily> left = new ArrayList<>(families);
        LocalDate early = lastWorkingDay.minusWeeks(WEEKS_TO_GO_ON);
        for (EarlyHelpFamily late :
                taken(left, of("families_engaged_late"), family -> family.allocatedOn.isBefore(early))) {
            late.engagedOn = WorkingDays.after(late.allocatedOn, ENGAGEMENT_LIMIT + 1 + random.nextInt(8));
        }
        for (EarlyHelpFamily inTime : taken(left, of("families_engaged_in_time"), any -> true)) {
            inTime.engagedOn = WorkingDays.after(inTime.allocatedOn, random.nextInt(ENGAGEMENT_LIMIT + 1));
        }
    }

    private void engageAtOnce(EarlyHelpFamily family) {
        family.triagedOn = WorkingDays.after(family.receivedOn(), random.nextInt(TRIAGE_LIMIT));
        family.allocatedOn = WorkingDays.after(family.triagedOn, random.nextInt(2));
        family.engagedOn = WorkingDays.after(family.allocatedOn, random.nextInt(ENGAGEMENT_LIMIT + 1));
    }

    private void assessAcrossYears(EarlyHelpFamily family) {
        family.assessmentStartedOn = WorkingDays.after(family.engagedOn, random.nextInt(5));
        family.assessmentCompletedOn = WorkingDays.after(year.first(), 1 + random.nextInt(60));
    }

    /** In time or late, as many as are published, if enough days of the year are left. */
    private void complete(List<EarlyHelpFamily> assessed) {
        List<EarlyHelpFamily> left = new ArrayList<>(assessed);
        Collections.shuffle(left, random);
        complete(left, of("council_assessments_late"), ASSESSMENT_LIMIT + 1, MOST_DAYS_TO_ASSESS);
        complete(left, of("council_assessments_in_time"), FEWEST_DAYS_TO_ASSESS, ASSESSMENT_LIMIT);
    }

    private void complete(List<EarlyHelpFamily> left, int count, int fewest, int most) {
        Function<EarlyHelpFamily, Integer> days =
                family -> WorkingDays.between(family.assessmentStartedOn, lastWorkingDay);
        for (EarlyHelpFamily family : taken(left, count, each -> days.apply(each) >= fewest)) {
            int longest = Math.min(most, days.apply(family));
            family.assessmentCompletedOn =
                    WorkingDays.after(family.assessmentStartedOn, fewest + random.nextInt(longest - fewest + 1));
        }
    }

    private void close(EarlyHelpFamily family) {
        boolean engaged = family.engagedOn != null;
        LocalDate from = engaged ? family.assessmentCompletedOn : family.allocatedOn;
        if (from != null && random.nextInt(100) < PERCENT_CLOSED) {
            LocalDate day = WorkingDays.after(from, 20 + random.nextInt(60));
            if (!day.isAfter(lastWorkingDay)) {
                family.closedOn = day;
                family.closure = engaged ? closures.draw(random) : EarlyHelpClosure.NOT_ENGAGED;
            }
        }
    }

    private boolean goesOn(EarlyHelpFamily family) {
        return family.receivedOn().isBefore(lastWorkingDay.minusWeeks(WEEKS_TO_GO_ON));
    }

    private LocalDate atMost(LocalDate day) {
        return day.isAfter(lastWorkingDay) ? lastWorkingDay : day;
    }

    /** Takes the first contacts that fit out of the list, up to this many. */
    private static <T> List<T> taken(List<T> from, int count, Predicate<T> which) {
        List<T> taken = new ArrayList<>();
        for (Iterator<T> each = from.iterator(); taken.size() < count; ) {
            T next = each.next();
            if (which.test(next)) {
                taken.add(next);
                each.remove();
            }
        }
        return taken;
    }

    private static List<EarlyHelpFamily> families(
            List<DecidedContact> passedOn, LocalDate from, LocalDate to, int count) {
        return new ArrayList<>(taken(
                        passedOn,
                        count,
                        contact -> !contact.decidedAt().toLocalDate().isBefore(from)
                                && !contact.decidedAt().toLocalDate().isAfter(to))
                .stream()
                .map(EarlyHelpFamily::new)
                .toList());
    }

    private int of(String measure) {
        return figures.of("early-help", year.endingIn(), measure);
    }
}
