package org.safeguarding.metrics.reference.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.calendar.Limit;
import org.safeguarding.metrics.measure.Limits;
import org.safeguarding.metrics.measure.StatutoryClock;

/**
 * The limit for a clock that starts on a given day: the authority's own from the day it takes effect, otherwise the
 * national one. Immutable.
 */
public final class ClockLimits implements Limits {

    public static final ClockLimits NATIONAL = new ClockLimits(List.of());

    private record Key(String authority, String clock) {}

    private final Map<Key, NavigableMap<LocalDate, Limit>> local = new HashMap<>();
    private final String fingerprint;

    /** @param limits at most one for each authority, clock and day */
    public ClockLimits(Collection<LocalLimit> limits) {
        for (var each : limits) {
            var earlier = local.computeIfAbsent(new Key(each.authority(), each.clock()), _ -> new TreeMap<>())
                    .put(each.effectiveFrom(), each.limit());
            if (earlier != null) {
                throw new IllegalArgumentException("Two limits from the same day: " + each);
            }
        }
        fingerprint = limits.stream().map(LocalLimit::line).sorted().collect(Collectors.joining("\n"));
    }

    /** The limits with this fingerprint. */
    public static ClockLimits of(String fingerprint) {
        return new ClockLimits(fingerprint.lines().map(LocalLimit::of).toList());
    }

    @Override
    public Limit of(StatutoryClock<?> clock, String authority, LocalDate start) {
        var own = local.get(new Key(authority, clock.id()));
        var effective = own == null ? null : own.floorEntry(start);
        return effective == null ? clock.national() : effective.getValue();
    }

    /** The limits as text, one line each. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
