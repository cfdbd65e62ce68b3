package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.referrals.child.Kinship;
import org.safeguarding.referrals.child.Relationship;
import org.safeguarding.web.idempotency.Answer;

/** To which children a child is related in a bulk load, all of them of earlier lines. */
@ApplicationScoped
class RelationshipLines implements BulkType<RelationshipLines.Line> {

    /**
     * The relationships as in the single call, with keys in place of ids.
     *
     * @param childKey key of the line that brought the child
     */
    record Line(
            @NotNull String childKey,
            @NotNull @Size(max = 50) List<@NotNull @Valid Related> relationships) {

        /** @param childKey key of the line that brought the other child */
        record Related(@NotNull String childKey, @NotNull Kinship kinship) {}
    }

    private final ChildChanges changes;
    private final LoadedChanges loaded;
    private final EarlierLines lines;

    RelationshipLines(ChildChanges changes, LoadedChanges loaded, EarlierLines lines) {
        this.changes = changes;
        this.loaded = loaded;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "child-relationships";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.answer(line.childKey(), (child, by) -> changes.relate(child, relationships(line), by));
    }

    private List<Relationship> relationships(Line line) {
        List<Relationship> relationships = new ArrayList<>();
        for (Line.Related other : line.relationships()) {
            String pointer = "/relationships/" + relationships.size() + "/childKey";
            relationships.add(new Relationship(lines.record(pointer, other.childKey()), other.kinship()));
        }
        return relationships;
    }
}
