package org.safeguarding.metrics.publication.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.publication.Publications;
import org.safeguarding.metrics.publication.PublishedFigure;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.value.Disclosure;

@Schema(name = "PublishedFigures", description = "A publication with its figures.")
record PublishedView(
        @Schema(description = "Who published it, when and why.")
        PublicationView publication,

        @Schema(description = "As published. Callers who do not see small counts see what they were shown then.")
        List<PublishedFigureView> figures) {

    @Schema(name = "PublishedFigure", description = "A figure as it was published.")
    record PublishedFigureView(
            @Schema(description = "What the figure is about.")
            SubjectView of,

            @Schema(description = "The value published.") AmountView amount,

            @Schema(description = "The version of the definition when published.")
            int definitionVersion,

            @Schema(description = "For a rate, the mid-year of its population.", examples = "2017")
            Integer midYear,

            @Schema(description = "For a rate, the number of children aged 0 to 17.", examples = "56706")
            Integer population,

            @Schema(description = "For a rate, the release of that population.")
            String populationRelease) {

        static PublishedFigureView from(PublishedFigure figure, Disclosure disclosure) {
            Population population = figure.population();
            return new PublishedFigureView(
                    SubjectView.from(figure),
                    AmountView.from(figure.amount(disclosure)),
                    figure.definitionVersion(),
                    population == null ? null : population.midYear(),
                    population == null ? null : population.estimate(),
                    population == null ? null : population.release());
        }
    }

    static PublishedView from(Publications.Published published, Disclosure disclosure) {
        return new PublishedView(
                PublicationView.from(published.publication()),
                published.figures().stream()
                        .filter(figure -> figure.amount(disclosure) != null)
                        .map(figure -> PublishedFigureView.from(figure, disclosure))
                        .toList());
    }
}
