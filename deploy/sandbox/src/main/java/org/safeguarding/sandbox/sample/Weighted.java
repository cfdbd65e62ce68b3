package org.safeguarding.sandbox.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws values in the proportion of their weights. */
final class Weighted<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int total;

    Weighted<T> add(T value, int weight) {
        if (weight > 0) {
            total += weight;
            values.add(value);
            upTo.add(total);
        }
        return this;
    }

    T draw(RandomGenerator random) {
        int point = random.nextInt(total);
        int i = 0;
        while (upTo.get(i) <= point) {
            i++;
        }
        return values.get(i);
    }
}
