package org.safeguarding.referrals.earlyhelp.family;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** Early help with a family begins: a worker is given it. */
@Schema(description = "Early help with a family begins: a worker is given it.")
public record NewAllocation(
        @Schema(description = "The day it was allocated. Engagement is due from this day.", examples = "2018-03-08")
        @NotNull
        LocalDate allocatedOn,

        @Schema(description = "Who helps the family.", examples = "J. Hartley") @NotNull @Text(max = 100)
        String worker,

        @Schema(description = "Team of the worker.", examples = "Early help South") @Text(max = 100)
        String team,

        @Schema(description = "Ids of the other children of the family. The family counts once.") @Size(max = 20)
        List<@NotNull UUID> familyMembers) {

    public NewAllocation {
        familyMembers = familyMembers == null ? List.of() : familyMembers;
    }
}
