package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.referrals.child.ChildMerging;
import org.safeguarding.referrals.child.NewMerge;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.problem.PlainText;

/** Merges of children in a bulk load, both of them of earlier lines. */
@ApplicationScoped
class MergeLines implements BulkType<MergeLines.Line> {

    /**
     * The merge as in the single call, and the record that is merged beside it.
     *
     * @param childKey key of the line that brought the record that is merged
     * @param intoKey key of the line that brought the child that stays
     */
    record Line(
            @NotNull String childKey,
            @NotNull String intoKey,
            @NotNull @Size(min = 1, max = 1000) @PlainText String reason) {}

    private final ChildChanges changes;
    private final ChildMerging merging;
    private final EarlierLines lines;
    private final Recordings recordings;

    MergeLines(ChildChanges changes, ChildMerging merging, EarlierLines lines, Recordings recordings) {
        this.changes = changes;
        this.merging = merging;
        this.lines = lines;
        this.recordings = recordings;
    }

    @Override
    public String type() {
        return "child-merge";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        UUID id = lines.record("/childKey", line.childKey());
        NewMerge merge = new NewMerge(lines.record("/intoKey", line.intoKey()), line.reason());
        Recording recording = recordings.now();
        int version = changes.forChange(id).version();
        return ChildView.changed(merging.merge(id, version, merge, recording), London.dayOf(recording.at()));
    }
}
