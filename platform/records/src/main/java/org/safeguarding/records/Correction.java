package org.safeguarding.records;

import org.safeguarding.web.problem.Refusal;

/** What holds of every correction: it says again each step that was taken, and neither adds nor takes away one. */
public final class Correction {

    private Correction() {}

    /**
     * Refuses with 400 what adds or takes away a step.
     *
     * @param taken what the record says of the step, or null if it was not taken
     * @param said what the correction says of it, or null
     */
    public static void requireSameStep(String pointer, Object taken, Object said) {
        if (taken != null && said == null) {
            throw Refusal.invalid(pointer, "required", "The record has this step: say it as it should be.");
        }
        if (taken == null && said != null) {
            throw Refusal.invalid(pointer, "not-applicable", "The record has no such step to correct.");
        }
    }
}
