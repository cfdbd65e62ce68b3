package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** Who helps a family. */
@Embeddable
@Schema(name = "Reassignment", description = "Who helps the family from now on.")
public record FamilyWorker(
        @Schema(description = "Who helps the family.", examples = "J. Hartley") @NotNull @Text(max = 100)
        String worker,

        @Schema(description = "Team of the worker.", examples = "Early help South") @Text(max = 100)
        String team) {}
