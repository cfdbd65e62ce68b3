package org.safeguarding.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.problem.Prose;

/**
 * Views as the lines of a CSV file: a column for each component of the view, by its name, and the values as JSON has them. A
 * component that is a record has a column for each of its own. {@link Prose} and {@link NotInCsv} have none, because spreadsheets
 * are passed on. The values of a list share one cell, separated by spaces; a list of records has no column.
 */
final class CsvList {

    private record Column(JsonPointer at, String parent, String leaf) {

        /** The leaf alone, or with its parent where several leaves have that name. */
        String name(List<Column> all) {
            boolean unique =
                    all.stream().filter(column -> column.leaf.equals(leaf)).count() == 1;
            return unique || parent.isEmpty()
                    ? leaf
                    : parent + Character.toUpperCase(leaf.charAt(0)) + leaf.substring(1);
        }
    }

    private final ObjectMapper json;
    private final List<Column> columns = new ArrayList<>();

    CsvList(Class<? extends Record> view, ObjectMapper json) {
        this.json = json;
        collect(view, JsonPointer.empty(), "");
    }

    private void collect(Class<?> view, JsonPointer at, String parent) {
        for (RecordComponent component : view.getRecordComponents()) {
            String name = component.getName();
            if (hasNoColumn(component)) {
                continue;
            }
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                collect(component.getType(), at, parent);
            } else if (component.getType().isRecord()) {
                collect(component.getType(), at.appendProperty(name), name);
            } else {
                columns.add(new Column(at.appendProperty(name), parent, name));
            }
        }
    }

    private static boolean hasNoColumn(RecordComponent component) {
        return component.isAnnotationPresent(Prose.class)
                || component.isAnnotationPresent(NotInCsv.class)
                || component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                        && item.isRecord();
    }

    CsvWriter begin(OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        csv.line(columns.stream().map(column -> column.name(columns)).toList());
        return csv;
    }

    void write(CsvWriter csv, List<? extends Record> views) throws IOException {
        for (Record view : views) {
            JsonNode line = json.valueToTree(view);
            csv.line(columns.stream().map(column -> cell(line.at(column.at()))).toList());
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
