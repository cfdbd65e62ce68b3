package org.safeguarding.metrics.stream;

import java.util.List;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.value.Figure;

/** What is sent to a watching client. */
public sealed interface Signal {

    /**
     * Indicators whose value has changed since the last signal to the client; none if only {@code complete} has.
     *
     * @param position where the client can continue, on any instance
     * @param complete false while a topic behind the watched indicators is being published again
     */
    record Update(Position position, List<ChangedFigure> values, boolean complete) implements Signal {}

    /** Nothing has changed for a while; the connection is alive. */
    record StillHere() implements Signal {}

    /**
     * An indicator and its current figure.
     *
     * @param definitionVersion used to compute it; null if it is not computed yet
     */
    record ChangedFigure(Indicator indicator, Integer definitionVersion, Figure figure) {}
}
