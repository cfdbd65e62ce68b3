package org.safeguarding.metrics.publication.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.publication.Publication;

@Schema(name = "Publication", description = "Figures as they were when they were published; never changed.")
record PublicationView(
        @Schema(description = "Id of the publication, also used in the audit.")
        UUID id,

        @Schema(description = "ONS code of the local authority.", examples = "E08000018")
        String authority,

        @Schema(description = "Its name.", examples = "2017-18 provisional")
        String name,

        @Schema(description = "The client or user of the token.", examples = "analyst")
        String publishedBy,

        @Schema(description = "When it was published.") Instant publishedAt,

        @Schema(description = "Why, in the publisher's words.")
        String reason,

        @Schema(description = "The generation that the figures come from.")
        int generation,

        @Schema(description = "How many figures it has, including values of dimensions and bands.")
        int figures) {

    static PublicationView from(Publication publication) {
        return new PublicationView(
                publication.id(),
                publication.authority(),
                publication.name(),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.reason(),
                publication.generation(),
                publication.figures());
    }
}
