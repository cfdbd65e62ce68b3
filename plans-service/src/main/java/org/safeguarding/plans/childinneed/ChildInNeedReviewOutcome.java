package org.safeguarding.plans.childinneed;

/** What a review of a child in need plan decided. */
public enum ChildInNeedReviewOutcome {
    /** The plan goes on. */
    CONTINUE,
    /** Child protection: a strategy discussion follows. */
    STEP_UP,
    /** Early help is enough. */
    STEP_DOWN,
    /** Nothing more is needed. */
    CLOSE
}
