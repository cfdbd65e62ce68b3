package org.safeguarding.metrics.publication;

import java.math.BigDecimal;
import java.util.List;
import org.safeguarding.metrics.value.Disclosure;

/**
 * A publication compared with its figures now.
 *
 * @param generation whose cells and timelines the current figures come from
 * @param definitionsChanged whether a definition or a clock limit has changed since
 */
public record Restatement(Publication publication, int generation, boolean definitionsChanged, List<Restated> figures) {

    /**
     * A figure then and now.
     *
     * @param now null if the indicator no longer exists, or can no longer be divided in this way
     * @param changes the records that make the difference; null unless requested, and for a value of a dimension
     */
    public record Restated(PublishedFigure published, PublishedFigure now, List<RecordChange> changes) {

        /** Both as this caller may see them: a restricted caller sees neither if one is withheld. */
        public boolean isShown(Disclosure disclosure) {
            return now != null
                    && (disclosure == Disclosure.FULL || published.isShownToRestricted() && now.isShownToRestricted());
        }

        /** Now minus then; null if either has no value or is not shown. */
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
