package org.safeguarding.plans.childinneed;

/** Why a child in need plan ended. */
public enum ChildInNeedEndReason {
    /** The needs are met. */
    NEED_MET,
    /** Early help goes on. */
    STEPPED_DOWN,
    /** A child protection plan started. */
    STEPPED_UP,
    /** The child is looked after. */
    LOOKED_AFTER,
    /** The child lives in another authority's area. */
    MOVED_AWAY,
    /** The family does not want it any more. */
    CONSENT_WITHDRAWN,
    /** The child died. */
    DIED,
    /** The child is 18. */
    ADULT,
    /** Another reason. */
    OTHER
}
