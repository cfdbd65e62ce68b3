package org.safeguarding.contract.code;

/** What a child protection conference is for. */
public enum ConferenceType {
    /** Decides whether a child becomes the subject of a plan. */
    INITIAL,
    /** Decides whether a plan goes on. */
    REVIEW,
    /** Decides about a child who moved here while on another authority's plan; it counts in no figure of initial conferences. */
    TRANSFER_IN
}
