package org.safeguarding.metrics.disclosure;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year, quarter or month of a reporting year, up to the last complete month.
 *
 * @param first its first month, counted from April as 0
 * @param length how many months have passed
 */
public record Block(int first, int length) {

    static final int YEAR = 12;
    private static final int QUARTER = 3;

    public Block {
        if (first < 0 || length < 1 || first + length > YEAR) {
            throw new IllegalArgumentException("No months of a year: " + length + " from month " + first);
        }
    }

    /** A year with this many months passed. */
    static Block year(int passed) {
        return new Block(0, passed);
    }

    /** The sum of its months. */
    long sum(long[] months) {
        return IntStream.range(first, first + length)
                .mapToLong(month -> months[month])
                .sum();
    }

    Node<Block> tree(Function<Block, Part> part) {
        return new Node<>(
                this, part.apply(this), parts().map(block -> block.tree(part)).toList());
    }

    /** The fewest years, quarters and months of this block that make up this range. */
    Stream<Block> within(Block range) {
        if (first >= range.first && first + length <= range.first + range.length) {
            return Stream.of(this);
        }
        if (first >= range.first + range.length || first + length <= range.first) {
            return Stream.empty();
        }
        return parts().flatMap(part -> part.within(range));
    }

    /** Whether it is among these years, quarters and months, or a piece of a quarter or year that is. */
    boolean isIn(Set<Block> blocks) {
        int quarter = first - first % QUARTER;
        boolean withinQuarter = first + length <= quarter + QUARTER;
        return blocks.contains(this)
                || length > 1 && blocks.contains(withinQuarter ? new Block(quarter, QUARTER) : new Block(0, YEAR));
    }

    /** This block and all blocks within it. */
    Stream<Block> all() {
        return Stream.concat(Stream.of(this), parts().flatMap(Block::all));
    }

    /** The months of this block that are also in the other: there must be some. */
    Block and(Block other) {
        int from = Math.max(first, other.first);
        return new Block(from, Math.min(first + length, other.first + other.length) - from);
    }

    boolean overlaps(Block other) {
        return first < other.first + other.length && other.first < first + length;
    }

    /**
     * A year consists of quarters, a quarter of months; a block that begins or ends within a quarter has only those
     * months of it. A quarter with only one month is that month.
     */
    Stream<Block> parts() {
        if (length == 1) {
            return Stream.empty();
        }
        int last = first + length - 1;
        boolean withinQuarter = first / QUARTER == last / QUARTER;
        return IntStream.iterate(
                        first,
                        month -> month <= last,
                        month -> withinQuarter ? month + 1 : month - month % QUARTER + QUARTER)
                .mapToObj(month -> new Block(
                        month, withinQuarter ? 1 : Math.min(last, month - month % QUARTER + QUARTER - 1) - month + 1));
    }
}
