package org.safeguarding.sandbox.sample;

import java.time.LocalDate;

/**
 * The outcome of a referral.
 *
 * @param course what was found
 * @param closedOn null if the episode of need is open at the end of the last year; for {@link Course#NOT_IN_NEED} the
 *     last day on which it can be closed, until {@link Assessments} draws the day in the same year; null for
 *     {@link Course#NO_FURTHER_ACTION}, which closes with the decision
 */
record Fate(Course course, LocalDate closedOn) {

    enum Course {
        /** No further action: no episode of need. */
        NO_FURTHER_ACTION,
        /** Assessed and not in need: in the year of the closure no episode of need, as the DfE's table b1 counts. */
        NOT_IN_NEED,
        /** An episode of need. */
        IN_NEED
    }

    static final Fate OPEN = new Fate(Course.IN_NEED, null);
    static final Fate NO_FURTHER_ACTION = new Fate(Course.NO_FURTHER_ACTION, null);

    static Fate notInNeed(LocalDate by) {
        return new Fate(Course.NOT_IN_NEED, by);
    }

    static Fate closed(LocalDate on) {
        return new Fate(Course.IN_NEED, on);
    }

    boolean isInNeed() {
        return course == Course.IN_NEED;
    }
}
