package org.safeguarding.metrics.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.safeguarding.metrics.measure.AgeBand;
import org.safeguarding.metrics.measure.Bands;
import org.safeguarding.metrics.measure.Dimension;

/**
 * The bands by which a dimension divides an indicator.
 *
 * @param unit of the days that its bands count; null for ages, which are in years
 * @param labels as in answers, the lowest first
 */
public record BandsOfDimension(Dimension dimension, Unit unit, List<String> labels) {

    static final BandsOfDimension OF_AGE = new BandsOfDimension(
            Dimension.AGE_BAND,
            null,
            Stream.of(AgeBand.values()).map(AgeBand::label).toList());

    static BandsOfDimension of(Bands bands) {
        return new BandsOfDimension(
                Dimension.DURATION,
                Unit.of(bands.unit()),
                bands.bands().stream().map(Bands.Band::label).toList());
    }
}
