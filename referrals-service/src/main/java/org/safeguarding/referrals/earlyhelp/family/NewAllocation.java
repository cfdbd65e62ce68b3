package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** Early help with a family begins: a worker is given it. It may have ended when it is entered. */
@Schema(
        description =
                "Early help with a family begins: a worker is given it. It brings its end if it has ended when it is entered.")
public record NewAllocation(
        @Schema(description = "The day it was allocated. Engagement is due from this day.", examples = "2018-03-08")
        @NotNull
        LocalDate allocatedOn,

        @Schema(description = "Who helps the family.", examples = "J. Hartley") @NotNull @Text(max = 100)
        String worker,

        @Schema(description = "Team of the worker.", examples = "Early help South") @Text(max = 100)
        String team,

        @Schema(description = "Ids of the other children of the family. The family counts once.") @Size(max = 20)
        List<@NotNull UUID> familyMembers,

        @Schema(description = "The day of the first engagement, if there was one already.", examples = "2018-03-12")
        LocalDate engagedOn,

        @Schema(
                description =
                        "How it ended, if it is entered late. It may then be before other early help of the family.")
        @Valid
        EarlyHelpEnd end) {

    public NewAllocation {
        familyMembers = familyMembers == null ? List.of() : familyMembers;
    }
}
