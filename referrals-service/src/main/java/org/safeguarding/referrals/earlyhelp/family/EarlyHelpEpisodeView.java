package org.safeguarding.referrals.earlyhelp.family;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.RecordView;

/** What readers see of early help with a family. */
@Schema(name = "EarlyHelpEpisode", description = "Early help with a family, about one child of it.")
public record EarlyHelpEpisodeView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "Where it stands.", examples = "ENGAGED")
        EpisodeStatus status,

        @Schema(description = "The index child.") UUID childId,

        @Schema(description = "The other children of the family; it counts once.")
        List<UUID> familyMembers,

        @Schema(description = "The early help contact that it began with.")
        UUID contactId,

        @Schema(
                description =
                        "The last day on which an engagement is in time: 3 working days unless the authority set another limit."
                                + " What is done on a day off counts as done on the next working day.",
                examples = "2018-03-13")
        LocalDate engagementDueOn,

        @JsonUnwrapped FamilyWorker helper,

        @JsonUnwrapped EarlyHelpCourse course,

        @JsonUnwrapped EarlyHelpEnding ending,

        @Schema(description = "The agency that recorded it.", examples = "council")
        String agency) {}
