package org.safeguarding.referrals.contact.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.referrals.child.Attention;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.PossibleMatch;
import org.safeguarding.web.problem.Warning;

/** What is shown beside a single contact: what was known of the child before, who else could be meant, what is odd. */
record ContactContext(RepeatContactsView repeatContacts, List<PossibleMatch> possibleMatches, List<Warning> warnings) {

    /** What to look at again in a contact about this child that was received on this day. */
    static List<Warning> warnings(Child child, LocalDate receivedOn) {
        List<Warning> warnings = new ArrayList<>();
        if (child.isDeadOn(receivedOn)) {
            warnings.add(new Warning("8555Q", "The child died on " + child.diedOn() + ", before the contact."));
        }
        for (Attention attention : child.attentionOn(receivedOn)) {
            switch (attention.code()) {
                case ADULT ->
                    warnings.add(new Warning(Warning.LOCAL, "The child was 18 on " + attention.since() + "."));
                case BIRTH_OVERDUE ->
                    warnings.add(new Warning(
                            Warning.LOCAL,
                            "The child was expected before " + attention.since() + ": record the birth."));
                case DIED -> {}
            }
        }
        return List.copyOf(warnings);
    }
}
