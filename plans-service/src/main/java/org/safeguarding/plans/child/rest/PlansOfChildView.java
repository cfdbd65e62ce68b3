package org.safeguarding.plans.child.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.plans.child.OnPlan;

/** Which plans a child is on, on one day. */
@Schema(name = "PlansOfChild", description = "Which plans a child is on at the end of a day, as far as is known now.")
record PlansOfChildView(
        @Schema(description = "The child.") UUID childId,

        @Schema(description = "The day.", examples = "2018-03-31")
        LocalDate on,

        @Schema(
                description = "The plans, first what began first; empty if the child is on none. There are several of"
                        + " different kinds, or of one kind if two records of the child were merged.")
        List<OnPlan> plans) {}
