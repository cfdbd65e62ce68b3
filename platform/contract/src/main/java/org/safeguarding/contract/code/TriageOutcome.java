package org.safeguarding.contract.code;

/** What the early help triage decided about a contact. */
public enum TriageOutcome {
    /** Allocated to an early help worker or partner. */
    ALLOCATED,
    /** Signposted to universal or other services. */
    SIGNPOSTED,
    /** Passed to children's social care. */
    STEPPED_UP,
    /** No further action is needed. */
    NO_FURTHER_ACTION,
    /** The family does not consent. */
    DECLINED
}
