package org.safeguarding.metrics.timeline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.contract.RecordKind;

/**
 * The newest version of each record of one child or one inspection: everything an indicator is computed from. It does
 * not depend on the order in which versions arrive or on how often each arrives.
 */
public final class Timeline {

    public static final Timeline EMPTY = new Timeline(new TreeMap<>());

    /** @param records their ids */
    public record Difference(Set<RecordKind> kinds, Set<UUID> records) {}

    private final SortedMap<UUID, RecordVersion> newest;

    private Timeline(SortedMap<UUID, RecordVersion> newest) {
        this.newest = newest;
    }

    public static Timeline of(Collection<RecordVersion> versions) {
        return EMPTY.with(versions);
    }

    /** This timeline with these versions added; the same object if none of them is newer than what it has. */
    public Timeline with(Collection<RecordVersion> versions) {
        var merged = new TreeMap<>(newest);
        boolean newer = false;
        for (var version : versions) {
            var held = merged.get(version.id());
            if (held == null || version.isNewerThan(held)) {
                merged.put(version.id(), version);
                newer = true;
            }
        }
        return newer ? new Timeline(merged) : this;
    }

    /** This timeline without the records of these kinds that came in a lower epoch; the same object if there are none. */
    public Timeline withoutBelow(long epoch, Set<RecordKind> kinds) {
        var left = new TreeMap<>(newest);
        boolean removed = left.values().removeIf(record -> record.epoch() < epoch && kinds.contains(record.kind()));
        return removed ? new Timeline(left) : this;
    }

    public boolean isEmpty() {
        return newest.isEmpty();
    }

    /** The records that differ between this timeline and the other. One that was published again unchanged does not. */
    public Difference difference(Timeline other, Collection<RecordVersion> among) {
        var kinds = EnumSet.noneOf(RecordKind.class);
        var records = new HashSet<UUID>();
        for (var version : among) {
            var here = newest.get(version.id());
            var there = other.newest.get(version.id());
            if (here == null ? there != null : there == null || !here.saysSameAs(there)) {
                records.add(version.id());
                Stream.of(here, there)
                        .filter(Objects::nonNull)
                        .map(RecordVersion::kind)
                        .forEach(kinds::add);
            }
        }
        return new Difference(kinds, records);
    }

    /** In the order of their ids, including voided records. */
    public Collection<RecordVersion> records() {
        return newest.values();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline timeline && newest.equals(timeline.newest);
    }

    @Override
    public int hashCode() {
        return newest.hashCode();
    }

    @Override
    public String toString() {
        return newest.values().toString();
    }
}
