package org.safeguarding.sandbox.sample;

import java.time.LocalDate;
import java.time.Month;
import org.safeguarding.calendar.WorkingDays;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.ReferralSource;

/**
 * Who makes contacts, by the kinds of organisation of the DfE's table c5: about which children and when. How the
 * contacts of a kind spread over its census codes is invented.
 */
enum SourceGroup {
    INDIVIDUAL(
            OrganisationType.INDIVIDUAL,
            "public",
            Hours.EVENINGS,
            new Weighted<ReferralSource>()
                    .add(ReferralSource.FAMILY, 60)
                    .add(ReferralSource.ACQUAINTANCE, 18)
                    .add(ReferralSource.SELF, 8)
                    .add(ReferralSource.OTHER_INDIVIDUAL, 14)),
    SCHOOLS(
            OrganisationType.SCHOOLS,
            "school",
            Hours.TERM,
            new Weighted<ReferralSource>().add(ReferralSource.SCHOOLS, 1)),
    EDUCATION_SERVICES(
            OrganisationType.EDUCATION_SERVICES,
            "education",
            Hours.TERM,
            new Weighted<ReferralSource>().add(ReferralSource.EDUCATION_SERVICES, 1)),
    HEALTH(
            OrganisationType.HEALTH_SERVICES,
            "health",
            Hours.ALWAYS,
            new Weighted<ReferralSource>()
                    .add(ReferralSource.GENERAL_PRACTITIONER, 12)
                    .add(ReferralSource.HEALTH_VISITOR, 16)
                    .add(ReferralSource.SCHOOL_NURSE, 8)
                    .add(ReferralSource.OTHER_PRIMARY_HEALTH, 10)
                    .add(ReferralSource.EMERGENCY_DEPARTMENT, 30)
                    .add(ReferralSource.OTHER_HEALTH, 24)),
    HOUSING(
            OrganisationType.HOUSING,
            "housing",
            Hours.OFFICE,
            new Weighted<ReferralSource>().add(ReferralSource.HOUSING, 1)),
    LOCAL_AUTHORITY(
            OrganisationType.LA_SERVICES,
            "council",
            Hours.OFFICE,
            new Weighted<ReferralSource>()
                    .add(ReferralSource.LA_SOCIAL_CARE, 30)
                    .add(ReferralSource.LA_OTHER_INTERNAL, 20)
                    .add(ReferralSource.LA_EXTERNAL, 12)
                    .add(ReferralSource.EARLY_HELP, 38)),
    POLICE(
            OrganisationType.POLICE,
            "police",
            Hours.ALWAYS,
            new Weighted<ReferralSource>().add(ReferralSource.POLICE, 1)),
    OTHER_LEGAL(
            OrganisationType.OTHER_LEGAL_AGENCY,
            "legal",
            Hours.OFFICE,
            new Weighted<ReferralSource>().add(ReferralSource.OTHER_LEGAL, 1)),
    OTHER(OrganisationType.OTHER, "other", Hours.EVENINGS, new Weighted<ReferralSource>().add(ReferralSource.OTHER, 1)),
    ANONYMOUS(
            OrganisationType.ANONYMOUS,
            "public",
            Hours.EVENINGS,
            new Weighted<ReferralSource>().add(ReferralSource.ANONYMOUS, 1)),
    UNKNOWN(
            OrganisationType.UNKNOWN,
            "other",
            Hours.EVENINGS,
            new Weighted<ReferralSource>().add(ReferralSource.UNKNOWN, 1));

    /** When a group makes contacts. */
    enum Hours {
        /** Working days except in August, 8 to 17 o'clock. */
        TERM,
        /** Working days, 8 to 18 o'clock. */
        OFFICE,
        /** Every day, 8 to 22 o'clock. */
        EVENINGS,
        /** Every hour of every day. */
        ALWAYS
    }

    private final OrganisationType type;
    private final String agency;
    private final Hours hours;
    private final Weighted<ReferralSource> codes;

    SourceGroup(OrganisationType type, String agency, Hours hours, Weighted<ReferralSource> codes) {
        this.type = type;
        this.agency = agency;
        this.hours = hours;
        this.codes = codes;
    }

    /** The group's column of table c5. */
    String measure() {
        return type.label().replace(' ', '_');
    }

    String agency() {
        return agency;
    }

    Hours hours() {
        return hours;
    }

    Weighted<ReferralSource> codes() {
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
