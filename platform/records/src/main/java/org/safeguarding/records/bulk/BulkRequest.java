package org.safeguarding.records.bulk;

import java.time.Instant;
import org.safeguarding.web.idempotency.Answer;

/** A line that was read and is valid: what to do, and how to know it again. */
record BulkRequest(long line, String key, Instant recordedAt, byte[] digest, Work work) {

    /** Does what the line asks, in the transaction at hand. */
    interface Work {

        Answer apply();
    }
}
