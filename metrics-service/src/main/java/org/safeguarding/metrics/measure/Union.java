package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.contract.fact.Fact;

/** Days covered by at least one of several records. */
final class Union {

    /** @param first the earliest of the records that cover it; {@code until} is null if it has no end */
    record Span<F extends Fact>(Story.StoryRecord<F> first, LocalDate from, LocalDate until) {}

    private Union() {}

    static <F extends Fact> List<Span<F>> of(
            List<Story.StoryRecord<F>> records, Function<F, LocalDate> from, Function<F, LocalDate> until) {
        var spans = new ArrayList<Span<F>>();
        records.stream()
                .map(told -> new Span<>(told, from.apply(told.fact()), until.apply(told.fact())))
                .sorted(Comparator.comparing(Span::from))
                .forEach(next -> {
                    var last = spans.isEmpty() ? null : spans.getLast();
                    if (last == null || last.until() != null && next.from().isAfter(last.until())) {
                        spans.add(next);
                    } else {
                        spans.set(
                                spans.size() - 1,
                                new Span<>(last.first(), last.from(), later(last.until(), next.until())));
                    }
                });
        return spans;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }
}
