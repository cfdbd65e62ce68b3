package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.ChildHistory.Plan;

/**
 * Draws the outcome of every referral until all figures of {@link EpisodeTally} match for both years, by simulated
 * annealing. Each draw gives one referral another outcome, or exchanges those of two of about the same day. A draw that
 * moves away from the tables is usually undone, and towards the end nearly always. No draw breaks a rule of the field:
 * an episode is closed before the child is referred again, and not while a child protection plan is open.
 */
final class Fates {

    private static final int DAYS_TO_NEXT_REFERRAL = 3;
    private static final int FEWEST_DAYS_IN_NEED = 28;
    private static final int FEWEST_DAYS_NOT_IN_NEED = 42;

    /** A referral that is closed as not in need in the next year is received at most so many days before it. */
    private static final int MOST_DAYS_TO_NEXT_YEAR = 90;

    /** Such a referral can be open at least so long in the next year, so that its assessment can end there. */
    private static final int FEWEST_DAYS_IN_NEXT_YEAR = 28;

    private static final int MOST_DRAWS = 20_000_000;
    private static final int COOLING_DRAWS = 2_000_000;
    private static final double WARM = 0.8;
    private static final double COLD = 0.2;
    private static final int NEAR = 60;
    private static final int SOON = 92;

    /**
     * A referral whose outcome can be drawn.
     *
     * @param from the first day on which it can be closed as an episode of need
     * @param to the last such day
     * @param again whether the child is referred again, so that it must be closed
     * @param plan whether the child was on a plan meanwhile
     */
    private record Case(
            ChildHistory child, Referral referral, LocalDate from, LocalDate to, boolean again, boolean plan) {

        boolean isOfYearsBefore(LocalDate first) {
            return referral.day().isBefore(first);
        }
    }

    private final ReportingYear last;
    private final LocalDate first;
    private final RandomGenerator random;
    private final List<EpisodeTally> tallies;
    private int distance;

    Fates(PublishedFigures figures, ReportingYear last, RandomGenerator random) {
        ReportingYear before = ReportingYear.endingIn(last.endingIn() - 1);
        this.last = last;
        this.first = before.first();
        this.random = random;
        this.tallies = List.of(new EpisodeTally(figures, before), new EpisodeTally(figures, last));
    }

    void decide(List<ChildHistory> children) {
        List<Case> cases = new ArrayList<>();
        children.forEach(child -> cases.addAll(cases(child)));
        cases.sort(Comparator.comparing(each -> each.referral().day()));
        cases.forEach(each -> each.referral().meet(some(each)));
        children.forEach(child -> count(child, 1));
        distance = measured();
        for (int draw = 0; distance > 0; draw++) {
            if (draw == MOST_DRAWS) {
                throw new IllegalStateException(
                        "The sample differs from the published episodes of need by " + distance);
            }
            double temperature = COLD + (WARM - COLD) * Math.max(0, COOLING_DRAWS - draw) / COOLING_DRAWS;
            int i = random.nextInt(cases.size());
            Case one = cases.get(i);
            if (random.nextBoolean()) {
                change(one, fate(one), one, one.referral().fate(), temperature);
            } else {
                int j = Math.clamp(i + random.nextInt(2 * NEAR) - NEAR, 0, cases.size() - 1);
                exchange(one, cases.get(j), temperature);
            }
        }
    }

    private void exchange(Case one, Case other, double temperature) {
        Fate ofOne = as(one, other.referral().fate());
        Fate ofOther = as(other, one.referral().fate());
        if (one.child() != other.child() && canBe(one, ofOne) && canBe(other, ofOther)) {
            change(one, ofOne, other, ofOther, temperature);
        }
    }

    /** The outcome of another case, applied to this one. */
    private static Fate as(Case each, Fate fate) {
        return fate.course() == Fate.Course.NOT_IN_NEED ? notInNeed(each, ReportingYear.of(fate.closedOn())) : fate;
    }

    /**
     * Gives two cases, or one twice, another outcome, and undoes that if it moves too far from the published figures.
     */
    private void change(Case one, Fate ofOne, Case other, Fate ofOther, double temperature) {
        if (ofOne == null) {
            return;
        }
        Fate beforeOfOne = one.referral().fate();
        Fate beforeOfOther = other.referral().fate();
        meet(other, ofOther);
        meet(one, ofOne);
        int after = measured();
        if (after <= distance || random.nextDouble() < Math.exp((distance - after) / temperature)) {
            distance = after;
        } else {
            meet(one, beforeOfOne);
            meet(other, beforeOfOther);
        }
    }

