package org.safeguarding.metrics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Maximises a sum of non-negative unknowns that satisfy equations. The equations of a table of counts have coefficients
 * of 1, 0 and −1, and the tableau keeps them, so floating point is exact enough.
 */
final class Simplex {

    private static final double ZERO = 1e-7;
    private static final int PATIENCE = 300;

    private final int unknowns;
    private double[][] rows;
    private int[] basis;

    /** The last column of each row is the right-hand side. There must be a solution. */
    Simplex(int unknowns, List<double[]> equations) {
        this.unknowns = unknowns;
        int m = equations.size();
        int width = unknowns + m + 1;
        rows = new double[m][width];
        basis = new int[m];
        for (int i = 0; i < m; i++) {
            var equation = equations.get(i);
            int sign = equation[unknowns] < 0 ? -1 : 1;
            for (int j = 0; j < unknowns; j++) {
                rows[i][j] = sign * equation[j];
            }
            rows[i][width - 1] = sign * equation[unknowns];
            rows[i][unknowns + i] = 1;
            basis[i] = unknowns + i;
        }
        var noneArtificial = new double[width - 1];
        for (int i = 0; i < m; i++) {
            noneArtificial[unknowns + i] = -1;
        }
        if (climb(noneArtificial) < -ZERO * 10) {
            throw new IllegalStateException("The equations have no solution");
        }
        dropArtificial();
    }

    /** The solution with the largest sum; none if the sum is unbounded. */
    Optional<double[]> largest(double[] sum) {
        if (Double.isInfinite(climb(sum))) {
            return Optional.empty();
        }
        var solution = new double[unknowns];
        for (int i = 0; i < rows.length; i++) {
            solution[basis[i]] = rows[i][unknowns];
        }
        return Optional.of(solution);
    }

    private void dropArtificial() {
        var kept = new ArrayList<double[]>();
        var keptBasis = new ArrayList<Integer>();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; basis[i] >= unknowns && j < unknowns; j++) {
                if (Math.abs(rows[i][j]) > ZERO) {
                    pivot(i, j, null);
                }
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (basis[i] < unknowns) {
                var row = new double[unknowns + 1];
                System.arraycopy(rows[i], 0, row, 0, unknowns);
                row[unknowns] = rows[i][rows[i].length - 1];
                kept.add(row);
                keptBasis.add(basis[i]);
            }
        }
        rows = kept.toArray(double[][]::new);
        basis = keptBasis.stream().mapToInt(Integer::intValue).toArray();
    }

    private double climb(double[] sum) {
        int width = sum.length;
        var gain = new double[width + 1];
        System.arraycopy(sum, 0, gain, 0, width);
        for (int i = 0; i < rows.length; i++) {
            double coefficient = gain[basis[i]];
            if (coefficient != 0) {
                subtract(gain, rows[i], coefficient);
            }
        }
        for (int step = 0; ; step++) {
            int column = step < PATIENCE ? steepest(gain) : first(gain);
            if (column < 0) {
                return -gain[width];
            }
            int row = tightest(column);
            if (row < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(row, column, gain);
        }
    }

    private static int steepest(double[] gain) {
        int best = -1;
        for (int j = 0; j < gain.length - 1; j++) {
            if (gain[j] > ZERO && (best < 0 || gain[j] > gain[best])) {
                best = j;
            }
        }
        return best;
    }

    private static int first(double[] gain) {
        for (int j = 0; j < gain.length - 1; j++) {
            if (gain[j] > ZERO) {
                return j;
            }
        }
        return -1;
    }

    private int tightest(int column) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            if (rows[i][column] > ZERO) {
                double ratio = rows[i][rows[i].length - 1] / rows[i][column];
                if (ratio < least - ZERO || (ratio < least + ZERO && basis[i] < basis[best])) {
                    least = Math.min(ratio, least);
                    best = i;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int column, double[] gain) {
        double by = rows[row][column];
        for (int j = 0; j < rows[row].length; j++) {
            rows[row][j] /= by;
        }
        for (int i = 0; i < rows.length; i++) {
            if (i != row && rows[i][column] != 0) {
                subtract(rows[i], rows[row], rows[i][column]);
            }
        }
        if (gain != null) {
            subtract(gain, rows[row], gain[column]);
        }
        basis[row] = column;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int j = 0; j < from.length; j++) {
            if (row[j] != 0) {
                from[j] -= times * row[j];
                if (Math.abs(from[j]) < ZERO) {
                    from[j] = 0;
                }
            }
        }
    }
}
