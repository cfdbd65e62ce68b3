package org.safeguarding.metrics.disclosure;

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

    /** A year consists of quarters, a quarter of months. A quarter with only one month passed is that month. */
    Stream<Block> parts() {
        if (length == 1) {
            return Stream.empty();
        }
        int step = length > QUARTER ? QUARTER : 1;
        return IntStream.iterate(first, month -> month < first + length, month -> month + step)
                .mapToObj(month -> new Block(month, Math.min(step, first + length - month)));
    }
}
