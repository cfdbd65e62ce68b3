package org.safeguarding.metrics.reference.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.reference.Load;

@Schema(name = "ReferenceLoad", description = "An accepted load of reference data.")
record LoadView(
        @Schema(description = "Id of the load, also used in the audit.")
        UUID id,

        @Schema(description = "The kind of reference data.", examples = "populations")
        String kind,

        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "Its number among the loads of this kind for this authority.", examples = "1")
        int version,

        @Schema(description = "The client or user of the token.", examples = "analyst")
        String loadedBy,

        @Schema(description = "When it was loaded.") Instant loadedAt,

        @Schema(description = "Why, in the words of the person who loaded it.", examples = "First load")
        String reason,

        @Schema(description = "SHA-256 of its lines as this service writes them as CSV, in hexadecimal.")
        String sha256,

        @Schema(
                description =
                        "What it replaced in full: releases, indicators, neighbour sets or clocks, depending on the kind.")
        List<String> replaces,

        @Schema(description = "How many lines it has, not counting the header.", examples = "2")
        int lines) {

    static LoadView from(Load load) {
        return new LoadView(
                load.id(),
                load.kind().id(),
                load.authority(),
                load.version(),
                load.loadedBy(),
                load.loadedAt(),
                load.reason(),
                load.sha256(),
                load.sets(),
                load.lines());
    }
}
