package org.safeguarding.metrics.rest;

import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** How much callers may see. */
public final class Disclosures {

    private Disclosures() {}

    /**
     * Small counts are for named roles of the authority; a caller with both such a role and a partner's role sees them.
     */
    public static Disclosure of(Caller caller) {
        boolean named = caller.has(Roles.ANALYST)
                || caller.has(Roles.SOCIAL_WORKER)
                || caller.has(Roles.EARLY_HELP)
                || caller.has(Roles.LADO)
                || caller.has(Roles.INSPECTION_LEAD)
                || caller.has(Roles.AUDITOR);
        return named ? Disclosure.FULL : Disclosure.WITHOUT_SMALL_COUNTS;
    }
}
