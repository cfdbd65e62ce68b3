package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.referrals.child.NewDeath;
import org.safeguarding.web.idempotency.Answer;

/** Deaths of children in a bulk load, each that of the child of an earlier line. */
@ApplicationScoped
class DeathLines implements BulkType<DeathLines.Line> {

    /**
     * The death as in the single call, and the child beside it.
     *
     * @param childKey key of the line that brought the child
     */
    record Line(@NotNull String childKey, @NotNull LocalDate diedOn) {}

    private final ChildChanges changes;
    private final EarlierLines lines;
    private final Recordings recordings;

    DeathLines(ChildChanges changes, EarlierLines lines, Recordings recordings) {
        this.changes = changes;
        this.lines = lines;
        this.recordings = recordings;
    }

    @Override
    public String type() {
        return "child-death";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        Child child = changes.forChange(lines.record("/childKey", line.childKey()));
        Recording recording = recordings.now();
        return ChildView.changed(
                changes.died(child, new NewDeath(line.diedOn()), recording), London.dayOf(recording.at()));
    }
}
