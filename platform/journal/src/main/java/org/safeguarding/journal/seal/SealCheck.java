package org.safeguarding.journal.seal;

import java.time.Instant;
import java.util.List;

/**
 * What a check of the journal and of the audit of reads found.
 *
 * @param rows that were checked
 * @param erased rows of the journal that were erased under a retention schedule: only their seals can be checked
 * @param unsealed rows that were too new to be sealed
 * @param newestSeal SHA-256 of the newest seal of the journal, in hexadecimal digits; null before the first
 * @param faults what is not as it was written; empty if everything is
 */
public record SealCheck(
        Instant checkedAt, long rows, long erased, long unsealed, String newestSeal, List<String> faults) {

    public boolean sound() {
        return faults.isEmpty();
    }
}
