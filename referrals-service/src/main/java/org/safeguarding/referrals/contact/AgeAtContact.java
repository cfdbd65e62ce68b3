package org.safeguarding.referrals.contact;

import java.time.LocalDate;
import org.safeguarding.calendar.Age;
import org.safeguarding.web.problem.Refusal;

/** Whom a contact can be about. */
final class AgeAtContact {

    /**
     * Age in years of the oldest that children's social care answers for.
     *
     * <p>Source: Children Act 1989, section 23CZB: care leavers are advised until they are 25; a contact may say why.
     */
    private static final int OLDEST = 25;

    private AgeAtContact() {}

    /** Refuses somebody who was not born yet or too old when the contact was received. */
    static void require(String pointer, LocalDate dateOfBirth, LocalDate receivedOn) {
        if (dateOfBirth.isAfter(receivedOn)) {
            throw Refusal.invalid(
                    pointer, "born-after-receipt", "The child was born after the contact was received.");
        }
        if (Age.on(dateOfBirth, receivedOn) > OLDEST) {
            throw Refusal.invalid(
                    pointer, "too-old", "A contact is about a child, or a care leaver of up to " + OLDEST + ".");
        }
    }
}
