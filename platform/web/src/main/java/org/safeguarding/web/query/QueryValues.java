package org.safeguarding.web.query;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.Refusal;

/** What query parameters say; null for one that was not given, 400 with its name for one that says nothing of the kind. */
final class QueryValues {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private QueryValues() {}

    /** A constant of one of our own code sets. */
    static <E extends Enum<E>> E code(String name, Class<E> codes, String value) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        name,
                        "unknown-code",
                        "The value is "
                                + Accepted.oneOf(
                                        Arrays.stream(codes.getEnumConstants()).map(Enum::name))));
    }

    /** A day, ISO 8601, of a year of four digits: the database holds no more than some thousands of them. */
    static LocalDate day(String name, String value) {
        if (value == null) {
            return null;
        }
        if (!DAY.matcher(value).matches()) {
            throw unreadable(name, LocalDate.class);
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            throw unreadable(name, LocalDate.class);
        }
    }

    /** The id of a record. */
    static UUID id(String name, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw unreadable(name, UUID.class);
        }
    }

    /** True or false, as JSON has them. */
    static Boolean truth(String name, String value) {
        return switch (value) {
            case null -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw unreadable(name, Boolean.class);
        };
    }

    /** A whole number. */
    static Integer number(String name, String value) {
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException _) {
            throw unreadable(name, Integer.class);
        }
    }

    private static Refusal unreadable(String name, Class<?> accepted) {
        return Refusal.invalid(name, "format", Accepted.valueOf(accepted));
    }
}
