package org.safeguarding.records;

import org.safeguarding.web.problem.Refusal;

/** The rule for every correction: it repeats each step that was taken, and neither adds nor removes one. */
public final class Correction {

    private Correction() {}

    /**
     * Refuses with 400 a correction that adds or removes a step.
     *
     * @param taken what the record says of the step, or null if it was not taken
     * @param said what the correction says of it, or null
     */
    public static void requireSameStep(String pointer, Object taken, Object said) {
        if (taken != null && said == null) {
            throw Refusal.invalid(pointer, "required", "The record has this step: say what it should be.");
        }
        if (taken == null && said != null) {
            throw Refusal.invalid(pointer, "not-applicable", "The record has no such step to correct.");
        }
    }
}
