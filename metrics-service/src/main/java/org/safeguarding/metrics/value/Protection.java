package org.safeguarding.metrics.value;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Measure;

/**
 * What gives the counts of a measure away, and so by which rules restricted callers are told of it: see ADR 0010. Which holds for
 * which measure, {@link Protections} says.
 */
sealed interface Protection {

    /** By itself. */
    record Flow() implements Protection {}

    /**
     * A part of a whole that is told too. It is told where every sum of the apart, and what each leaves of the whole, can be told:
     * whoever knows some of these figures knows the others.
     *
     * @param apart parts of the whole that have nothing in common; this is one of them, or the sum of some
     */
    record PartOf(Measure whole, List<Measure> apart) implements Protection {}

    /** A stock, its flows, or what there was of it at any point of a year. */
    record Stock(Family family, Role role) implements Protection {}

    /**
     * A part of what the started of a stock leave of their whole: told of whole reporting years only, so that the started may be told
     * by month and by value although one of these is small there.
     *
     * @param apart all of them; with the started they add up to the whole
     */
    record Rest(Family family, List<Measure> apart) implements Protection {}

    enum Role {
        STARTED,
        ENDED,
        OPEN,
        ANY_POINT
    }

    /**
     * A stock with all that gives it away.
     *
     * @param whole of which the started are a part; null if of nothing that is told
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

    /** Children counted once a year, of records that are counted each: together they tell how many children had two. */
    record Children(List<Measure> children, List<Measure> records) implements Protection {}

    /** Contacts not decided yet, or decided: together with those received they give each other away. */
    record Backlog(boolean ofOneDay) implements Protection {}

    /** Never told: what nothing is said of here, such as how late records are. */
    record Never() implements Protection {}

    List<Measure> CONTACTS = List.of(
            ContactMeasures.CONTACTS_RECEIVED,
            ContactMeasures.CONTACTS_DECIDED,
            ContactMeasures.CONTACTS_UNDECIDED,
            ContactMeasures.CONTACTS_OVERDUE);

    /** Of a measure about people; one of which nothing was decided is never told. */
    static Protection of(Measure measure) {
        return Protections.ALL.getOrDefault(measure, new Never());
    }

    /** All that decides. */
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
