package org.safeguarding.metrics.disclosure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of one shown total. The small ones are withheld, and with them the next smallest, as the DfE does, until those
 * withheld hide each other: for each figure they add up to nothing or to at least 6 and more than their number, and are not all
 * equal. Then any two of them could be exchanged and nobody would see it. Only if there is no other way are zeros withheld.
 *
 * <p>What no publication withheld so far has to hide by itself as well: the published total less the present one could show
 * what those withheld before add up to.
 */
final class Siblings<K> {

    private final Map<K, Part> parts;
    private final Set<K> withheld;

    private Siblings(Map<K, Part> parts) {
        this.parts = parts;
        this.withheld = parts.keySet().stream()
                .filter(key -> parts.get(key).isToBeWithheld())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static <K> Siblings<K> of(Map<K, Part> parts) {
        var siblings = new Siblings<>(parts);
        if (siblings.totalTellsThemWhenAllAreEqual()) {
            siblings.withheld.addAll(parts.keySet());
        }
        for (var lacking = siblings.lacking();
                lacking.isPresent() && siblings.withheld.size() < parts.size();
                lacking = siblings.lacking()) {
            siblings.addNextSmallest(lacking.getAsInt());
        }
        return siblings;
    }

    Set<K> withheld() {
        return withheld;
    }

    /** False only if a publication withheld some, and the others are too few to hide: then the total has to be withheld too. */
    boolean hideEachOther() {
        boolean allForTheFirstTime = withheldNow().size() == parts.size();
        return allForTheFirstTime || lackingIn(withheldNow()).isEmpty();
    }

    /**
     * If small parts that are all equal were withheld in full, the total would tell them to one who knows the rules. So with such
     * a total, all are withheld as soon as one is small.
     */
    private boolean totalTellsThemWhenAllAreEqual() {
        for (int figure = 0; figure < figures(); figure++) {
            int f = figure;
            var total = parts.values().stream()
                    .mapToLong(part -> part.counts().get(f))
                    .sum();
            if (total % parts.size() == 0
                    && Part.isSmall(total / parts.size())
                    && parts.values().stream()
                            .anyMatch(part -> Part.isSmall(part.counts().get(f)))) {
                return true;
            }
        }
        return false;
    }

    private OptionalInt lacking() {
        var now = lackingIn(withheldNow());
        return now.isPresent() ? now : lackingIn(withheld);
    }

    private Set<K> withheldNow() {
        return withheld.stream().filter(key -> !parts.get(key).withheldBefore()).collect(Collectors.toSet());
    }

    /** The first figure of which those withheld do not hide each other. */
    private OptionalInt lackingIn(Set<K> group) {
        if (group.stream().noneMatch(key -> parts.get(key).isToBeWithheld())) {
            return OptionalInt.empty();
        }
        for (int figure = 0; figure < figures(); figure++) {
            int f = figure;
            var counts = group.stream()
                    .mapToLong(key -> parts.get(key).counts().get(f))
                    .summaryStatistics();
            boolean enough = counts.getSum() >= Math.max(Part.LEAST_SUM, group.size() + 1);
            boolean allSmallAndEqual = counts.getMin() == counts.getMax() && Part.isSmall(counts.getMin());
            if (counts.getSum() > 0 && (!enough || allSmallAndEqual)) {
                return OptionalInt.of(figure);
            }
        }
        return group.size() == 1 ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** All that are equally small, so that which are withheld depends on the counts alone. */
    private void addNextSmallest(int figure) {
        var shown =
                parts.keySet().stream().filter(key -> !withheld.contains(key)).toList();
        var next = shown.stream()
                .mapToLong(key -> parts.get(key).counts().get(figure))
                .filter(n -> n > 0)
                .min()
                .orElse(0);
        shown.stream()
                .filter(key -> parts.get(key).counts().get(figure) == next)
                .forEach(withheld::add);
    }

    private int figures() {
        return parts.values().iterator().next().counts().size();
    }
}
