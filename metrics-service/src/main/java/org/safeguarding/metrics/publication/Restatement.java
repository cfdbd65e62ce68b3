package org.safeguarding.metrics.publication;

import java.math.BigDecimal;
import java.util.List;
import org.safeguarding.metrics.value.Disclosure;

/**
 * A publication beside what its figures are now.
 *
 * @param generation whose cells and timelines the figures of now are taken from
 * @param definitionsChanged whether what is counted, or a limit of a clock, is another than then
 */
public record Restatement(Publication publication, int generation, boolean definitionsChanged, List<Restated> figures) {

    /**
     * A figure then and now.
     *
     * @param now null if the indicator is no longer answered
     * @param changes the records that make the difference; null unless asked for, and for a value of a dimension
     */
    public record Restated(PublishedFigure published, PublishedFigure now, List<RecordChange> changes) {

        /** Both as this caller may see them: restricted callers see neither if one is withheld. */
        public boolean isShown(Disclosure disclosure) {
            return now != null
                    && (disclosure == Disclosure.FULL || published.isShownToRestricted() && now.isShownToRestricted());
        }

        /** Now less then; null if one of them has no value or is not shown. */
        public BigDecimal difference(Disclosure disclosure) {
            if (!isShown(disclosure)) {
                return null;
            }
            var then = published.amount(disclosure).value();
            var value = now.amount(disclosure).value();
            return then == null || value == null ? null : value.subtract(then);
        }
    }
}
