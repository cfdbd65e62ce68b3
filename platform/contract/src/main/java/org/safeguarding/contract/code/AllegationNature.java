package org.safeguarding.contract.code;

/** What kind of harm is alleged. */
public enum AllegationNature {
    /** Physical. */
    PHYSICAL,
    /** Emotional. */
    EMOTIONAL,
    /** Sexual. */
    SEXUAL,
    /** Neglect. */
    NEGLECT,
    /** Behaviour that shows a person may not be suitable to work with children. */
    CONDUCT
}
