package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/**
 * Gives the published referrals of two years to children so that the re-referrals of both years match the published
 * figures.
 *
 * <p>A re-referral has an earlier referral of the same child before its day and not before the same day twelve months
 * earlier. Of R referrals of C children, R − C are a child's second in the year and so re-referrals. The rest must be
 * the first in the year of a child who was last referred in the year before. This determines how many of the children
 * with a re-referral have such a first one; the others have only a second one. Every other child of a year has no
 * referral in the year before. Of the year before the first, only referrals that make others re-referrals are used.
 */
final class Referrals {

    private static final int YEARS = 2;
    private static final int DAYS_APART = 42;

    private final PublishedFigures figures;
    private final ReportingYear last;
    private final RandomGenerator random;
    private final List<ChildHistory> children = new ArrayList<>();

    Referrals(PublishedFigures figures, ReportingYear last, RandomGenerator random) {
        this.figures = figures;
        this.last = last;
        this.random = random;
    }

    /** The children with a referral in either year. */
    List<ChildHistory> ofChildren() {
        List<ChildHistory> returning = List.of();
        List<Contact> referrals = shuffled(last);
        for (int i = 0; i < YEARS; i++) {
            ReportingYear year = ReportingYear.endingIn(last.endingIn() - i);
            List<Contact> earlier = shuffled(ReportingYear.endingIn(year.endingIn() - 1));
            returning = refer(year, returning, referrals, earlier);
            referrals = earlier;
        }
        return children;
    }

    /**
     * Refers the children of one year.
     *
     * @param already children who have a referral in the year, because one of the next year is a re-referral
     * @param referrals the others of the year; all are used
     * @param earlier those of the year before
     * @return the children who were given one of the year before
     */
    private List<ChildHistory> refer(
            ReportingYear year, List<ChildHistory> already, List<Contact> referrals, List<Contact> earlier) {
        int again = of("Referrals", year) - of("Referrals_child", year);
        int returning = of("Re_referrals", year) - again;
        int onlyAgain = of("Re_referrals_child", year) - returning;

        List<ChildHistory> once = new ArrayList<>(already);
        while (once.size() < of("Referrals_child", year)) {
            ChildHistory child = new ChildHistory();
            child.add(takeLast(referrals));
            once.add(child);
            children.add(child);
        }
        List<ChildHistory> twice = new ArrayList<>();
        while (!referrals.isEmpty()) {
            twice.add(referAgain(once, takeLast(referrals)));
        }
        List<ChildHistory> referredBefore = new ArrayList<>();
        referredBefore.addAll(referBefore(twice, again - onlyAgain, earlier));
        referredBefore.addAll(referBefore(once, returning - (again - onlyAgain), earlier));
        return referredBefore;
    }

    /**
     * Takes this many children out of the list and gives each a referral of the year before within the twelve months.
     */
    private List<ChildHistory> referBefore(List<ChildHistory> from, int count, List<Contact> earlier) {
        List<ChildHistory> returning = new ArrayList<>();
        while (returning.size() < count) {
            int candidate = random.nextInt(from.size());
            LocalDate first =
                    from.get(candidate).referralDays().min(LocalDate::compareTo).orElseThrow();
            int i = random.nextInt(earlier.size());
            LocalDate day = earlier.get(i).day();
            if (!day.isBefore(first.minusMonths(12)) && !day.isAfter(first.minusDays(DAYS_APART))) {
                ChildHistory child = take(from, candidate);
                child.add(take(earlier, i));
                returning.add(child);
            }
        }
        return returning;
    }

    /** Takes a child out of the list and refers it once more. */
    private ChildHistory referAgain(List<ChildHistory> from, Contact referral) {
        int candidate;
        do {
            candidate = random.nextInt(from.size());
        } while (from.get(candidate).hasReferralCloserThan(DAYS_APART, referral.day()));
        ChildHistory child = take(from, candidate);
        child.add(referral);
        return child;
    }

    private List<Contact> shuffled(ReportingYear of) {
        List<SourceGroup> sources = new ArrayList<>();
        for (SourceGroup group : SourceGroup.values()) {
            sources.addAll(Collections.nCopies(figures.of("c5", of.endingIn(), group.measure()), group));
        }
        List<Contact> referrals = new ContactDays(random).of(of, figures.byMonth("c6", of.endingIn()), sources, true);
        Collections.shuffle(referrals, random);
        return referrals;
    }

    private int of(String measure, ReportingYear of) {
        return figures.of("c1", of.endingIn(), measure);
    }

    private static <T> T takeLast(List<T> list) {
        return list.remove(list.size() - 1);
    }

    private static <T> T take(List<T> list, int i) {
        Collections.swap(list, i, list.size() - 1);
        return takeLast(list);
    }
}
