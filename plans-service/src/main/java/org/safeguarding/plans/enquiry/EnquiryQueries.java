package org.safeguarding.plans.enquiry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.web.problem.Warning;

/** What the CIN census would query, or refuse, of an enquiry that is taken all the same. */
final class EnquiryQueries {

    private EnquiryQueries() {}

    /**
     * Rules 8675Q (no conference in time), 8870Q and 8875 (a conference due or held at a weekend), 8839 and 8890 (two that wait for
     * their conference, or one started while another waits).
     *
     * @param others the other enquiries of the child that stand
     */
    static List<Warning> of(Section47Enquiry enquiry, List<Section47Enquiry> others, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        LocalDate dueOn = enquiry.conferenceDueOn();
        LocalDate conferenceOn = enquiry.conferenceOn();
        if (enquiry.isUnresolved() && today.isAfter(dueOn)) {
            warnings.add(new Warning("8675Q", "No initial conference was held; it was due on " + dueOn + "."));
        }
        if (isAtWeekend(dueOn)) {
            warnings.add(new Warning("8870Q", "The initial conference is due at a weekend, on " + dueOn + "."));
        }
        if (conferenceOn != null && isAtWeekend(conferenceOn)) {
            warnings.add(new Warning("8875", "The initial conference was held at a weekend, on " + conferenceOn + "."));
        }
        for (Section47Enquiry other : others) {
            if (enquiry.isUnresolved() && other.isUnresolved()) {
                String text = "The enquiry of " + other.startedOn() + " waits for its conference too.";
                warnings.add(new Warning("8839", text));
            } else if (other.isUnresolvedOn(enquiry.startedOn())) {
                String text = "It started while the enquiry of " + other.startedOn() + " waited for its conference.";
                warnings.add(new Warning("8890", text));
            }
        }
        return warnings;
    }

    private static boolean isAtWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
