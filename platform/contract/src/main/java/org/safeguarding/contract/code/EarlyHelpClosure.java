package org.safeguarding.contract.code;

/** Why early help with a family ended. */
public enum EarlyHelpClosure {
    /** The needs were met. */
    NEEDS_MET,
    /** Stepped up to children's social care. */
    STEPPED_UP,
    /** The family could not be engaged. */
    NOT_ENGAGED,
    /** The family withdrew its consent. */
    CONSENT_WITHDRAWN,
    /** The family moved away. */
    MOVED,
    /** Another reason. */
    OTHER
}
