package org.safeguarding.metrics.reference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The populations of an authority, from every release. If several releases have a mid-year, rates use the release whose
 * first load is the most recent: correcting an older release does not put it ahead of a newer one.
 */
public final class Populations {

    private final List<Population> all;

    /** @param all in the order in which their releases first arrived */
    public Populations(List<Population> all) {
        this.all = List.copyOf(all);
    }

    /** The populations that rates use, by mid-year. */
    public Map<Integer, Population> byMidYear() {
        return byMidYear(all);
    }

    /** The populations of one release, by mid-year; empty if it has none. */
    public Map<Integer, Population> byMidYear(String release) {
        return byMidYear(all.stream()
                .filter(population -> population.release().equals(release))
                .toList());
    }

    /** In the order in which they first arrived. */
    public Set<String> releases() {
        return all.stream().map(Population::release).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Integer, Population> byMidYear(List<Population> populations) {
        var byMidYear = new LinkedHashMap<Integer, Population>();
        populations.forEach(population -> byMidYear.put(population.midYear(), population));
        return Map.copyOf(byMidYear);
    }
}
