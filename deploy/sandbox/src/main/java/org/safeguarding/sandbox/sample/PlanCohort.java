package org.safeguarding.sandbox.sample;

/**
 * Plans that started and ended in the same reporting years, as the tables of plans name them.
 *
 * @param started the reporting year, {@code before} the first of the sample, or {@code late}: also before it, but
 *     entered after the return of the first year
 * @param ended the reporting year, or {@code open} at the end of the last
 */
record PlanCohort(String started, String ended) {

    static final String BEFORE = "before";
    static final String LATE = "late";
    static final String OPEN = "open";
}
