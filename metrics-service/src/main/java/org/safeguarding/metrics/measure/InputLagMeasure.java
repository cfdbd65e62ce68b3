package org.safeguarding.metrics.measure;

import java.util.Set;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.fact.Fact;

/**
 * How late records are: from the day something happened to the day its newest version was recorded. Moving a record to
 * another child is no such version: its event carries the time of the version before.
 */
final class InputLagMeasure {

    private InputLagMeasure() {}

    /** Counts each record of one kind on the day it took effect. */
    static <F extends Fact> Measure of(String id, Class<F> type) {
        return new Measure(
                id,
                1,
                Measure.Kind.FLOW,
                type,
                Set.of(type),
                Set.of(Dimension.DURATION),
                Bands.OF_INPUT,
                true,
                story -> story.counted(type).stream()
                        .map(told -> {
                            var happened = told.fact().effectiveOn();
                            var recorded = London.dayOf(told.version().recordedAt());
                            var profile = Bands.OF_INPUT.took(
                                    Profile.NOTHING_KNOWN,
                                    happened,
                                    recorded,
                                    story.limits().calendar());
                            return new Counted(
                                    told.version(),
                                    happened,
                                    null,
                                    Counted.on(happened, profile),
                                    () -> "happened %s, recorded %s".formatted(happened, recorded));
                        })
                        .toList());
    }
}
