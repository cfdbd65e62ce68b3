package org.safeguarding.web.security;

import java.util.Set;

/** The roles a token can carry. */
public final class Roles {

    /** A MASH system: posts contacts of its own agency, and sees them. */
    public static final String MASH = "mash";

    /** A system that takes contacts in for every agency, for example a call centre; goes with {@link #MASH}. */
    public static final String FRONT_DOOR = "front-door";

    /** Decides contacts, keeps plans, sees the children of the authority. */
    public static final String SOCIAL_WORKER = "social-worker";

    /** Oversees decisions and authorises assessments; goes with {@link #SOCIAL_WORKER}. */
    public static final String MANAGER = "manager";

    /** The council's early help team: keeps early help, sees all of it in the authority. */
    public static final String EARLY_HELP = "early-help";

    /** A partner that does early help, for example a school: keeps and sees what its own agency recorded. */
    public static final String EARLY_HELP_PARTNER = "early-help-partner";

    /** The designated officer (LADO): keeps allegations against people who work with children. No other role sees them. */
    public static final String LADO = "lado";

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
    static final Set<String> AUTHORITY_WIDE =
            Set.of(SOCIAL_WORKER, MANAGER, EARLY_HELP, LADO, INSPECTION_LEAD, ANALYST, IMPORTER, AUDITOR);

    private Roles() {}
}
