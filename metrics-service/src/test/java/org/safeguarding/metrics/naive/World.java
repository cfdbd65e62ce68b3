package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.Fact;

/**
 * All that an authority has on record, as lists: the newest version of each record, none that is voided, each under the
 * child it is about.
 *
 * @param children by their ids; a child that is on record elsewhere only may be missing
 */
record World(Map<UUID, ChildFact> children, List<Filed<?>> records, Limits limits) {

    /** Small, so that rates differ. */
    static final Map<Integer, Integer> POPULATIONS = Map.of(2014, 901, 2015, 917, 2016, 937, 2017, 953, 2018, 967);

    /** Children aged 0 to 17 in the summer of the reporting year of this day. */
    static int population(LocalDate day) {
        return POPULATIONS.get(Days.firstOfYear(day).getYear());
    }

    @SuppressWarnings("unchecked")
    <F extends Fact> List<Filed<F>> all(Class<F> type) {
        var all = new ArrayList<Filed<F>>();
        for (var record : records) {
            if (type.isInstance(record.fact())) {
                all.add((Filed<F>) record);
            }
        }
        return all;
    }

    /** A thing that counts, with the traits of its child on a day. */
    Counted of(Filed<?> record, LocalDate day) {
        return Traits.on(day, children.get(record.subject()));
    }

    /** Each record once, on the first day of the span on which it counts. */
    <F extends Fact> List<Counted> each(List<Filed<F>> records, Span span, On<F> counts, As<F> counted) {
        return once(records, span, Filed::id, counts, counted);
    }

    /** Each child once, on the first day of the span on which one of its records counts, by the first that does. */
    <F extends Fact> List<Counted> childrenOnce(List<Filed<F>> records, Span span, On<F> counts, As<F> counted) {
        return once(records, span, Filed::subject, counts, counted);
    }

    private static <F extends Fact> List<Counted> once(
            List<Filed<F>> records, Span span, Function<Filed<F>, UUID> what, On<F> counts, As<F> counted) {
        var seen = new HashSet<UUID>();
        var items = new ArrayList<Counted>();
        for (var day : span.days()) {
            for (var record : records) {
                if (!seen.contains(what.apply(record)) && counts.on(record, day)) {
                    seen.add(what.apply(record));
                    items.add(counted.on(record, day));
                }
            }
        }
        return items;
    }

    /** Whether a record counts on a day. */
    interface On<F extends Fact> {
        boolean on(Filed<F> record, LocalDate day);
    }

    /** What it counts as on that day. */
    interface As<F extends Fact> {
        Counted on(Filed<F> record, LocalDate day);
    }
}