    private void meet(Case each, Fate fate) {
        if (each.referral().fate() != fate) {
            count(each.child(), -1);
            each.referral().meet(fate);
            count(each.child(), 1);
        }
    }

    private void count(ChildHistory child, int times) {
        tallies.forEach(tally -> tally.count(child.referrals(), times));
    }

    private int measured() {
        return tallies.stream().mapToInt(EpisodeTally::distance).sum();
    }

    /** Leaves out referrals with a plan that stays open: they stay open too. */
    private List<Case> cases(ChildHistory child) {
        List<Case> cases = new ArrayList<>();
        List<Referral> referrals = child.referrals();
        for (int i = 0; i < referrals.size(); i++) {
            Referral referral = referrals.get(i);
            LocalDate next = i + 1 < referrals.size() ? referrals.get(i + 1).day() : null;
            List<Plan> plans = child.plansBetween(referral.day(), next);
            if (plans.stream().noneMatch(plan -> plan.endedOn() == null)) {
                LocalDate from = referral.day().plusDays(FEWEST_DAYS_IN_NEED);
                for (Plan plan : plans) {
                    from = plan.endedOn().isAfter(from) ? plan.endedOn() : from;
                }
                if (next == null && from.isBefore(first)) {
                    from = first;
                }
                LocalDate to = next == null ? last.last() : next.minusDays(DAYS_TO_NEXT_REFERRAL);
                cases.add(new Case(child, referral, from, to, next != null, !plans.isEmpty()));
            }
        }
        return cases;
    }

    private Fate some(Case each) {
        Fate drawn;
        do {
            drawn = fate(each);
        } while (drawn == null);
        return drawn;
    }

    /** Null if the drawn outcome is impossible. */
    private Fate fate(Case each) {
        Fate drawn = switch (random.nextInt(10)) {
            case 0 -> Fate.NO_FURTHER_ACTION;
            case 1, 2 -> notInNeed(each, year(each, random.nextInt(2)));
            case 3, 4 -> Fate.OPEN;
            default -> closed(each);
        };
        return drawn != null && canBe(each, drawn) ? drawn : null;
    }

    private boolean canBe(Case each, Fate fate) {
        return switch (fate.course()) {
            case NO_FURTHER_ACTION -> !each.plan() && !each.isOfYearsBefore(first);
            case NOT_IN_NEED -> !each.plan() && !each.isOfYearsBefore(first) && canEndAssessed(each, fate.closedOn());
            case IN_NEED ->
                fate.closedOn() == null
                        ? !each.again()
                        : !fate.closedOn().isBefore(each.from())
                                && !fate.closedOn().isAfter(each.to());
        };
    }

    /** The reporting year of the referral, or one so many years later. */
    private static ReportingYear year(Case each, int later) {
        return ReportingYear.endingIn(ReportingYear.of(each.referral().day()).endingIn() + later);
    }

    /** Closed in this year; possible or not. */
    private static Fate notInNeed(Case each, ReportingYear year) {
        return Fate.notInNeed(each.to().isBefore(year.last()) ? each.to() : year.last());
    }

    private static boolean canEndAssessed(Case each, LocalDate by) {
        LocalDate day = each.referral().day();
        LocalDate turn = ReportingYear.of(by).first();
        boolean inYearOfReceipt = !day.isBefore(turn);
        return !by.isBefore(day.plusDays(FEWEST_DAYS_NOT_IN_NEED))
                && (inYearOfReceipt
                        || !day.isBefore(turn.minusDays(MOST_DAYS_TO_NEXT_YEAR))
                                && !by.isBefore(turn.plusDays(FEWEST_DAYS_IN_NEXT_YEAR)));
    }

    /** On any day, or soon after the first possible one. */
    private Fate closed(Case each) {
        long days = ChronoUnit.DAYS.between(each.from(), each.to()) + 1;
        if (days < 1) {
            return null;
        }
        LocalDate day = each.from().plusDays(random.nextInt(random.nextBoolean() ? Math.toIntExact(days) : SOON));
        if (!WorkingDays.isWorkingDay(day)) {
            return null;
        }
        return Fate.closed(day);
    }
}
