package org.safeguarding.metrics.reference.rest;

import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.Refusal;

/** Which version a load was decided on. */
final class Expected {

    private static final String ANY = "*";

    private Expected() {}

    /** The version that {@code If-Match} names, 0 for {@code If-None-Match: *}; refused without one of them. */
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
