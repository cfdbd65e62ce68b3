package org.safeguarding.metrics.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The populations of an authority, of every release. Of a mid-year that several releases have, a rate takes the release that
 * was loaded for the first time last: a correction of an older release does not put it before a newer one.
 */
public final class Populations {

    private final List<Population> all;

    /** @param all of the release that came first first */
    public Populations(List<Population> all) {
        this.all = List.copyOf(all);
    }

    /** What rates are taken over, by mid-year. */
    public Map<Integer, Population> byMidYear() {
        return byMidYear(all);
    }

    /** What one release says, by mid-year; empty if it says nothing. */
    public Map<Integer, Population> byMidYear(String release) {
        return byMidYear(all.stream()
                .filter(population -> population.release().equals(release))
                .toList());
    }

    /** In the order in which they came. */
    public Set<String> releases() {
        return all.stream().map(Population::release).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Integer, Population> byMidYear(List<Population> populations) {
        var byMidYear = new LinkedHashMap<Integer, Population>();
        populations.forEach(population -> byMidYear.put(population.midYear(), population));
        return Map.copyOf(byMidYear);
    }
}
