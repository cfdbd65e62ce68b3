package org.safeguarding.metrics.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.Problems;
import org.safeguarding.web.problem.StrictJson;

/** Reference data as JSON: {@code {"items": [{...}]}}, with a property for each column, as in an answer. */
final class JsonFile {

    private static final ObjectReader READER = reader();

    /**
     * A property of each item in an answer: the version of the line. Ignored when read, so that an answer can be sent
     * back.
     */
    static final String VERSION = "version";

    private static final String ITEMS = "items";
    private static final String NEXT = "next";
    private static final List<String> BODY = List.of(ITEMS, NEXT);

    private JsonFile() {}

    private static ObjectReader reader() {
        ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        new StrictJson().customize(json);
        return json.readerFor(JsonNode.class);
    }

    static List<Cells> read(ReferenceKind kind, byte[] file, Findings findings) {
        JsonNode body;
        try {
            body = READER.readValue(file);
        } catch (JsonProcessingException unreadable) {
            Problems.of(unreadable)
                    .errors()
                    .forEach(fault -> findings.add(fault.pointer(), fault.code(), fault.detail()));
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
        requireKnown(body, BODY, "", findings);
        var items = body.path(ITEMS);
        if (body.hasNonNull(NEXT)) {
            // It would replace a whole release with the part that was on the page.
            findings.add("/next", "one-page", "This is one page of a list: send all items, without next.");
        }
        if (!items.isArray()) {
            findings.add("/items", "required", "The body is an object with an array items.");
            return List.of();
        }
        var rows = new ArrayList<Cells>();
        for (int index = 0; index < items.size(); index++) {
            rows.add(row(kind, items.get(index), "/items/" + index, findings));
        }
        return rows;
    }

    private static Cells row(ReferenceKind kind, JsonNode item, String pointer, Findings findings) {
        if (!item.isObject()) {
            findings.add(pointer, "format", "An item is an object.");
        }
        requireKnown(
                item, Stream.concat(kind.header().stream(), Stream.of(VERSION)).toList(), pointer, findings);
        var cells = kind.columns().stream()
                .map(column -> text(column, item.path(column.name()), pointer + "/" + column.name(), findings))
                .toList();
        return new Cells(pointer, column -> pointer + "/" + kind.header().get(column), cells);
    }

    private static void requireKnown(JsonNode object, List<String> names, String pointer, Findings findings) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                findings.add(
                        pointer + "/" + name,
                        "unknown-property",
                        "There is no such property here. It is " + Accepted.oneOf(names.stream()));
            }
        });
    }

    private static String text(Column column, JsonNode value, String pointer, Findings findings) {
        var type = column.type().java();
        if (Number.class.isAssignableFrom(type) ? value.isNumber() : value.isTextual()) {
            return value.isNumber() ? value.decimalValue().toPlainString() : value.textValue();
        }
        if (!value.isNull() && !value.isMissingNode()) {
            findings.add(pointer, "format", Accepted.valueOf(type));
        }
        return "";
    }
}
