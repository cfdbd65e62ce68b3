package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ChildFact;

/** What a child was like on a day, in the words that figures are divided by. */
final class Traits {

    private static final Map<String, String> ETHNICITY_GROUPS =
            Map.of("W", "white", "M", "mixed", "A", "asian", "B", "black", "CHNE", "other", "OOTH", "other");

    private Traits() {}

    /** @param child null if nothing is known of it */
    static Counted on(LocalDate day, ChildFact child) {
        return Counted.plain()
                .with("locality", child == null ? null : locality(child, day))
                .with("age-band", child == null ? null : ageBand(child, day))
                .with("sex", child == null ? null : child.sex().code())
                .with("ethnicity-group", child == null ? null : ethnicityGroup(child.ethnicity()))
                .with("disability", child == null ? null : disability(child.disabilities()));
    }

    private static String locality(ChildFact child, LocalDate day) {
        String latest = null;
        for (var home : child.localities()) {
            if (!home.from().isAfter(day)) {
                latest = home.locality();
            }
        }
        return latest;
    }

    /** The middle of the days on which the child may have been born; null if nothing is known of them. */
    static LocalDate birth(ChildFact child) {
        return child.earliestBirth() == null
                ? null
                : child.earliestBirth().plusDays(Days.calendarDays(child.earliestBirth(), child.latestBirth()) / 2);
    }

    private static String ageBand(ChildFact child, LocalDate day) {
        var birth = birth(child);
        if (birth == null) {
            return null;
        }
        if (day.isBefore(birth)) {
            return "unborn";
        }
        int age = 0;
        while (!Days.birthday(birth, age + 1).isAfter(day)) {
            age++;
        }
        return age < 1 ? "under-1" : age < 5 ? "1-4" : age < 10 ? "5-9" : age < 16 ? "10-15" : "16-and-over";
    }

    private static String ethnicityGroup(Ethnicity ethnicity) {
        var code = ethnicity.code();
        return code.equals("REFU") || code.equals("NOBT")
                ? "unknown"
                : ETHNICITY_GROUPS.getOrDefault(code, ETHNICITY_GROUPS.get(code.substring(0, 1)));
    }

    private static String disability(List<Disability> disabilities) {
        if (disabilities.isEmpty()) {
            return null;
        }
        return disabilities.equals(List.of(Disability.NONE)) ? "not-disabled" : "disabled";
    }

    /** The kind of organisation that the source of a contact or referral belongs to, as in the DfE's table C5. */
    static String organisation(ReferralSource source) {
        return switch (source.code()) {
            case "1A", "1B", "1C", "1D" -> "individual";
            case "2A" -> "schools";
            case "2B" -> "education-services";
            case "3A", "3B", "3C", "3D", "3E", "3F" -> "health-services";
            case "4" -> "housing";
            case "5A", "5B", "5C", "5D" -> "la-services";
            case "6" -> "police";
            case "7" -> "other-legal-agency";
            case "8" -> "other";
            case "9" -> "anonymous";
            case "10" -> "unknown";
            default -> throw new IllegalArgumentException(source.code());
        };
    }

    /** A value of a code set of our own, as published. */
    static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
