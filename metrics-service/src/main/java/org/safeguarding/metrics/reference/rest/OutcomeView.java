package org.safeguarding.metrics.reference.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.reference.ReferenceData;

@Schema(name = "ReferenceLoaded", description = "The result of a load.")
record OutcomeView(
        @Schema(description = "True if the same content was already in force, so nothing changed.")
        boolean alreadyLoaded,

        @Schema(description = "The load, or the earlier one with the same content.")
        LoadView load) {

    static OutcomeView from(ReferenceData.Outcome outcome) {
        return new OutcomeView(!outcome.isNew(), LoadView.from(outcome.load()));
    }
}
