package org.safeguarding.metrics.reference.rest;

import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.Refusal;

/** The version that a load is based on. */
final class Expected {

    private static final String ANY = "*";

    private Expected() {}

    /** The version in {@code If-Match}, or 0 for {@code If-None-Match: *}; refused if both or neither are sent. */
    static int version(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return Etags.required(ifMatch);
        }
        if (ifMatch != null || !ifNoneMatch.strip().equals(ANY)) {
            throw Refusal.invalid(
                    "If-None-Match", "format", "Send If-None-Match: * for a first load, otherwise If-Match alone.");
        }
        return 0;
    }
}
