package org.safeguarding.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws values in proportion to their weights. */
final class Choice<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int sum;

    Choice<T> with(int weight, T value) {
        sum += weight;
        values.add(value);
        upTo.add(sum);
        return this;
    }

    T next(SplittableRandom random) {
        int point = random.nextInt(sum);
        int index = 0;
        while (upTo.get(index) <= point) {
            index++;
        }
        return values.get(index);
    }
}
