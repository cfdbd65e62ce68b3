package org.safeguarding.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The counts of one value of a dimension, or of one block of months, shown or withheld together.
 *
 * @param counts never negative; the same figures in the same order for all parts of one total
 * @param withheld whether it is withheld for another reason, such as a withheld denominator
 * @param withheldBefore whether a publication withheld it: it then stays withheld, because the published total could
 *     reveal it
 */
public record Part(List<Long> counts, boolean withheld, boolean withheldBefore) {

    /** The DfE's bound: counts from 1 to 5 are confidential, zero is not. */
    private static final long LARGEST_SMALL = 5;

    /** The least that withheld counts must add up to, so that their sum is not small itself. */
    static final long LEAST_SUM = LARGEST_SMALL + 1;

    public Part {
        counts = List.copyOf(counts);
        if (counts.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("A count is not negative: " + counts);
        }
    }

    public static Part count(long n) {
        return new Part(List.of(n), false, false);
    }

    /**
     * A part of one or several wholes, with the rest of each: a small rest reveals as much as a small part. Referrals can
     * be more than the contacts that they are counted as a part of, so what a part is more than its whole counts too.
     */
    public static Part ofWholes(long n, List<Long> wholes) {
        var figures = new ArrayList<Long>();
        figures.add(n);
        for (long whole : wholes) {
            figures.add(Math.max(0, whole - n));
            figures.add(Math.max(0, n - whole));
        }
        return new Part(figures, false, false);
    }

    /**
     * Several disjoint parts of a whole. The sum of any of them, and the rest of the whole, follow from the others.
     *
     * @param parts only a few: each doubles the number of figures
     * @throws IllegalArgumentException if they add up to more than the whole
     */
    public static Part apart(List<Long> parts, long whole) {
        var figures = new ArrayList<Long>();
        for (int some = 1; some < 1 << parts.size(); some++) {
            long sum = 0;
            for (int i = 0; i < parts.size(); i++) {
                sum += (some >> i & 1) * parts.get(i);
            }
            figures.add(sum);
            figures.add(whole - sum);
        }
        return new Part(figures, false, false);
    }

    /**
     * Figures that reveal each other, so that all are shown or none: for example started, ended and open for all years.
     */
    public static Part figures(long... counts) {
        return new Part(LongStream.of(counts).boxed().toList(), false, false);
    }

    public Part withheldIf(boolean reason) {
        return new Part(counts, withheld || reason, withheldBefore);
    }

    public Part withheldBeforeIf(boolean published) {
        return new Part(counts, withheld, withheldBefore || published);
    }

    public static boolean isSmall(long count) {
        return count >= 1 && count <= LARGEST_SMALL;
    }

    /**
     * Whether all these, parts of the same wholes, can be decided one by one: none is small, or they are all that one of
     * the wholes is. Otherwise a part can be exchanged with another only together with the rests of all wholes.
     */
    public static boolean areDecidedOneByOne(Collection<Part> parts, int wholes) {
        return wholes < 2
                || parts.stream().noneMatch(Part::isSmall)
                || IntStream.range(0, wholes)
                        .anyMatch(whole -> parts.stream()
                                .allMatch(part ->
                                        part.counts.get(1 + 2 * whole) == 0 && part.counts.get(2 + 2 * whole) == 0));
    }

    /** For a part of several wholes: where the rest of one is small, those of the others must be able to vary with it. */
    boolean hasRestsApart() {
        var rests = IntStream.range(1, counts.size())
                .filter(figure -> figure % 2 == 1)
                .mapToObj(counts::get)
                .toList();
        return rests.stream().noneMatch(Part::isSmall)
                || rests.stream().filter(rest -> rest < LEAST_SUM).count() == 1;
    }

    boolean isSmall() {
        return counts.stream().anyMatch(Part::isSmall);
    }

    boolean isToBeWithheld() {
        return withheld || withheldBefore || isSmall();
    }

    /** Whether it is so large that small figures of another part are hidden in the sum of both. */
    boolean hides(Part other) {
        return !isToBeWithheld()
                && IntStream.range(0, counts.size())
                        .allMatch(figure -> other.counts.get(figure) == 0 || counts.get(figure) >= LEAST_SUM);
    }
}
