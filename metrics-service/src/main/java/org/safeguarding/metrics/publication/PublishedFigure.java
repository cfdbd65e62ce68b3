package org.safeguarding.metrics.publication;

import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.reference.Population;
import org.safeguarding.metrics.value.Amount;
import org.safeguarding.metrics.value.Disclosure;
import org.safeguarding.metrics.value.Symbol;

/**
 * One figure of a publication.
 *
 * @param slice the value of a dimension that it is about; null for the whole authority
 * @param amount as published
 * @param restricted as shown to callers who do not see small counts; null if they may not ask for it
 * @param population for a rate; otherwise null
 */
public record PublishedFigure(
        String indicator,
        int definitionVersion,
        Period period,
        PublishedSlice slice,
        Amount amount,
        Amount restricted,
        Population population) {

    /**
     * A value of a dimension.
     *
     * @param dimension its name in the API
     * @param code as published, or {@code not-recorded}
     */
    public record PublishedSlice(String dimension, String code, String label) {}

    /** What a figure is about, whatever its value. */
    public record PublishedSubject(String indicator, Period period, String dimension, String code) {}

    public PublishedSubject subject() {
        return new PublishedSubject(
                indicator, period, slice == null ? null : slice.dimension(), slice == null ? null : slice.code());
    }

    /** Whether restricted callers see its value, or the reason why it has none. */
    boolean isShownToRestricted() {
        return restricted != null && restricted.symbol() != Symbol.CONFIDENTIAL;
    }

    /** Null if the caller may not ask for it. */
    public Amount amount(Disclosure disclosure) {
        return disclosure == Disclosure.FULL ? amount : restricted;
    }
}
