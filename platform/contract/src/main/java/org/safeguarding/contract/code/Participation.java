package org.safeguarding.contract.code;

/** How a child took part in a meeting: the SSDA903 code set of participation in reviews. */
public enum Participation {
    /** The child was under four years old. */
    PN0,
    /** The child attended and spoke for themselves. */
    PN1,
    /** The child attended, and an advocate spoke. */
    PN2,
    /** The child attended and conveyed their views without speaking. */
    PN3,
    /** The child attended and did not speak, and nobody spoke for the child. */
    PN4,
    /** The child did not attend, and an advocate spoke. */
    PN5,
    /** The child did not attend, and conveyed their views in another way. */
    PN6,
    /** The child did not attend and did not convey their views. */
    PN7
}
