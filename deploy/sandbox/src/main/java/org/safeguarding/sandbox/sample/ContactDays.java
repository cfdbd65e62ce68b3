package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.sandbox.sample.ChildHistory.Contact;

/**
 * The contacts of a year with day and source, in the given number for each month and source, but without a child yet.
 */
final class ContactDays {

    private static final int WORKING_DAY = 8;
    private static final int DAY_OFF = 2;

    private final RandomGenerator random;

    ContactDays(RandomGenerator random) {
        this.random = random;
    }

    /**
     * In the order of the days.
     *
     * @param byMonth twelve counts, April first
     * @param sources one for each contact
     */
    List<Contact> of(ReportingYear year, int[] byMonth, List<SourceGroup> sources, boolean referral) {
        List<LocalDate> days = days(year, byMonth);
        List<SourceGroup> shuffled = new ArrayList<>(sources);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < days.size(); i++) {
            swapUntilOpen(days, shuffled, i);
        }
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            contacts.add(new Contact(days.get(i), shuffled.get(i), referral));
        }
        contacts.sort(Comparator.comparing(Contact::day));
        return contacts;
    }

    private List<LocalDate> days(ReportingYear year, int[] byMonth) {
        List<LocalDate> days = new ArrayList<>();
        for (int month = 0; month < byMonth.length; month++) {
            LocalDate first = year.first().plusMonths(month);
            Weighted<LocalDate> calendar = new Weighted<>();
            first.datesUntil(first.plusMonths(1))
                    .forEach(day -> calendar.add(day, WorkingDays.isWorkingDay(day) ? WORKING_DAY : DAY_OFF));
            for (int i = 0; i < byMonth[month]; i++) {
                days.add(calendar.draw(random));
            }
        }
        return days;
    }

    /** No school calls on a Sunday: exchanges the source with that of another contact until both days are possible. */
    private void swapUntilOpen(List<LocalDate> days, List<SourceGroup> sources, int i) {
        while (!sources.get(i).opensOn(days.get(i))) {
            int other = random.nextInt(days.size());
            if (sources.get(i).opensOn(days.get(other)) && sources.get(other).opensOn(days.get(i))) {
                Collections.swap(sources, i, other);
            }
        }
    }
}
