package org.safeguarding.web.audit;

/**
 * A kind of record that only one role may know about. An auditor sees its entries only with that role. A service has a bean of
 * this type for each such kind.
 */
public interface ConfidentialKind {

    /** The kind, as the audit names it, for example {@code allegation}. */
    String kind();

    /** The role that may know about it. */
    String role();
}
