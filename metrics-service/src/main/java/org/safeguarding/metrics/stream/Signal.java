package org.safeguarding.metrics.stream;

import java.util.List;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.value.Figure;

/** What a client that watches is sent. */
public sealed interface Signal {

    /**
     * Indicators that have another value than the client was told.
     *
     * @param position from where the client can go on at any instance
     */
    record Update(Position position, List<ChangedFigure> values) implements Signal {}

    /** Nothing has changed for a while; the connection is alive. */
    record StillHere() implements Signal {}

    /**
     * An indicator and what it is now.
     *
     * @param definitionVersion by which it is computed; null if it is not computed yet
     */
    record ChangedFigure(Indicator indicator, Integer definitionVersion, Figure figure) {}
}
