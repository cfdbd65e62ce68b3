package org.safeguarding.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.safeguarding.web.csv.CsvWriter;

/**
 * Views as the lines of a CSV file: a column for each component of the view, by its name, and the values as JSON has them.
 * Of a list the values stand in one cell, with a space between them.
 */
final class CsvList {

    private final ObjectMapper json;
    private final List<String> columns;

    CsvList(Class<? extends Record> view, ObjectMapper json) {
        this.json = json;
        this.columns = Arrays.stream(view.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    CsvWriter begin(OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.line(columns);
        return csv;
    }

    void write(CsvWriter csv, List<? extends Record> views) throws IOException {
        for (Record view : views) {
            JsonNode line = json.valueToTree(view);
            csv.line(columns.stream().map(column -> cell(line.path(column))).toList());
        }
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(CsvList::cell)
                    .collect(Collectors.joining(" "));
        }
        return value.isContainerNode() ? value.toString() : value.asText("");
    }
}
