package org.safeguarding.records;

import java.util.Arrays;
import org.safeguarding.web.problem.Refusal;

/**
 * Checks that a step which refuses has not changed the record. A single call would be rolled back, but a bulk load applies many
 * lines in one transaction. It costs two serialisations, so only tests check it, on every step that any of them calls.
 */
final class Untouched {

    private Untouched() {}

    /** Takes the step; an {@link IllegalStateException} if it changed the record and then refused. */
    static void whenRefused(RecordEntity record, Runnable step) {
        byte[] before = RecordState.write(record);
        try {
            step.run();
        } catch (Refusal refusal) {
            if (!Arrays.equals(before, RecordState.write(record))) {
                // Not as its cause: the caller would be answered with the refusal, and no test would see the fault.
                throw new IllegalStateException("The record was changed before the step refused: " + refusal.code());
            }
            throw refusal;
        }
    }
}
