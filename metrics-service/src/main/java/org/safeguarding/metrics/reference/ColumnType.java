package org.safeguarding.metrics.reference;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.HolidayChange;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.Visible;

/** The types of columns: what a cell may hold, and how it is written. */
enum ColumnType {
    /** ONS code of a local authority of England or Wales. */
    AUTHORITY(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return isAuthority(cell)
                    ? cell
                    : wrong(fault, "format", "An authority is an ONS code: E or W and eight digits.");
        }
    },
    INDICATOR(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return Indicators.find(cell).isPresent()
                    ? cell
                    : wrong(fault, "unknown-indicator", "There is no such indicator: see /v1/indicators.");
        }
    },
    GROUP(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return Comparator.GROUPS.contains(cell) || isAuthority(cell)
                    ? cell
                    : wrong(
                            fault,
                            "unknown-group",
                            "A group is one of " + String.join(", ", Comparator.GROUPS)
                                    + ", or the ONS code of one authority.");
        }
    },
    STATUS(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return Comparator.Status.of(cell).isPresent()
                    ? cell
                    : wrong(fault, "unknown-code", "The status is first-published or revised.");
        }
    },
    CLOCK(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return StatutoryClocks.find(cell).filter(StatutoryClock::hasLimit).isPresent()
                    ? cell
                    : wrong(
                            fault,
                            "unknown-code",
                            "The clock is one of "
                                    + StatutoryClocks.ALL.stream()
                                            .filter(StatutoryClock::hasLimit)
                                            .map(StatutoryClock::id)
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
    },
    UNIT(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return UNITS.matcher(cell).matches()
                    ? cell
                    : wrong(fault, "unknown-code", "The unit is working-days, calendar-days or months.");
        }
    },
    YEAR(Integer.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return whole(cell, EARLIEST.getYear(), LATEST.getYear(), fault);
        }
    },
    CHILDREN(Integer.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return whole(cell, 1, 20_000_000, fault);
        }
    },
    RANK(Integer.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return whole(cell, 1, NeighbourSet.SIZE, fault);
        }
    },
    AMOUNT(Integer.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return whole(cell, 0, 1000, fault);
        }
    },
    /** A value of an indicator, in its unit: 0 or more. */
    VALUE(BigDecimal.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return number(cell, fault);
        }
    },
    DAY(LocalDate.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            try {
                var day = LocalDate.parse(cell);
                return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                        ? wrong(fault, "out-of-range", "Days are from " + EARLIEST + " to " + LATEST + ".")
                        : day;
            } catch (DateTimeParseException _) {
                return wrong(fault, "format", Accepted.valueOf(LocalDate.class));
            }
        }
    },
    /** A day on which people work unless it is a bank holiday. */
    WEEKDAY(LocalDate.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            var day = (LocalDate) DAY.read(cell, fault);
            return day != null && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                    ? wrong(fault, "not-a-weekday", "A bank holiday is Monday to Friday: name the substitute day.")
                    : day;
        }
    },
    HOLIDAY_CHANGE(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return HolidayChange.of(cell).isPresent()
                    ? cell
                    : wrong(fault, "unknown-code", "The change is proclaimed or moved.");
        }
    },
    /** The canonical name of an agency. */
    AGENCY(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return AGENCY_NAME.matcher(cell).matches()
                    ? cell
                    : wrong(fault, "format", "An agency is 2 to 40 of a-z, 0-9 and hyphen, and begins with a letter.");
        }
    },
    /** Aliases of an agency, with a space between each. */
    ALIASES(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            return cell.length() <= LONGEST_TEXT
                            && Stream.of(cell.split(" ", -1))
                                    .allMatch(
                                            alias -> AGENCY_NAME.matcher(alias).matches())
                    ? cell
                    : wrong(
                            fault,
                            "format",
                            "Write aliases with one space between each: 2 to 40 of a-z, 0-9 and hyphen, and begin"
                                    + " each with a letter.");
        }
    },
    /** One line of text that people read. */
    TEXT(String.class) {
        @Override
        Object read(String cell, BiConsumer<String, String> fault) {
            if (cell.codePointCount(0, cell.length()) > LONGEST_TEXT) {
                return wrong(fault, "length", "A text has up to " + LONGEST_TEXT + " characters.");
            }
            if (!Visible.Validator.isVisible(cell)) {
                return wrong(fault, "blank", Visible.MESSAGE);
            }
            return cell.codePoints().allMatch(ColumnType::isPlain)
                    ? cell
                    : wrong(fault, "not-plain-text", "A text has no line ends, tabs or control characters.");
        }
    };

    static final int LONGEST_TEXT = 500;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2060, 12, 31);
    private static final Pattern AGENCY_NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern UNITS = Pattern.compile("working-days|calendar-days|months");
    private static final Pattern ONS_CODE = Pattern.compile("[EW]\\d{8}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private final Class<?> java;

    ColumnType(Class<?> java) {
        this.java = java;
    }

    /**
     * Parses a cell that is not empty. If it cannot be parsed, reports the fault with its code and detail and returns
     * null.
     */
    abstract Object read(String cell, BiConsumer<String, String> fault);

    /** The class that {@link #read} returns, as the database driver takes it. */
    Class<?> java() {
        return java;
    }

    private static boolean isAuthority(String cell) {
        return ONS_CODE.matcher(cell).matches();
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    private static BigDecimal number(String cell, BiConsumer<String, String> fault) {
        if (!NUMBER.matcher(cell).matches()) {
            return (BigDecimal) wrong(
                    fault,
                    "not-a-number",
                    "Write a number with a decimal point, up to twelve digits and six decimals.");
        }
        var number = new BigDecimal(cell);
        return number.signum() < 0 ? (BigDecimal) wrong(fault, "negative", "The number is 0 or more.") : number;
    }

    private static Integer whole(String cell, int least, int most, BiConsumer<String, String> fault) {
        var number = number(cell, fault);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0) {
            return (Integer) wrong(fault, "not-a-whole-number", "The number has no decimals.");
        }
        return number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0
                ? (Integer) wrong(fault, "out-of-range", "The number is from " + least + " to " + most + ".")
                : Integer.valueOf(number.intValueExact());
    }

    private static Object wrong(BiConsumer<String, String> fault, String code, String detail) {
        fault.accept(code, detail);
        return null;
    }
}
