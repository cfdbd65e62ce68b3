package org.safeguarding.referrals.contact.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.referrals.contact.Contact;

@Schema(name = "Screening", description = "How urgent the MASH rates a contact.")
record ScreeningView(
        @Schema(description = "BRAG rating.", examples = "AMBER")
        Urgency urgency,

        @Schema(
                description =
                        "The last day that the urgency leaves for the decision: the day of receipt for RED, 1 working day after it for AMBER, 3 for GREEN and BLUE.",
                examples = "2018-03-06")
        LocalDate dueOn,

        @Schema(description = "When it was screened.", examples = "2018-03-05T10:00:00Z")
        Instant screenedAt,

        @Schema(description = "Who screened it; absent where an import does not say.", examples = "social-worker")
        String screenedBy) {

    static ScreeningView from(Contact contact) {
        return contact.screening() == null
                ? null
                : new ScreeningView(
                        contact.screening().urgency(),
                        contact.urgencyDueOn(),
                        contact.screening().screenedAt(),
                        contact.screening().screenedBy());
    }
}
