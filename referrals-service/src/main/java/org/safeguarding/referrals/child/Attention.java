package org.safeguarding.referrals.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What needs a person's attention, because of a child's dates. */
@Schema(description = "What needs a person's attention, because of a child's dates.")
public record Attention(
        @Schema(
                description =
                        "DIED: close what is open. ADULT: children's services end at 18, close what is open or pass it to"
                                + " the leaving care service. BIRTH_OVERDUE: record the birth.",
                examples = "ADULT")
        Code code,

        @Schema(description = "The first day on which it does.", examples = "2018-05-14")
        LocalDate since) {

    /** Why it does. */
    public enum Code {
        DIED,
        ADULT,
        BIRTH_OVERDUE
    }

    static List<Attention> to(Birth birth, LocalDate diedOn, LocalDate day) {
        List<Attention> all = new ArrayList<>();
        if (diedOn != null) {
            all.add(new Attention(Code.DIED, diedOn));
        } else if (birth.isUnborn()) {
            if (day.isAfter(birth.expected())) {
                all.add(new Attention(Code.BIRTH_OVERDUE, birth.expected().plusDays(1)));
            }
        } else if (!day.isBefore(birth.eighteenOn())) {
            all.add(new Attention(Code.ADULT, birth.eighteenOn()));
        }
        return List.copyOf(all);
    }
}
