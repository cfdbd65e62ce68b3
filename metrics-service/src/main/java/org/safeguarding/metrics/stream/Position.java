package org.safeguarding.metrics.stream;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a stream has got: the generation, and the database's snapshot in which changes were looked for. What a later snapshot
 * sees and this one does not has changed since, whichever instance asks. A mere number of the newest transaction would not do:
 * one with a lower number may commit later.
 *
 * @param generation whose cells were answered from; 0 if there was none yet
 * @param snapshot as PostgreSQL writes it: the lowest transaction that ran, the first that had not begun, and those that ran between
 */
public record Position(int generation, String snapshot) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,9})-(\\d{1,18}):(\\d{1,18}):(\\d{1,18}(?:,\\d{1,18}){0,999})?");

    /** As the id of an event; empty if it is none. */
    public static Optional<Position> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long next = Long.parseLong(match.group(2));
        long end = Long.parseLong(match.group(3));
        if (next == 0 || next > end) {
            return Optional.empty();
        }
        if (match.group(4) != null) {
            for (var number : match.group(4).split(",", -1)) {
                long running = Long.parseLong(number);
                if (running < next || running >= end) {
                    return Optional.empty();
                }
                next = running + 1;
            }
        }
        return Optional.of(new Position(
                Integer.parseInt(match.group(1)), text.substring(match.group(1).length() + 1)));
    }

    /** The id of an event. */
    public String text() {
        return generation + "-" + snapshot;
    }
}
