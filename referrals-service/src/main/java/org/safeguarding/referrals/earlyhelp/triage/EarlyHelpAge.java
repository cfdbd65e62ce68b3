package org.safeguarding.referrals.earlyhelp.triage;

import java.time.LocalDate;
import org.safeguarding.calendar.Age;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.web.problem.Refusal;

/**
 * Whom early help is for: children of a family, and young people with special needs or who leave care until they are 25.
 *
 * <p>Source: Working Together to Safeguard Children, early help; Children and Families Act 2014, section 83.
 */
public final class EarlyHelpAge {

    private static final int OLDEST = 25;

    private EarlyHelpAge() {}

    /** Refuses a child who was not born on the day, or was older than 25, with 400. A child not born yet has no such day. */
    public static void require(String pointer, Child child, LocalDate day) {
        LocalDate born = child.dateOfBirth();
        if (born != null && born.isAfter(day)) {
            throw Refusal.invalid(pointer, "born-after-receipt", "The child was born after that.");
        }
        if (born != null && Age.on(born, day) > OLDEST) {
            throw Refusal.invalid(pointer, "too-old", "Early help is for children, and young people up to 25.");
        }
    }
}
