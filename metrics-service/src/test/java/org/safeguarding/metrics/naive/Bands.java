package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.Map;

/** The bands that durations are published in. */
final class Bands {

    private Bands() {}

    /** How long a decision on a contact took, in working days. */
    static String decision(int days) {
        return switch (days) {
            case 0 -> "same-day";
            case 1 -> "1";
            case 2 -> "2";
            default -> days <= 5 ? "3-5" : days <= 10 ? "6-10" : "11-or-more";
        };
    }

    /** How long it took from the start of an enquiry to the initial conference, in working days: DfE table C4. */
    static String conference(int days) {
        return days <= 10 ? "0-10" : days <= 15 ? "11-15" : days <= 20 ? "16-20" : "21-or-more";
    }

    /** How long an assessment took, in working days: DfE table C2. */
    static String assessment(int days) {
        var bands = Map.of(
                0,
                "same-day",
                10,
                "1-10",
                20,
                "11-20",
                30,
                "21-30",
                40,
                "31-40",
                45,
                "41-45",
                50,
                "46-50",
                60,
                "51-60");
        return bands.keySet().stream()
                .sorted()
                .filter(most -> days <= most)
                .findFirst()
                .map(bands::get)
                .orElse("61-or-more");
    }

    /** How long a plan or an episode has lasted, by calendar months: DfE tables B4, B5, D5 and D7. */
    static String months(LocalDate start, LocalDate end) {
        if (!end.isAfter(start.plusMonths(3))) {
            return "3-months-or-less";
        }
        if (!end.isAfter(start.plusMonths(6))) {
            return "more-than-3-months-to-6-months";
        }
        if (end.isBefore(start.plusYears(1))) {
            return "more-than-6-months-to-less-than-1-year";
        }
        return end.isBefore(start.plusYears(2)) ? "1-year-to-less-than-2-years" : "2-years-or-more";
    }

    /** How long it took to record something, in calendar days. */
    static String lag(int days) {
        return switch (days) {
            case 0 -> "same-day";
            case 1 -> "1-day";
            default -> days <= 7 ? "2-7-days" : days <= 28 ? "8-28-days" : "29-days-or-more";
        };
    }
}
