package org.safeguarding.metrics.due.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.safeguarding.metrics.due.DueItem;
import org.safeguarding.web.problem.Refusal;

/** The end of a page of the list, as text: none of its parts contains a colon. */
final class PagePlace {

    private static final int PARTS = 4;

    private PagePlace() {}

    static String of(DueItem.Place last) {
        return last.due() + ":" + last.key() + ":" + last.record() + ":" + last.clock();
    }

    static DueItem.Place parse(String page) {
        var parts = page.split(":", -1);
        try {
            if (parts.length == PARTS) {
                return new DueItem.Place(
                        LocalDate.parse(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2]), parts[3]);
            }
        } catch (DateTimeParseException | IllegalArgumentException _) {
            // refused below
        }
        throw Refusal.invalid("page", "format", "Pass the value of next from the previous page unchanged.");
    }
}
