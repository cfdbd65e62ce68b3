package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.fact.AreaForImprovementFact;

/** Areas for improvement that published inspections named. */
final class Inspections {

    private Inspections() {}

    static List<Counted> open(World world, Span span) {
        return since(AreaForImprovementFact::openedOn, world, span);
    }

    static List<Counted> overdue(World world, Span span) {
        return since(area -> area.dueOn().plusDays(1), world, span);
    }

    private static List<Counted> since(Function<AreaForImprovementFact, LocalDate> first, World world, Span span) {
        return world.all(AreaForImprovementFact.class).stream()
                .map(Filed::fact)
                .filter(area -> Days.open(first.apply(area), area.closedOn(), span.to()))
                .map(_ -> Counted.plain())
                .toList();
    }
}
