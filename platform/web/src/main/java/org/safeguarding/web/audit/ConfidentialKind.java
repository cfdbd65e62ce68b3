package org.safeguarding.web.audit;

/**
 * A kind of record of which nobody without a role is told, not even that it was read or changed: an auditor sees its entries
 * only with that role. A service has a bean of this type for each such kind.
 */
public interface ConfidentialKind {

    /** The kind, as the audit names it, for example {@code allegation}. */
    String kind();

    /** Who may be told. */
    String role();
}
