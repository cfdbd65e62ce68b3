package org.safeguarding.referrals.child.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.referrals.child.NewBirth;
import org.safeguarding.web.idempotency.Answer;

/** Births of children in a bulk load, each that of the unborn child of an earlier line. */
@ApplicationScoped
class BirthLines implements BulkType<BirthLines.Line> {

    /**
     * The birth as in the single call, and the child beside it.
     *
     * @param childKey key of the line that brought the child
     */
    record Line(@NotNull String childKey, @Valid NewBirth birth) {

        @JsonCreator
        static Line read(String childKey, LocalDate dateOfBirth, String givenName, Sex sex) {
            return new Line(childKey, new NewBirth(dateOfBirth, givenName, sex));
        }
    }

    private final ChildChanges changes;
    private final LoadedChanges loaded;

    BirthLines(ChildChanges changes, LoadedChanges loaded) {
        this.changes = changes;
        this.loaded = loaded;
    }

    @Override
    public String type() {
        return "child-birth";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.answer(line.childKey(), (child, by) -> changes.born(child, line.birth(), by));
    }
}
