package org.safeguarding.metrics.stream;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a stream has got: the generation, and the database snapshot in which changes were read. A change that a later
 * snapshot sees and this one does not has happened since, whichever instance asks. The number of the newest transaction
 * would not be enough: one with a lower number may commit later.
 *
 * @param generation of the cells; 0 if there was none yet
 * @param snapshot as PostgreSQL writes it: the lowest running transaction, the first that had not started, and those
 *     running between them
 */
public record Position(int generation, String snapshot) {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,9})-(\\d{1,18}):(\\d{1,18}):(\\d{1,18}(?:,\\d{1,18}){0,999})?");

    /** Parses the id of an event; empty if it is not one. */
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
