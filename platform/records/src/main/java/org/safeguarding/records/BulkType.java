package org.safeguarding.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.problem.Warning;

/**
 * One type of line in a bulk load. It does what the single call does, to the record of an earlier line.
 *
 * @param <R> the body of the single call
 */
public final class BulkType<R> {

    /** A property of the line that holds the key of an earlier line. In the body its place is taken by the id of that record. */
    public record Reference(String list, String key, String property) {}

    private final String name;
    private final Class<R> body;
    private final String recordKey;
    private final Function<UUID, ?> lock;
    private final BiFunction<UUID, R, Answer<Void>> work;
    private final List<Reference> references = new ArrayList<>();
    private Function<List<R>, Collection<UUID>> ahead = _ -> List.of();
    private Predicate<R> doubtful = _ -> false;
    private Function<Collection<UUID>, Map<UUID, List<Warning>>> warnings = _ -> Map.of();
    private String bodyName;

    BulkType(
            String name,
            Class<R> body,
            String recordKey,
            Function<UUID, ?> lock,
            BiFunction<UUID, R, Answer<Void>> work) {
        this.name = name;
        this.body = body;
        this.recordKey = recordKey;
        this.lock = lock;
        this.work = work;
    }

    /**
     * Names the body in the digest of a line, as the first release did. The name never changes, or a line that is sent again
     * would not be recognised. Types added later have none.
     */
    public BulkType<R> digestedAs(String bodyName) {
        this.bodyName = bodyName;
        return this;
    }

    /**
     * The line names an earlier line where the body names a record.
     *
     * @param key property of the line
     * @param property of the body, an id
     */
    public BulkType<R> reference(String key, String property) {
        references.add(new Reference(null, key, property));
        return this;
    }

    /** As {@link #reference}, in each item of a list of the body. */
    public BulkType<R> referenceIn(String list, String key, String property) {
        references.add(new Reference(list, key, property));
        return this;
    }

    /**
     * What the lines of a chunk look up before the first of them is applied, all at once.
     *
     * @param ahead the children on the index that the bodies are about, who are then locked together
     */
    public BulkType<R> ahead(Function<List<R>, Collection<UUID>> ahead) {
        this.ahead = ahead;
        return this;
    }

    /**
     * What to look at again in the records that lines made, as the single call says in its answer.
     *
     * @param doubtful false for a body that never has a warning
     * @param warnings of the records with these ids, once for all lines of a chunk, after they are written
     */
    public BulkType<R> warns(Predicate<R> doubtful, Function<Collection<UUID>, Map<UUID, List<Warning>>> warnings) {
        this.doubtful = doubtful;
        this.warnings = warnings;
        return this;
    }

    public String name() {
        return name;
    }

    public Class<R> body() {
        return body;
    }

    /** The property that holds the key of the line that brought the record; null if no earlier line is needed. */
    public String recordKey() {
        return recordKey;
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    /**
     * What identifies the line, beside its type and the time of its recording.
     *
     * @param key of the line that brought the record
     * @param said the body, with keys in place of ids
     * @param tree makes a tree of it
     */
    public Object digested(String key, Object said, Function<Object, ObjectNode> tree) {
        if (recordKey == null) {
            return said;
        }
        if (bodyName != null) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put(recordKey, key);
            line.put(bodyName, said);
            return line;
        }
        ObjectNode body = tree.apply(said);
        return body.objectNode().put(recordKey, key).setAll(body);
    }

    /** Locks what a line is about, given the record of the earlier line; refuses as {@link #apply} will. */
    public void lock(UUID record) {
        Object ignored = lock.apply(record);
    }

    /** The children that the bodies are about: see {@link #ahead(Function)}. */
    public Collection<UUID> lookUp(List<R> bodies) {
        return ahead.apply(bodies);
    }

    /** False if there is never anything to say of the record that this body makes. */
    public boolean isDoubtful(R body) {
        return doubtful.test(body);
    }

    /** What to look at again in these records, by their ids; see {@link #warns}. */
    public Map<UUID, List<Warning>> warnings(Collection<UUID> records) {
        return warnings.apply(records);
    }

    /** @param record the record of the earlier line; null if none is needed */
    public Answer<Void> apply(UUID record, R request) {
        return work.apply(record, request);
    }
}
