package org.safeguarding.web.security;

import java.util.Set;

/** The roles a token can carry. */
public final class Roles {

    /** A MASH system: posts contacts, sees those of its own agency. */
    public static final String MASH = "mash";

    /** Decides contacts, keeps plans, sees the children of the authority. */
    public static final String SOCIAL_WORKER = "social-worker";

    /** Records and publishes inspections. */
    public static final String INSPECTION_LEAD = "inspection-lead";

    /** Sees indicators unsuppressed. */
    public static final String ANALYST = "analyst";

    /** A partner agency: sees indicators with small numbers suppressed. */
    public static final String PARTNER = "partner";

    /** Loads in bulk, and alone may say when a record was recorded. */
    public static final String IMPORTER = "importer";

    /** Reads the audit. */
    public static final String AUDITOR = "auditor";

    /** Those who see every record of their authority; everyone else sees the records of their own agency. */
    static final Set<String> AUTHORITY_WIDE = Set.of(SOCIAL_WORKER, INSPECTION_LEAD, ANALYST, IMPORTER, AUDITOR);

    private Roles() {}
}
