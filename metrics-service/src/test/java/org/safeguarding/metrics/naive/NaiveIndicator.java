package org.safeguarding.metrics.naive;

/**
 * An indicator as its page defines it.
 *
 * @param part what counts
 * @param whole what a percentage is out of; otherwise null
 */
record NaiveIndicator(Kind kind, When when, Reading part, Reading whole) {

    enum Kind {
        COUNT,
        PERCENT,
        /** Per 10,000 children. */
        RATE,
        /** Median, quartiles and bands. */
        DISTRIBUTION
    }

    /** The days that it has values for. */
    enum When {
        ANY_DAYS,
        /** The last day of a period, whatever the first is. */
        ONE_DAY,
        /** A reporting year, or a part of one that starts on 1 April. */
        YEAR_TO_DATE
    }

    /** Reads all records for a figure of these days. */
    NaiveFigure figure(World world, Span span) {
        return when == When.YEAR_TO_DATE && !span.isYearToDate()
                ? new NaiveFigure(this, span, null, null)
                : new NaiveFigure(this, span, part.of(world, span), whole == null ? null : whole.of(world, span));
    }
}
