package org.safeguarding.metrics.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safeguarding.metrics.measure.Measure;

/**
 * Which counts reveal those of a measure, and so the rules for showing it to restricted callers: see ADR 0010. {@link
 * Protections} derives one for each measure.
 */
sealed interface Protection {

    /** Decided on its own. */
    record Flow() implements Protection {}

    /**
     * A part of what other measures count on the same day. It is shown if the part, and the rest of each of these, can
     * be shown, and only where these are.
     *
     * @param as the part that is decided: this measure, or the one with which it adds up to its whole. Decided one by
     *     one, each could show what the other withholds
     */
    record PartOf(List<Measure> wholes, Measure as) implements Protection {}

    /** A stock, its flows, or what was open at any point in a year. */
    record Stock(Family family, Role role) implements Protection {}

    /**
     * A part of the whole that is left after the started of a stock. It is shown for whole reporting years only, so
     * that the started can be shown by month and by value even if one of these parts is small there.
     *
     * @param apart all such parts; with the started they add up to the whole
     */
    record Rest(Family family, List<Measure> apart) implements Protection {}

    enum Role {
        STARTED,
        ENDED,
        OPEN,
        ANY_POINT
    }

    /**
     * A stock and everything that reveals it.
     *
     * @param wholes that the started are a part of; empty if that is nothing that is shown
     */
    record Family(Measure started, Measure ended, Measure open, Measure anyPoint, List<Measure> wholes) {

        List<Measure> measures() {
            return List.of(started, ended, open, anyPoint);
        }

        private Set<Measure> deciding() {
            var measures = new HashSet<>(measures());
            wholes.forEach(whole -> measures.addAll(withDeciding(whole)));
            return measures;
        }
    }

    /**
     * Children, each counted once a year, whose records are counted separately: together the counts reveal how many
     * children had two.
     *
     * @param part of these children, those counted among the children of another such count too; null if none are
     * @param whole that other count; null if there is none
     */
    record Children(List<Measure> children, List<Measure> records, Measure part, Measure whole) implements Protection {}

    /** Something waiting, and when it no longer waits: with what was received, shown separately, they reveal each other. */
    record Backlog(Waiting waiting) implements Protection {}

    /** @param overdue parts of those that wait */
    record Waiting(Measure received, Measure decided, Measure undecided, List<Measure> overdue) {

        List<Measure> measures() {
            var measures = new HashSet<>(overdue);
            measures.addAll(List.of(received, decided, undecided));
            return List.copyOf(measures);
        }
    }

    /** Never shown: nothing is known about what reveals it. */
    record Never() implements Protection {}

    /** The protection of a measure about people. */
    static Protection of(Measure measure) {
        return Protections.ALL.getOrDefault(measure, new Never());
    }

    private static Set<Measure> withDeciding(Measure measure) {
        var measures = new HashSet<>(of(measure).measures());
        measures.add(measure);
        return measures;
    }

    /** All measures that decide whether this one is shown. */
    default Set<Measure> measures() {
        var measures = new HashSet<Measure>();
        switch (this) {
            case Flow _, Never _ -> {}
            case PartOf(var wholes, var as) -> {
                measures.add(as);
                wholes.forEach(whole -> measures.addAll(withDeciding(whole)));
            }
            case Stock stock -> measures.addAll(stock.family().deciding());
            case Rest(var family, var apart) -> {
                measures.addAll(family.deciding());
                measures.addAll(apart);
            }
            case Backlog(var waiting) ->
                waiting.measures().forEach(each -> {
                    measures.add(each);
                    if (!(of(each) instanceof Backlog)) {
                        measures.addAll(of(each).measures());
                    }
                });
            case Children(var children, var records, var _, var whole) -> {
                measures.addAll(children);
                records.forEach(record -> measures.addAll(withDeciding(record)));
                if (whole != null) {
                    measures.addAll(withDeciding(whole));
                }
            }
        }
        return measures;
    }
}
