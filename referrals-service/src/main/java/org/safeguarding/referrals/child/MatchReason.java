package org.safeguarding.referrals.child;

/**
 * Why a child on file may be the one that is meant, and how much that counts. A name and a date of birth are needed to
 * be possible; a postcode adds to them.
 */
public enum MatchReason {
    SAME_NAME(50),
    NAME_SOUNDS_THE_SAME(40),
    NAMES_EXCHANGED(25),
    NO_GIVEN_NAME_YET(40),
    GIVEN_NAME_BEGINS_THE_SAME(25),
    GIVEN_NAME_SOUNDS_THE_SAME(15),

    SAME_DATE_OF_BIRTH(40),
    DAY_AND_MONTH_EXCHANGED(30),
    ONE_DIGIT_DIFFERS(30),
    BORN_ABOUT_WHEN_EXPECTED(25),

    SAME_POSTCODE(20),

    /** Decides alone. */
    SAME_IDENTIFIER(100);

    private final int points;

    MatchReason(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
