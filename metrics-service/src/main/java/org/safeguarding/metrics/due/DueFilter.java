package org.safeguarding.metrics.due;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.safeguarding.calendar.StatutoryClock;

/**
 * Selects items of the due list.
 *
 * @param last due by this day
 * @param team recorded by this agency; empty for all
 * @param clocks on one of these clocks
 * @param overdue only overdue items, or only items that are not; empty for both
 */
public record DueFilter(LocalDate last, Optional<String> team, Set<StatutoryClock> clocks, Optional<Boolean> overdue) {

    boolean wants(DueItem item) {
        return !item.due().isAfter(last)
                && clocks.contains(item.clock())
                && team.map(item.record().agency()::equals).orElse(true)
                && overdue.map(wanted -> wanted == item.isOverdue()).orElse(true);
    }
}
