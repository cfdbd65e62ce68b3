package org.safeguarding.plans.conference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Participation;
import org.safeguarding.web.problem.Warning;

/** What the DfE would query of a conference that is taken all the same. */
final class ConferenceQueries {

    private static final int PARTICIPATES_FROM = 4;

    private ConferenceQueries() {}

    /**
     * CIN census rules 8870Q and 8875 (an initial conference planned for a weekend, or held at one), the same of other conferences,
     * and a participation code that does not go with the age, as SSDA903 rules 440 and 441 say of reviews.
     *
     * @param age on the day; null if it is not known
     */
    static List<Warning> of(Conference conference, Period age) {
        List<Warning> warnings = new ArrayList<>();
        if (isAtWeekend(conference.day())) {
            String rule = conference.type() != ConferenceType.INITIAL
                    ? Warning.LOCAL
                    : conference.isHeld() ? "8875" : "8870Q";
            String text = conference.isHeld() ? "It was held at a weekend, on " : "It is planned for a weekend, for ";
            warnings.add(new Warning(rule, text + conference.day() + "."));
        }
        boolean young = conference.participation() == Participation.PN0;
        if (age != null && conference.participation() != null && young != age.getYears() < PARTICIPATES_FROM) {
            warnings.add(new Warning(
                    Warning.LOCAL,
                    "PN0 is for a child under four, and for no other; the child was " + age.getYears() + "."));
        }
        return warnings;
    }

    private static boolean isAtWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
