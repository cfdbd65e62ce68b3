package org.safeguarding.plans.child;

import java.time.LocalDate;
import java.util.UUID;

/** What a child is on from one day to another: who is on what is answered from all records that are this. */
public interface PlanOfChild {

    UUID id();

    LocalDate startedOn();

    /** Null while it is open. The child is not on it on this day. */
    LocalDate endedOn();

    /** True if the child was on it at the end of the day. */
    default boolean isOn(LocalDate day) {
        return !startedOn().isAfter(day) && (endedOn() == null || endedOn().isAfter(day));
    }

    /**
     * True if a child on both would be on two on one day.
     *
     * @param to the day on which the other ended; null while it is open
     */
    default boolean overlaps(LocalDate from, LocalDate to) {
        return (to == null || startedOn().isBefore(to)) && (endedOn() == null || from.isBefore(endedOn()));
    }
}
