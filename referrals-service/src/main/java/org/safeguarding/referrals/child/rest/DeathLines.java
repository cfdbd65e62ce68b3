package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.records.bulk.BulkType;
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
    private final LoadedChanges loaded;

    DeathLines(ChildChanges changes, LoadedChanges loaded) {
        this.changes = changes;
        this.loaded = loaded;
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
        return loaded.answer(line.childKey(), (child, by) -> changes.died(child, new NewDeath(line.diedOn()), by));
    }
}
