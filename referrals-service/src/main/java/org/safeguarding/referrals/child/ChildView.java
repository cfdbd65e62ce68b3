package org.safeguarding.referrals.child;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.records.NotInCsv;
import org.safeguarding.records.RecordView;

/** What readers see of a child. A list as CSV names no child and no address: a spreadsheet is passed on. */
@Schema(name = "Child", description = "A child on the index of the authority.")
public record ChildView(
        @JsonUnwrapped RecordView header,

        @JsonUnwrapped Identity identity,

        @Schema(description = "Other names that the child is or was known by.") @NotInCsv
        List<PersonName> aliases,

        @JsonUnwrapped ChildCharacteristics characteristics,

        @Schema(description = "The locality where the child lives now; absent while not known.", examples = "ROTH-N")
        String locality,

        @Schema(description = "Postcode where the child was last said to live, without its space.", examples = "S601AE")
        @NotInCsv
        String postcode,

        @Schema(description = "Other children on the index, and what they are to this one.") @NotInCsv
        List<Relationship> relationships,

        @Schema(
                description = "Day of death (CIN census: PersonDeathDate); absent for a child that lives.",
                examples = "2018-02-11")
        LocalDate diedOn,

        @Schema(
                description =
                        "True if it may be another child on the index: merge the record, or confirm that it is new.",
                examples = "false")
        boolean provisional,

        @Schema(
                description =
                        "The child into whose record this one was merged, with all that was recorded; else absent.",
                examples = "0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21")
        @NotInCsv
        UUID mergedInto,

        @Schema(description = "What needs attention today: a death, an eighteenth birthday, an overdue birth.")
        @NotInCsv
        List<Attention> attention) {}
