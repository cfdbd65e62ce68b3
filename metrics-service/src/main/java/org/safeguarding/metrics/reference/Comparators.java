package org.safeguarding.metrics.reference;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;

/** What one indicator of an authority can be compared with. */
public final class Comparators {

    private final List<Comparator> all;

    /** @param all of one indicator, in the order of their versions and lines */
    public Comparators(List<Comparator> all) {
        this.all = List.copyOf(all);
    }

    /** The value of a group in a reporting year: the revised one if there is one; of several, the one loaded last. */
    public Optional<Comparator> of(int reportingYear, String group) {
        return vintages(reportingYear, group).reversed().stream().findFirst();
    }

    /**
     * Every value of a group in a reporting year: first published values before revised ones, then in the order loaded.
     */
    public List<Comparator> vintages(int reportingYear, String group) {
        return all.stream()
                .filter(each ->
                        each.reportingYear() == reportingYear && each.group().equals(group))
                .sorted(comparing(Comparator::status).thenComparing(Comparator::version))
                .toList();
    }
}
