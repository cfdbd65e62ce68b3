package org.safeguarding.records.bulk;

import java.time.Instant;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.Request;
import org.safeguarding.web.idempotency.Answer;

/** A valid line: what to do, and the digest by which it is recognised. */
record BulkRequest(long line, String key, Instant recordedAt, byte[] digest, Work work) {

    /** Does what the line asks, in the transaction at hand. */
    interface Work {

        Answer<Void> apply();
    }

    Request request(Actor by) {
        return new Request(by, key, digest);
    }
}
