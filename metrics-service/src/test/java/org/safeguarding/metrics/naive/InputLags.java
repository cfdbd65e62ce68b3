package org.safeguarding.metrics.naive;

import org.safeguarding.contract.fact.Fact;

/** How many days after it happened the latest change of a record was recorded. */
final class InputLags {

    private InputLags() {}

    static Reading of(Class<? extends Fact> type) {
        return (world, span) -> world.all(type).stream()
                .filter(record -> span.has(record.fact().effectiveOn()))
                .map(record -> {
                    int days = Math.max(0, Days.calendarDays(record.fact().effectiveOn(), record.recordedOn()));
                    return Counted.plain().lasted(days, Bands.lag(days));
                })
                .toList();
    }
}
