package org.safeguarding.metrics.measure;

import java.util.Set;
import org.safeguarding.contract.fact.Fact;

/**
 * What a measure was declared to count. It follows from the scopes of two measures whether they reveal each other: the
 * rules for restricted callers are derived from them.
 *
 * @param records the kind of record
 * @param conditions that a record must meet; the same object in two scopes is the same condition
 * @param how a record counts
 * @param day the same object in two scopes is the same day: on which a record counts; of an open record, from which it
 *     counts no longer; at any point, from which it counts
 */
public record Scope(Class<? extends Fact> records, Set<Object> conditions, How how, Object day) {

    /** How a record, or a child, counts. */
    public enum How {
        ON_A_DAY,
        WHILE_OPEN,
        AT_ANY_POINT,
        CHILD_ON_A_DAY,
        CHILD_AT_ANY_POINT
    }

    public Scope {
        conditions = Set.copyOf(conditions);
    }

    /** Counts on days and under conditions that no other measure shares. */
    static Scope alone(Class<? extends Fact> records) {
        return new Scope(records, Set.of(new Object()), How.ON_A_DAY, new Object());
    }

    /** Whether everything that it counts is also counted by the other, on the same day. */
    public boolean isPartOf(Scope other) {
        return how == other.how && day == other.day && isNarrowerThan(other);
    }

    /** Whether its records are some of those of the other, on any day. */
    public boolean isNarrowerThan(Scope other) {
        return records == other.records
                && conditions.size() > other.conditions.size()
                && conditions.containsAll(other.conditions);
    }

    /** The same records and day, counted in another way. */
    public Scope as(How otherwise) {
        return new Scope(records, conditions, otherwise, day);
    }
}
