package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Consecutive days.
 *
 * @param until the first day after them; null if they have no end
 */
record Days(LocalDate from, LocalDate until) {

    boolean isEmpty() {
        return until != null && !until.isAfter(from);
    }

    /** These days without the days of the others, earliest first. */
    List<Days> without(Collection<Days> others) {
        var remaining = List.of(this);
        for (var other : others) {
            var next = new ArrayList<Days>();
            remaining.forEach(days -> next.addAll(days.without(other)));
            remaining = next;
        }
        return remaining.stream().filter(days -> !days.isEmpty()).toList();
    }

    private List<Days> without(Days other) {
        boolean apart = other.isEmpty() || endsBy(other.from) || other.endsBy(from);
        if (apart) {
            return List.of(this);
        }
        var remaining = new ArrayList<Days>();
        if (other.from.isAfter(from)) {
            remaining.add(new Days(from, other.from));
        }
        if (other.until != null && !endsBy(other.until)) {
            remaining.add(new Days(other.until, until));
        }
        return remaining;
    }

    private boolean endsBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }
}
