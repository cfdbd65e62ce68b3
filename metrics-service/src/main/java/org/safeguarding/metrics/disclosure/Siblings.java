package org.safeguarding.metrics.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The parts of one total that is shown. Small parts are withheld, and then the next smallest, as the DfE does, until
 * the withheld parts hide each other. They do so if for each figure they add up to zero, or to at least 6 and more than
 * their number, and are not all equal: then exchanging any two of them changes nothing that is shown. Zeros are
 * withheld only as a last resort.
 *
 * <p>The parts that no publication has withheld so far must hide each other on their own as well: the published total
 * minus the current one could reveal the sum of the parts withheld before.
 */
final class Siblings<K> {

    private final Map<K, List<Long>> counts = new LinkedHashMap<>();
    private final Map<K, List<Long>> neverWithheld = new LinkedHashMap<>();
    private final Set<K> withheld = new LinkedHashSet<>();

    private Siblings(List<Node<K>> parts, Set<K> tooThin) {
        for (var part : parts) {
            counts.put(part.key(), part.part().counts());
            var since = part.neverWithheld();
            if (since.equals(part.part().counts()) || since.stream().anyMatch(n -> n > 0)) {
                neverWithheld.put(part.key(), since);
            }
            if (part.part().isToBeWithheld() || tooThin.contains(part.key())) {
                withheld.add(part.key());
            }
        }
    }

    /** @param tooThin parts whose own parts can be protected only by withholding the part itself */
    static <K> Siblings<K> of(List<Node<K>> parts, Set<K> tooThin) {
        var siblings = new Siblings<>(parts, tooThin);
        if (siblings.totalTellsThemWhenAllAreEqual()) {
            siblings.withheld.addAll(siblings.counts.keySet());
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

    /**
     * False only if a publication withheld some parts and the others are too few to hide each other: then the total
     * must be withheld too.
     */
    boolean hideEachOther() {
        boolean allForTheFirstTime = withheld.size() == counts.size() && neverWithheld.equals(counts);
        return allForTheFirstTime || lackingIn(neverWithheld).isEmpty();
    }

    /**
     * If all parts are small and equal and all are withheld, the total reveals them to anyone who knows the rules. So
     * with such a total, all parts are withheld as soon as one is small.
     */
    private boolean totalTellsThemWhenAllAreEqual() {
        return IntStream.range(0, figures()).anyMatch(figure -> {
            long total =
                    counts.values().stream().mapToLong(of -> of.get(figure)).sum();
            return total % counts.size() == 0
                    && Part.isSmall(total / counts.size())
                    && counts.values().stream().anyMatch(of -> Part.isSmall(of.get(figure)));
        });
    }

    private OptionalInt lacking() {
        var since = lackingIn(neverWithheld);
        return since.isPresent() ? since : lackingIn(counts);
    }

    /** The first figure for which the withheld parts do not hide each other. */
    private OptionalInt lackingIn(Map<K, List<Long>> countsOf) {
        var group =
                withheld.stream().map(countsOf::get).filter(Objects::nonNull).toList();
        if (group.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int figure = 0; figure < figures(); figure++) {
            int f = figure;
            var sums = group.stream().mapToLong(of -> of.get(f)).summaryStatistics();
            boolean enough = sums.getSum() >= Math.max(Part.LEAST_SUM, group.size() + 1);
            boolean allSmallAndEqual = sums.getMin() == sums.getMax() && Part.isSmall(sums.getMin());
            if (sums.getSum() > 0 && (!enough || allSmallAndEqual)) {
                return OptionalInt.of(figure);
            }
        }
        return group.size() == 1 ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** Adds all equally small parts, so that the choice depends on the counts alone. */
    private void addNextSmallest(int figure) {
        var shown =
                counts.keySet().stream().filter(key -> !withheld.contains(key)).toList();
        var next = shown.stream()
                .mapToLong(key -> counts.get(key).get(figure))
                .filter(n -> n > 0)
                .min()
                .orElse(0);
        shown.stream().filter(key -> counts.get(key).get(figure) == next).forEach(withheld::add);
    }

    private int figures() {
        return counts.values().iterator().next().size();
    }
}
