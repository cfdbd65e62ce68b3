package org.safeguarding.contract.code;

/**
 * The main reason for a section 47 enquiry: the kind of harm that is suspected. No standard has a code set for it. The kinds
 * of abuse are those of Working Together to Safeguard Children, glossary.
 */
public enum EnquiryReason {
    /** Physical abuse. */
    PHYSICAL_ABUSE,
    /** Sexual abuse. */
    SEXUAL_ABUSE,
    /** Emotional abuse. */
    EMOTIONAL_ABUSE,
    /** Neglect. */
    NEGLECT,
    /** Harm from outside the home: sexual or criminal exploitation, trafficking, radicalisation. */
    EXPLOITATION,
    /** The child sees, hears or experiences domestic abuse. */
    DOMESTIC_ABUSE,
    /** Likely harm to a child that is not born yet, whatever its kind. */
    UNBORN_CHILD,
    /** Another reason. */
    OTHER
}
