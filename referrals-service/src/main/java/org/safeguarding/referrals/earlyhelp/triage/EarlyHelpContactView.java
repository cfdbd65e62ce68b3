package org.safeguarding.referrals.earlyhelp.triage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.RecordView;

/** What readers see of a contact to early help. */
@Schema(name = "EarlyHelpContact", description = "A contact to early help, and what the triage decided about it.")
public record EarlyHelpContactView(
        @JsonUnwrapped RecordView header,

        @Schema(description = "Where it stands.", examples = "RECEIVED")
        EarlyHelpContactStatus status,

        @Schema(description = "The index child: found on the index, or put there.")
        UUID childId,

        @JsonUnwrapped EarlyHelpReceipt receipt,

        @Schema(
                description =
                        "The last day on which a triage is in time: 5 working days unless the authority set another limit."
                                + " What is done on a day off counts as done on the next working day.",
                examples = "2018-03-12")
        LocalDate triageDueOn,

        @Schema(description = "The contact to the MASH that was passed on, if it comes from there.")
        UUID fromContactId,

        @Schema(description = "The referral that was stepped down, if it comes from there.")
        UUID fromReferralId,

        @Schema(description = "Who triages it; absent while nobody has taken it on.", examples = "J. Hartley")
        String owner,

        @JsonUnwrapped Triage triage,

        @Schema(description = "The referral that it was stepped up to.")
        UUID referralId,

        @Schema(description = "The early help that began with it.")
        UUID episodeId,

        @Schema(description = "The agency that recorded it.", examples = "school")
        String agency) {}
