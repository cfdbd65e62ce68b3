package org.safeguarding.metrics.reference.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.reference.ReferenceData;

@Schema(name = "ReferenceLoaded", description = "What came of a load.")
record OutcomeView(
        @Schema(description = "True if the same content was in force already, so that nothing was done.")
        boolean alreadyLoaded,

        @Schema(description = "The load, or the one that had the same content.")
        LoadView load) {

    static OutcomeView from(ReferenceData.Outcome outcome) {
        return new OutcomeView(!outcome.isNew(), LoadView.from(outcome.load()));
    }
}
