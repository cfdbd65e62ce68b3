package org.safeguarding.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The limits that authorities have set themselves. Immutable. The ones in force in this process begin as {@link #NONE},
 * and what hears of others puts them in force.
 */
public final class LocalLimits {

    public static final LocalLimits NONE = new LocalLimits(List.of());

    private static volatile LocalLimits inForce = NONE;

    private record Key(String authority, String clock) {}

    private final Map<Key, NavigableMap<LocalDate, Limit>> limits = new HashMap<>();

    /** @param limits at most one for each authority, clock and day */
    public LocalLimits(Collection<LocalLimit> limits) {
        for (LocalLimit each : limits) {
            Limit earlier = this.limits
                    .computeIfAbsent(new Key(each.authority(), each.clock()), _ -> new TreeMap<>())
                    .put(each.effectiveFrom(), each.limit());
            if (earlier != null) {
                throw new IllegalArgumentException("Two limits from the same day: " + each);
            }
        }
    }

    public static LocalLimits inForce() {
        return inForce;
    }

    public static void putInForce(LocalLimits limits) {
        inForce = limits;
    }

    /** The authority's own limit for a clock that starts on a day; empty if it has none by then. */
    public Optional<Limit> of(String authority, String clock, LocalDate start) {
        return Optional.ofNullable(of(authority, clock).floorEntry(start)).map(Map.Entry::getValue);
    }

    /** The authority's own limits for a clock, by the day from which each applies. */
    public NavigableMap<LocalDate, Limit> of(String authority, String clock) {
        return Collections.unmodifiableNavigableMap(
                limits.getOrDefault(new Key(authority, clock), Collections.emptyNavigableMap()));
    }
}
