package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.Month;
import org.safeguarding.calendar.WorkingDays;

/**
 * Who makes contacts, in the groups of the DfE's table c5, with the census codes of each group. How a group's contacts spread
 * over its codes is invented.
 */
enum SourceGroup {
    INDIVIDUAL(
            "Individual",
            "public",
            Hours.EVENINGS,
            new Weighted<String>().add("1A", 60).add("1B", 18).add("1C", 8).add("1D", 14)),
    SCHOOLS("Schools", "school", Hours.TERM, new Weighted<String>().add("2A", 1)),
    EDUCATION_SERVICES("Education_Services", "education", Hours.TERM, new Weighted<String>().add("2B", 1)),
    HEALTH(
            "Health_Services",
            "health",
            Hours.ALWAYS,
            new Weighted<String>()
                    .add("3A", 12)
                    .add("3B", 16)
                    .add("3C", 8)
                    .add("3D", 10)
                    .add("3E", 30)
                    .add("3F", 24)),
    HOUSING("Housing", "housing", Hours.OFFICE, new Weighted<String>().add("4", 1)),
    LOCAL_AUTHORITY(
            "LA_Services",
            "council",
            Hours.OFFICE,
            new Weighted<String>().add("5A", 30).add("5B", 20).add("5C", 12).add("5D", 38)),
    POLICE("Police", "police", Hours.ALWAYS, new Weighted<String>().add("6", 1)),
    OTHER_LEGAL("Other_legal_agency", "legal", Hours.OFFICE, new Weighted<String>().add("7", 1)),
    OTHER("Other", "other", Hours.EVENINGS, new Weighted<String>().add("8", 1)),
    ANONYMOUS("Anonymous", "public", Hours.EVENINGS, new Weighted<String>().add("9", 1)),
    UNKNOWN("Unknown", "other", Hours.EVENINGS, new Weighted<String>().add("10", 1));

    /** When a group makes contacts. */
    enum Hours {
        /** Working days without August, 8 to 17 o'clock. */
        TERM,
        /** Working days, 8 to 18 o'clock. */
        OFFICE,
        /** Every day, 8 to 22 o'clock. */
        EVENINGS,
        /** Every hour of every day. */
        ALWAYS
    }

    private final String measure;
    private final String agency;
    private final Hours hours;
    private final Weighted<String> codes;

    SourceGroup(String measure, String agency, Hours hours, Weighted<String> codes) {
        this.measure = measure;
        this.agency = agency;
        this.hours = hours;
        this.codes = codes;
    }

    /** The group's column of table c5. */
    String measure() {
        return measure;
    }

    String agency() {
        return agency;
    }

    Hours hours() {
        return hours;
    }

    Weighted<String> codes() {
        return codes;
    }

    boolean opensOn(LocalDate day) {
        return switch (hours) {
            case TERM -> WorkingDays.isWorkingDay(day) && day.getMonth() != Month.AUGUST;
            case OFFICE -> WorkingDays.isWorkingDay(day);
            case EVENINGS, ALWAYS -> true;
        };
    }
}
