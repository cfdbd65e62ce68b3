package org.safeguarding.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.bench.peer.AnalystQuery.Counts;

/**
 * A question for metrics-service in one request, and for an analyst's tables in one statement for each indicator.
 *
 * @param name for example {@code contacts-received-by-month}
 * @param indicators their ids; several are asked for together
 * @param by {@code month}, or a dimension, for the slices of the year
 */
record Question(String name, List<String> indicators, String by) {

    static final String AUTHORITY = "E08000018";
    static final LocalDate FROM = LocalDate.of(2017, 4, 1);
    static final LocalDate TO = LocalDate.of(2018, 3, 31);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MONTH = "month";

    static Question of(String indicator, String by) {
        return new Question(indicator + "-by-" + by, List.of(indicator), by);
    }

    static Question byMonth(List<String> indicators) {
        return new Question(indicators.size() + " indicators by month", indicators, MONTH);
    }

    String path() {
        String range = "from=" + FROM + "&to=" + TO + (by.equals(MONTH) ? "&interval=month" : "&by=" + by);
        return indicators.size() == 1
                ? "/v1/indicators/" + indicators.getFirst() + "/values?" + range
                : indicators.stream()
                        .map(indicator -> "&indicator=" + indicator)
                        .collect(Collectors.joining("", "/v1/values?" + range, ""));
    }

    /** The names of the statements, in the order of the indicators. */
    List<String> statements() {
        return indicators.stream().map(indicator -> indicator + "-by-" + by).toList();
    }

    /** The answer of metrics-service, by statement, in the form of the SQL; without zeros. */
    Map<String, Map<String, Counts>> counts(HttpConnection http) throws IOException {
        HttpConnection.Response response = http.get(path());
        if (response.status() != 200) {
            throw new IOException(path() + " answered " + response.status() + ": " + response.text());
        }
        JsonNode answer = JSON.readTree(response.body());
        Map<String, Map<String, Counts>> counts = new TreeMap<>();
        for (JsonNode series : answer.has("indicators") ? answer.path("indicators") : List.of(answer)) {
            counts.put(series.path("indicator").textValue() + "-by-" + by, counts(series.path("values")));
        }
        return counts;
    }

    private Map<String, Counts> counts(JsonNode values) {
        Map<String, Counts> counts = new TreeMap<>();
        for (JsonNode figure : by.equals(MONTH) ? values : values.path(0).path("slices")) {
            JsonNode denominator = figure.path("denominator");
            long numerator = figure.path("numerator").longValue();
            if (numerator != 0 || denominator.asLong() != 0) {
                counts.put(
                        figure.path(by.equals(MONTH) ? "from" : "code").textValue(),
                        new Counts(numerator, denominator.isMissingNode() ? null : denominator.longValue()));
            }
        }
        return counts;
    }
}
