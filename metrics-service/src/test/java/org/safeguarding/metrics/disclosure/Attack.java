package org.safeguarding.metrics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An attacker who collects figures, writes each as an equation in the unknown counts, and solves for them, by
 * elimination and by bounds, since counts are not negative. A figure is isolated if it is the same in all solutions.
 */
public final class Attack {

    /** A sum of unknowns: which ones, and how often each. */
    public record Sum(String name, int[] times) {

        public Sum plus(Sum other) {
            return combine(name + " + " + other.name, other, 1);
        }

        public Sum minus(Sum other) {
            return combine(name + " - " + other.name, other, -1);
        }

        private Sum combine(String label, Sum other, int sign) {
            var sum = times.clone();
            Arrays.setAll(sum, i -> times[i] + sign * other.times[i]);
            return new Sum(label, sum);
        }

        Sum named(String label) {
            return new Sum(label, times);
        }

        private double of(double[] counts) {
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                sum += times[i] == 0 ? 0 : times[i] * counts[i];
            }
            return sum;
        }
    }

    private final double[] truth;
    private final List<Sum> equal = new ArrayList<>();
    private final List<Sum> atLeast = new ArrayList<>();
    private final List<Double> least = new ArrayList<>();

    public Attack(double[] truth) {
        this.truth = truth;
    }

    /** Adds a figure that the attacker is shown. */
    public void isTold(Sum figure) {
        equal.add(figure);
    }

    /** Adds a known bound, for example because zeros are shown or because a stock is not negative. */
    public void knowsAtLeast(Sum figure, double bound) {
        if (figure.of(truth) < bound) {
            throw new IllegalStateException(figure.name() + " is " + figure.of(truth) + ", so that is not known");
        }
        atLeast.add(figure);
        least.add(bound);
    }

    /** The first of these figures that is from 1 to 5 and isolated. */
    public List<String> isolates(List<Sum> figures) {
        var small = figures.stream()
                .filter(figure -> Part.isSmall(Math.round(figure.of(truth))))
                .toList();
        if (small.isEmpty()) {
            return List.of();
        }
        int n = truth.length + atLeast.size();
        var simplex = new Simplex(n, equations(n));
        var lowest = small.stream().mapToDouble(figure -> figure.of(truth)).toArray();
        var highest = lowest.clone();
        for (int target = 0; target < lowest.length; target++) {
            for (int sign = 1; sign >= -1 && isOne(lowest[target], highest[target]); sign -= 2) {
                var objective = new double[n];
                for (int j = 0; j < truth.length; j++) {
                    objective[j] = sign * small.get(target).times()[j];
                }
                var solution = simplex.largest(objective);
                if (solution.isEmpty()) {
                    highest[target] = Double.POSITIVE_INFINITY;
                }
                for (int i = 0; i < lowest.length && solution.isPresent(); i++) {
                    double value = small.get(i).of(solution.get());
                    lowest[i] = Math.min(lowest[i], value);
                    highest[i] = Math.max(highest[i], value);
                }
            }
            if (isOne(lowest[target], highest[target])) {
                return List.of(small.get(target).name() + " is "
                        + Math.round(small.get(target).of(truth)));
            }
        }
        return List.of();
    }

    private static boolean isOne(double lowest, double highest) {
        return highest - lowest < 1 - 1e-6;
    }

    private List<double[]> equations(int n) {
        var equations = new ArrayList<double[]>();
        for (var sum : equal) {
            equations.add(equation(n, sum, sum.of(truth)));
        }
        for (int i = 0; i < atLeast.size(); i++) {
            var equation = equation(n, atLeast.get(i), least.get(i));
            equation[truth.length + i] = -1;
            equations.add(equation);
        }
        return equations;
    }

    private static double[] equation(int n, Sum sum, double value) {
        var equation = new double[n + 1];
        for (int j = 0; j < sum.times().length; j++) {
            equation[j] = sum.times()[j];
        }
        equation[n] = value;
        return equation;
    }
}
