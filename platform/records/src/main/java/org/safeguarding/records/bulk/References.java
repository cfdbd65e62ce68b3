package org.safeguarding.records.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.safeguarding.records.BulkType.Reference;
import org.safeguarding.web.problem.Accepted;
import org.safeguarding.web.problem.Refusal;

/** Replaces the keys of earlier lines by the ids of their records, and back. */
final class References {

    private References() {}

    /**
     * The body of the single call, with ids in place of keys.
     *
     * @param record finds a record by the pointer to its key and the key
     */
    static JsonNode resolved(JsonNode line, List<Reference> references, BiFunction<String, String, UUID> record) {
        if (references.isEmpty()) {
            return line;
        }
        JsonNode body = line.deepCopy();
        for (Reference reference : references) {
            List<JsonNode> items = items(body, reference);
            for (int i = 0; i < items.size(); i++) {
                String pointer = reference.list() == null
                        ? "/" + reference.key()
                        : "/" + reference.list() + "/" + i + "/" + reference.key();
                rename(
                        items.get(i),
                        reference.key(),
                        reference.property(),
                        key -> TextNode.valueOf(
                                record.apply(pointer, text(pointer, key)).toString()));
            }
        }
        return body;
    }

    /** What the line said, with keys in place of ids, in the order of the body. */
    static ObjectNode restored(ObjectNode body, List<Reference> references, JsonNode line) {
        for (Reference reference : references) {
            List<JsonNode> items = items(body, reference);
            List<JsonNode> said = items(line, reference);
            for (int i = 0; i < items.size(); i++) {
                JsonNode key = said.get(i).get(reference.key());
                rename(items.get(i), reference.property(), reference.key(), _ -> key);
            }
        }
        return body;
    }

    private static String text(String pointer, JsonNode key) {
        if (!key.isTextual()) {
            throw Refusal.invalid(pointer, "format", Accepted.valueOf(String.class));
        }
        return key.textValue();
    }

    private static List<JsonNode> items(JsonNode root, Reference reference) {
        return reference.list() == null
                ? List.of(root)
                : root.path(reference.list()).valueStream().toList();
    }

    /** Renames a property in its place, because a digest depends on the order. */
    private static void rename(JsonNode item, String from, String to, UnaryOperator<JsonNode> value) {
        if (item instanceof ObjectNode object && object.hasNonNull(from)) {
            Map<String, JsonNode> renamed = new LinkedHashMap<>();
            object.properties()
                    .forEach(property -> renamed.put(
                            property.getKey().equals(from) ? to : property.getKey(),
                            property.getKey().equals(from) ? value.apply(property.getValue()) : property.getValue()));
            object.removeAll();
            object.setAll(renamed);
        }
    }
}
