package org.safeguarding.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The median of a few measurements. */
final class Median {

    private final List<Double> values = new ArrayList<>();

    static double of(double... values) {
        Median median = new Median();
        Arrays.stream(values).forEach(median::add);
        return median.value();
    }

    void add(double value) {
        values.add(value);
    }

    double value() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
