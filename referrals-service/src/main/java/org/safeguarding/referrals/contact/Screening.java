package org.safeguarding.referrals.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Text;

/**
 * How urgent the MASH rates a contact, and when it was screened.
 *
 * @param screenedBy null where an import does not say who
 */
@Embeddable
public record Screening(@Enumerated(EnumType.STRING) Urgency urgency, Instant screenedAt, String screenedBy) {

    @Schema(description = "How urgent a contact is, and who takes it on.")
    public record NewScreening(
            @Schema(
                    description = "BRAG rating. RED: decide the same day; AMBER: within 1 working day; GREEN and BLUE:"
                            + " within 3.",
                    examples = "AMBER")
            @NotNull
            Urgency urgency,

            @Schema(description = "The MASH worker who takes it on.", examples = "j.akhtar") @NotNull @Text(max = 100)
            String owner,

            @Schema(description = "When it was screened, with its offset.", examples = "2018-03-05T10:00:00Z") @NotNull
            OffsetDateTime screenedAt,

            @Schema(
                    description = "The basis on which information is shared. It replaces what the contact said, which"
                            + " stays if this is left out.")
            @Valid
            Sharing sharing) {}

    @Schema(description = "A screening as it should have been recorded.")
    public record CorrectedScreening(
            @Schema(description = "BRAG rating.", examples = "AMBER") @NotNull
            Urgency urgency,

            @Schema(description = "When it was screened, with its offset.", examples = "2018-03-05T10:00:00Z") @NotNull
            OffsetDateTime screenedAt) {}

    @Schema(name = "Screening", description = "How urgent the MASH rates a contact.")
    public record ScreeningView(
            @Schema(description = "BRAG rating.", examples = "AMBER")
            Urgency urgency,

            @Schema(
                    description = "The last day that the urgency leaves for the decision: the day of receipt for RED,"
                            + " 1 working day after it for AMBER, 3 for GREEN and BLUE.",
                    examples = "2018-03-06")
            LocalDate dueOn,

            @Schema(description = "When it was screened.", examples = "2018-03-05T10:00:00Z")
            Instant screenedAt,

            @Schema(description = "Who screened it; absent where an import does not say.", examples = "social-worker")
            String screenedBy) {}

    static Screening of(NewScreening said, Instant receivedAt, Recording recording) {
        Instant at = StepTime.following(receivedAt, "before-receipt", "/screenedAt", said.screenedAt(), recording);
        return new Screening(said.urgency(), at, recording.performedBy());
    }

    Screening rated(Urgency other) {
        return new Screening(other, screenedAt, screenedBy);
    }

    Screening corrected(CorrectedScreening right, Instant receivedAt, Recording recording) {
        String pointer = "/screening/screenedAt";
        Instant at = StepTime.following(receivedAt, "before-receipt", pointer, right.screenedAt(), recording);
        return new Screening(right.urgency(), at, screenedBy);
    }

    /**
     * How long an urgency leaves: for the decision from the day of receipt, for an answer from the day of the request. Most
     * authorities have these local limits; the decision within one working day (FD-02) stays beside them.
     *
     * @param urgency null before the screening, which counts as amber
     */
    public static StatutoryClock limit(Urgency urgency) {
        return switch (urgency) {
            case RED -> StatutoryClocks.CONTACT_URGENCY_RED;
            case AMBER -> StatutoryClocks.CONTACT_URGENCY_AMBER;
            case GREEN -> StatutoryClocks.CONTACT_URGENCY_GREEN;
            case BLUE -> StatutoryClocks.CONTACT_URGENCY_BLUE;
            case null -> StatutoryClocks.CONTACT_URGENCY_AMBER;
        };
    }

    /** The last day that the urgency leaves for the decision on a contact received on this day. */
    LocalDate dueOn(String authority, LocalDate receivedOn) {
        return limit(urgency).due(authority, receivedOn);
    }

    ScreeningView view(String authority, LocalDate receivedOn) {
        return new ScreeningView(urgency, dueOn(authority, receivedOn), screenedAt, screenedBy);
    }
}
