package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/**
 * The contacts that are not decided as referrals. Only their number in a year is published. Their months and sources
 * follow those of the referrals, with more from the police; that is invented.
 */
final class OtherContacts {

    private static final int PERCENT_OF_CHILDREN_WITH_A_REFERRAL = 30;
    private static final int PERCENT_OF_CHILDREN_AGAIN = 25;
    private static final int POLICE_WEIGHT = 2;

    private final PublishedFigures figures;
    private final RandomGenerator random;
    private final List<ChildHistory> children;
    private final int referred;

    /** @param children those with a referral or a plan; children with contacts only are added */
    OtherContacts(PublishedFigures figures, RandomGenerator random, List<ChildHistory> children) {
        this.figures = figures;
        this.random = random;
        this.children = children;
        this.referred = children.size();
    }

    void add(ReportingYear year) {
        int count =
                figures.of("contacts", year.endingIn(), "Contacts") - figures.of("c1", year.endingIn(), "Referrals");
        for (Contact contact : contacts(year, count)) {
            ChildHistory child;
            do {
                child = child();
            } while (child.hasContactOn(contact.day()));
            child.add(contact);
        }
    }

    private ChildHistory child() {
        if (random.nextInt(100) < PERCENT_OF_CHILDREN_WITH_A_REFERRAL) {
            return children.get(random.nextInt(referred));
        }
        if (random.nextInt(100) < PERCENT_OF_CHILDREN_AGAIN && children.size() > referred) {
            return children.get(referred + random.nextInt(children.size() - referred));
        }
        children.add(new ChildHistory());
        return children.getLast();
    }

    private List<Contact> contacts(ReportingYear year, int count) {
        Weighted<SourceGroup> groups = new Weighted<>();
        for (SourceGroup group : SourceGroup.values()) {
            int referrals = figures.of("c5", year.endingIn(), group.measure());
            groups.add(group, group == SourceGroup.POLICE ? POLICE_WEIGHT * referrals : referrals);
        }
        List<SourceGroup> sources = new ArrayList<>();
        while (sources.size() < count) {
            sources.add(groups.draw(random));
        }
        return new ContactDays(random).of(year, byMonth(year, count), sources, false);
    }

    /** In proportion to the referrals; the first months get what rounding leaves over. */
    private int[] byMonth(ReportingYear year, int count) {
        int[] referrals = figures.byMonth("c6", year.endingIn());
        int[] contacts = new int[referrals.length];
        int left = count;
        for (int month = 0; month < referrals.length; month++) {
            contacts[month] = count * referrals[month] / figures.of("c1", year.endingIn(), "Referrals");
            left -= contacts[month];
        }
        for (int month = 0; left > 0; month++, left--) {
            contacts[month]++;
        }
        return contacts;
    }
}
