package org.safeguarding.referrals.child;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.safeguarding.calendar.Age;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * When a child was born, or while it is unborn, when it is expected: one of the two (CIN census rule 8525Q).
 *
 * @param born null while unborn
 * @param expected null once born
 */
record Birth(LocalDate born, LocalDate expected) {

    /** Days of a pregnancy: nobody knows of a child earlier than that before its birth. Source: CIN census rule 8606. */
    static final int PREGNANCY = 280;

    /** Days that a birth may come before or after the day on which it was expected: six weeks. */
    static final int UNSURE = 42;

    /**
     * The greatest age in years for which children's social care is responsible.
     *
     * <p>Source: Children Act 1989, section 23CZB: care leavers are advised until they are 25.
     */
    static final int OLDEST = 25;

    private static final int ADULT = 18;

    /** Birth of the oldest care leaver on the earliest day: no older person is on an index of children. */
    private static final LocalDate EARLIEST = EarliestDay.DAY.minusYears(OLDEST + 1);

    /** Refuses with 400 a birth that cannot be, and a sex that an unborn child has not. */
    static void require(String pointer, LocalDate born, LocalDate expected, Sex sex, Recording recording) {
        LocalDate today = London.dayOf(recording.at());
        if (born != null && expected != null) {
            String rule = "A child has a date of birth or an expected one, not both (CIN census rule 8525Q).";
            throw Refusal.invalid(pointer + "/expectedDateOfBirth", "born-and-expected", rule);
        }
        if (born != null) {
            requireBorn(pointer + "/dateOfBirth", born, today);
        }
        if (expected != null) {
            requireExpected(pointer + "/expectedDateOfBirth", expected, today);
            if (sex != null && sex != Sex.UNKNOWN) {
                String rule = "The sex of an unborn child is U (CIN census rule 8750).";
                throw Refusal.invalid(pointer + "/sex", "unborn", rule);
            }
        }
    }

    private static void requireBorn(String pointer, LocalDate born, LocalDate today) {
        if (born.isBefore(EARLIEST)) {
            throw Refusal.invalid(pointer, "too-early", "A child is born on or after " + EARLIEST + ".");
        }
        if (born.isAfter(today)) {
            throw Refusal.invalid(pointer, "in-the-future", "While it is unborn, give the expected date of birth.");
        }
    }

    private static void requireExpected(String pointer, LocalDate expected, LocalDate today) {
        if (expected.isAfter(today.plusDays(PREGNANCY))) {
            throw Refusal.invalid(pointer, "too-late", "It is at most 40 weeks from now (CIN census rule 8606).");
        }
        if (expected.isBefore(today.minusDays(UNSURE))) {
            throw Refusal.invalid(pointer, "too-early", "A child expected over six weeks ago has been born.");
        }
    }

    boolean isUnborn() {
        return expected != null;
    }

    LocalDate day() {
        return born == null ? expected : born;
    }

    /** The first day on which anything can be recorded about the child. */
    LocalDate earliest() {
        return born == null ? expected.minusDays(PREGNANCY) : born;
    }

    /** The first day on which the child may have been born, or may yet be. */
    LocalDate earliestBirth() {
        return born == null ? expected.minusDays(UNSURE) : born;
    }

    /** The last day on which the child may have been born, or may yet be. */
    LocalDate latestBirth() {
        return born == null ? expected.plusDays(UNSURE) : born;
    }

    /** The eighteenth birthday; null for an unborn child. A child of 29 February turns 18 on 1 March. */
    LocalDate eighteenOn() {
        return born == null ? null : Age.reachedOn(born, ADULT);
    }

    /** Refuses the birth of a child that was born before (409), or at another time than it was expected (400). */
    void requireBirth(NewBirth birth, Recording recording) {
        if (born != null) {
            throw Refusal.conflict("born-before", "The child was born on " + born + ": correct that if it is wrong.");
        }
        require("", birth.dateOfBirth(), null, birth.sex(), recording);
        if (!isNear(birth.dateOfBirth())) {
            throw Refusal.invalid("/dateOfBirth", "not-as-expected", "It is within six weeks of the expected day.");
        }
    }

    /** True if the child may have been born, or be expected, on that day. */
    boolean isNear(LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day(), other)) <= UNSURE;
    }

    /** Refuses with 400 a death before birth, or in the future. */
    void requireDeath(String pointer, LocalDate died, Recording recording) {
        if (died.isAfter(London.dayOf(recording.at()))) {
            throw Refusal.invalid(pointer, "in-the-future", "A death is recorded when the child has died.");
        }
        if (died.isBefore(earliest())) {
            throw Refusal.invalid(pointer, "before-birth", "A child dies on or after the day of its birth.");
        }
    }

    /** Refuses with 400 a day more than 40 weeks before the birth, or on which the child was older than {@value #OLDEST}. */
    void requireAgeOn(String pointer, LocalDate day) {
        if (day.isBefore(day().minusDays(PREGNANCY))) {
            String rule = "It was received more than 40 weeks before the child was born (CIN census rule 8606).";
            throw Refusal.invalid(pointer, "born-after-receipt", rule);
        }
        if (born != null && born.isBefore(day) && Age.on(born, day) > OLDEST) {
            throw Refusal.invalid(pointer, "too-old", "It is about a child, or a care leaver of up to " + OLDEST + ".");
        }
    }
}
