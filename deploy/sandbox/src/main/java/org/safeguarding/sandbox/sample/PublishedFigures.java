package org.safeguarding.sandbox.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The totals that the sample year matches, each with its source, table and reporting year (2018 is 2017-18). They are
 * published by the DfE (Characteristics of children in need, local authority tables) or by the board in its annual
 * report, or chosen where the DfE hides a small number. One resource holds them, so that no total is in the generator.
 */
final class PublishedFigures {

    private static final List<String> MONTHS = List.of(
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "January",
            "February",
            "March");

    private record Figure(String table, int year, String measure) {}

    private final Map<Figure, Integer> figures = new HashMap<>();

    PublishedFigures() {
        for (List<String> row : Resource.rows("published-figures.csv", 5)) {
            figures.put(new Figure(row.get(1), Integer.parseInt(row.get(2)), row.get(3)), Integer.parseInt(row.get(4)));
        }
    }

    int of(String table, int year, String measure) {
        Integer value = figures.get(new Figure(table, year, measure));
        if (value == null) {
            throw new IllegalArgumentException("No published figure " + table + " " + year + " " + measure);
        }
        return value;
    }

    /** Twelve figures, April first. */
    int[] byMonth(String table, int year) {
        return MONTHS.stream().mapToInt(month -> of(table, year, month)).toArray();
    }
}
