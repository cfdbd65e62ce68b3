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
 * The parts of one shown total. The small ones are withheld, and with them the next smallest, as the DfE does, until those
 * withheld hide each other: for each figure they add up to nothing or to at least 6 and more than their number, and are not all
 * equal. Then any two of them could be exchanged and nobody would see it. Only if there is no other way are zeros withheld.
 *
 * <p>What no publication withheld so far has to hide by itself as well: the published total less the present one could show
 * what those withheld before add up to.
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

    /** @param tooThin parts whose own parts cannot be protected unless they are withheld */
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

    /** False only if a publication withheld some, and the others are too few to hide: then the total has to be withheld too. */
    boolean hideEachOther() {
        boolean allForTheFirstTime = withheld.size() == counts.size() && neverWithheld.equals(counts);
        return allForTheFirstTime || lackingIn(neverWithheld).isEmpty();
    }

    /**
     * If small parts that are all equal were withheld in full, the total would tell them to one who knows the rules. So with such
     * a total, all are withheld as soon as one is small.
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

    /** The first figure of which those withheld do not hide each other. */
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

    /** All that are equally small, so that which are withheld depends on the counts alone. */
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
