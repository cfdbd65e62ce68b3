package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;

/** How long things may take: the authority's own limit from the day it takes effect, the national one before it. */
record Limits(List<Own> own) {

    enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS
    }

    /** A limit that the authority has set itself. */
    record Own(String clock, LocalDate from, int amount, Unit unit) {

        LocalDate due(LocalDate start) {
            return switch (unit) {
                case WORKING_DAYS -> Days.afterWorkingDays(start, amount);
                case CALENDAR_DAYS -> start.plusDays(amount);
                case MONTHS -> start.plusMonths(amount);
            };
        }
    }

    /** The last day in time. */
    LocalDate due(String clock, LocalDate start) {
        Own latest = null;
        for (var limit : own) {
            boolean applies = limit.clock.equals(clock) && !limit.from.isAfter(start);
            if (applies && (latest == null || limit.from.isAfter(latest.from))) {
                latest = limit;
            }
        }
        return latest == null ? national(clock, start) : latest.due(start);
    }

    private static LocalDate national(String clock, LocalDate start) {
        return switch (clock) {
            case "first-child-in-need-review" -> start.plusMonths(3);
            case "child-in-need-review" -> start.plusMonths(6);
            case "child-protection-visit" -> start.plusDays(14);
            case "child-in-need-visit" -> start.plusDays(28);
            case "core-group" -> start.plusDays(42);
            case "first-review-conference" -> start.plusDays(91);
            case "review-conference" -> start.plusDays(183);
            default -> Days.afterWorkingDays(start, workingDays(clock));
        };
    }

    private static int workingDays(String clock) {
        return switch (clock) {
            case "contact-urgency-red" -> 0;
            case "contact-decision", "contact-urgency-amber", "referral-decision", "allegation-threshold" -> 1;
            case "contact-urgency-green", "contact-urgency-blue", "early-help-engagement" -> 3;
            case "early-help-triage" -> 5;
            case "first-core-group" -> 10;
            case "initial-conference" -> 15;
            case "assessment", "early-help-assessment" -> 45;
            default -> throw new IllegalArgumentException(clock);
        };
    }

    boolean inTime(String clock, LocalDate start, LocalDate done) {
        return done != null && !done.isAfter(due(clock, start));
    }

    /** Whether the limit had passed at the end of the day, and nothing was done by then. */
    boolean overdue(String clock, LocalDate start, LocalDate done, LocalDate day) {
        return due(clock, start).isBefore(day) && (done == null || done.isAfter(day));
    }
}
