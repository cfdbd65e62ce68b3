package org.safeguarding.metrics.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Measure;

/**
 * Which counts reveal those of a measure, and so the rules for showing it to restricted callers: see ADR 0010. {@link
 * Protections} assigns one to each measure.
 */
sealed interface Protection {

    /** Decided on its own. */
    record Flow() implements Protection {}

    /**
     * A part of a whole that is shown too. It is shown if every sum of the disjoint parts, and the rest of the whole,
     * can be shown: some of these figures reveal the others.
     *
     * @param apart disjoint parts of the whole; this measure is one of them, or the sum of some
     */
    record PartOf(Measure whole, List<Measure> apart) implements Protection {}

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
     * @param whole that the started are a part of; null if that is nothing that is shown
     */
    record Family(Measure started, Measure ended, Measure open, Measure anyPoint, Measure whole) {

        List<Measure> measures() {
            return List.of(started, ended, open, anyPoint);
        }

        private Set<Measure> deciding() {
            var measures = new HashSet<>(measures());
            if (whole != null) {
                measures.add(whole);
                measures.addAll(of(whole).measures());
            }
            return measures;
        }
    }

    /**
     * Children, each counted once a year, whose records are counted separately: together the counts reveal how many
     * children had two.
     */
    record Children(List<Measure> children, List<Measure> records) implements Protection {}

    /** Contacts not yet decided, or decided: together with the contacts received they reveal each other. */
    record Backlog(boolean ofOneDay) implements Protection {}

    /** Never shown: measures without a rule here, such as how late records are. */
    record Never() implements Protection {}

    List<Measure> CONTACTS = List.of(
            ContactMeasures.CONTACTS_RECEIVED,
            ContactMeasures.CONTACTS_DECIDED,
            ContactMeasures.CONTACTS_UNDECIDED,
            ContactMeasures.CONTACTS_OVERDUE);

    /** The protection of a measure about people; a measure without a rule is never shown. */
    static Protection of(Measure measure) {
        return Protections.ALL.getOrDefault(measure, new Never());
    }

    /** All measures that decide whether this one is shown. */
    default Set<Measure> measures() {
        var measures = new HashSet<Measure>();
        switch (this) {
            case Flow _, Never _ -> {}
            case PartOf(var whole, var apart) -> {
                measures.add(whole);
                measures.addAll(apart);
                measures.addAll(of(whole).measures());
            }
            case Stock stock -> measures.addAll(stock.family().deciding());
            case Rest(var family, var apart) -> {
                measures.addAll(family.deciding());
                measures.addAll(apart);
            }
            case Backlog _ -> measures.addAll(CONTACTS);
            case Children(var children, var records) -> {
                measures.addAll(children);
                measures.addAll(records);
                records.forEach(record -> measures.addAll(of(record).measures()));
            }
        }
        return measures;
    }
}
