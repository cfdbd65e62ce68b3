package org.safeguarding.sandbox.sample;

import java.time.LocalDate;

/**
 * The outcome of a referral.
 *
 * @param course what was found
 * @param closedOn null if the episode of need is open at the end of the last year; for {@link Course#NOT_IN_NEED} the
 *     last day on which it can be closed; null for {@link Course#NO_FURTHER_ACTION}, which closes with the decision
 * @param enteredOn the day of the closure, or months after it; null if there is no day of closure
 */
record Fate(Course course, LocalDate closedOn, LocalDate enteredOn) {

    enum Course {
        /** No further action: no episode of need. */
        NO_FURTHER_ACTION,
        /** Assessed and not in need: not an episode of need either, as the DfE's table b1 counts. */
        NOT_IN_NEED,
        /** An episode of need. */
        IN_NEED
    }

    static final Fate OPEN = new Fate(Course.IN_NEED, null, null);
    static final Fate NO_FURTHER_ACTION = new Fate(Course.NO_FURTHER_ACTION, null, null);

    static Fate notInNeed(LocalDate by) {
        return new Fate(Course.NOT_IN_NEED, by, by);
    }

    static Fate closed(LocalDate on) {
        return new Fate(Course.IN_NEED, on, on);
    }

    static Fate closedLate(LocalDate on, LocalDate enteredOn) {
        return new Fate(Course.IN_NEED, on, enteredOn);
    }

    boolean isEpisode() {
        return course == Course.IN_NEED;
    }

    /** Null if the closure was not yet known on the day that the episode was closed. */
    LocalDate closedOnAsKnown(LocalDate day) {
        return enteredOn == null || enteredOn.isAfter(day) ? null : closedOn;
    }
}
