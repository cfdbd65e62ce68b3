package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/**
 * Gives the published referrals of two years to children so that the re-referrals of the second year come out as published.
 *
 * <p>A re-referral has an earlier referral of the same child before its day and not before the same day twelve months earlier.
 * Of R referrals of C children, R − C are a child's second in the year and so re-referrals; the rest must be the first
 * in the year of a child who was last referred in the year before. Of the children with a re-referral, those with such a first one are
 * thereby fixed, and the others have a second one only. Every other child of the second year has no referral in the first.
 */
final class Referrals {

    private static final int DAYS_APART = 14;

    private final PublishedFigures figures;
    private final ReportingYear before;
    private final ReportingYear year;
    private final RandomGenerator random;

    Referrals(PublishedFigures figures, ReportingYear year, RandomGenerator random) {
        this.figures = figures;
        this.before = ReportingYear.endingIn(year.endingIn() - 1);
        this.year = year;
        this.random = random;
    }

    /** The children with a referral in either year. */
    List<ChildHistory> ofChildren() {
        int again = of("Referrals", year) - of("Referrals_child", year);
        int returning = of("Re_referrals", year) - again;
        int onlyAgain = of("Re_referrals_child", year) - returning;

        List<Contact> inYear = shuffled(year);
        List<Contact> inYearBefore = shuffled(before);
        List<ChildHistory> twice = new ArrayList<>();
        for (int i = 0; i < again; i++) {
            twice.add(withSecondReferral(takeLast(inYear), inYear));
        }
        List<ChildHistory> once = new ArrayList<>();
        while (!inYear.isEmpty()) {
            once.add(withReferral(takeLast(inYear)));
        }

        List<ChildHistory> children = new ArrayList<>();
        children.addAll(refer(twice, again - onlyAgain, inYearBefore));
        children.addAll(refer(once, returning - (again - onlyAgain), inYearBefore));
        while (children.size() < of("Referrals_child", before)) {
            children.add(withReferral(takeLast(inYearBefore)));
        }
        while (!inYearBefore.isEmpty()) {
            referAgain(children, takeLast(inYearBefore));
        }
        children.addAll(twice);
        children.addAll(once);
        return children;
    }

    private ChildHistory withSecondReferral(Contact one, List<Contact> from) {
        ChildHistory child = withReferral(one);
        while (child.contacts().size() < 2) {
            int i = random.nextInt(from.size());
            if (!child.hasReferralCloserThan(DAYS_APART, from.get(i).day())) {
                child.add(take(from, i));
            }
        }
        return child;
    }

    /** Takes so many children out of the list and gives each a referral of the year before within the twelve months. */
    private List<ChildHistory> refer(List<ChildHistory> from, int count, List<Contact> earlier) {
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

    private void referAgain(List<ChildHistory> children, Contact referral) {
        ChildHistory child;
        do {
            child = children.get(random.nextInt(children.size()));
        } while (child.hasReferralCloserThan(DAYS_APART, referral.day()));
        child.add(referral);
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

    private static ChildHistory withReferral(Contact referral) {
        ChildHistory child = new ChildHistory();
        child.add(referral);
        return child;
    }

    private static <T> T takeLast(List<T> list) {
        return list.remove(list.size() - 1);
    }

    private static <T> T take(List<T> list, int i) {
        Collections.swap(list, i, list.size() - 1);
        return takeLast(list);
    }
}
