package org.safeguarding.metrics.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reference data as JSON: {@code {"items": [{...}]}}, with a property for each column, as in an answer. */
final class JsonFile {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    /**
     * A property of each item in an answer: the version of the line. Ignored when read, so that an answer can be sent
     * back.
     */
    static final String VERSION = "version";

    private JsonFile() {}

    static List<Cells> read(ReferenceKind kind, byte[] file, Findings findings) {
        JsonNode body;
        try {
            body = READER.readValue(file);
        } catch (JsonProcessingException _) {
            findings.add("", "malformed-json", "The body is not JSON.");
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
        }
        var items = body.path("items");
        if (body.hasNonNull("next")) {
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
        var header = kind.header();
        if (!item.isObject()) {
            findings.add(pointer, "format", "An item is an object.");
        }
        item.fieldNames().forEachRemaining(name -> {
            if (!header.contains(name) && !name.equals(VERSION)) {
                findings.add(pointer + "/" + name, "unknown-property", "There is no such property here.");
            }
        });
        var cells = header.stream()
                .map(name -> text(item.path(name), pointer + "/" + name, findings))
                .toList();
        return new Cells(pointer, column -> pointer + "/" + header.get(column), cells);
    }

    private static String text(JsonNode value, String pointer, Findings findings) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        if (!value.isNull() && !value.isMissingNode()) {
            findings.add(pointer, "format", "The value is a text or a number.");
        }
        return "";
    }
}
