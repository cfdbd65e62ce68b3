package org.safeguarding.plans.conference;

/** Why a conference goes on another day. */
public enum DelayReason {
    /** The child or the family asked for it. */
    FAMILY,
    /** Too few agencies could come. */
    INQUORATE,
    /** Reports were missing, or not shared in time. */
    REPORTS_MISSING,
    /** Nobody could chair it, or the social worker could not come. */
    STAFF,
    /** Another reason. */
    OTHER
}
