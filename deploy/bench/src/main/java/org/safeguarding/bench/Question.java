package org.safeguarding.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.safeguarding.bench.peer.AnalystQuery.Counts;

/**
 * Something that is asked of metrics-service and, by the SQL file of the same name, of an analyst's tables.
 *
 * @param by the parameter that cuts the answer: {@code interval=month} or {@code by=agency}
 */
record Question(String name, String indicator, String by) {

    static final String AUTHORITY = "E08000018";
    static final LocalDate FROM = LocalDate.of(2017, 4, 1);
    static final LocalDate TO = LocalDate.of(2018, 3, 31);

    private static final ObjectMapper JSON = new ObjectMapper();

    String path() {
        return "/v1/indicators/" + indicator + "/values?from=" + FROM + "&to=" + TO + "&" + by;
    }

    /** What metrics-service answers, as the SQL does; zeros left out. */
    Map<String, Counts> counts(HttpConnection http) throws IOException {
        HttpConnection.Response response = http.get(path());
        if (response.status() != 200) {
            throw new IOException(path() + " was answered " + response.status() + ": " + response.text());
        }
        Map<String, Counts> counts = new TreeMap<>();
        for (JsonNode value : JSON.readTree(response.body()).path("values")) {
            JsonNode denominator = value.path("denominator");
            long numerator = value.path("numerator").longValue();
            if (numerator != 0 || denominator.asLong() != 0) {
                counts.put(
                        value.path(by.startsWith("by=") ? "slice" : "from").asText(),
                        new Counts(numerator, denominator.isMissingNode() ? null : denominator.longValue()));
            }
        }
        return counts;
    }
}
