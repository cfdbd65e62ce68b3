package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.referrals.child.ChildCharacteristics;
import org.safeguarding.referrals.child.Residence;
import org.safeguarding.web.idempotency.Answer;

/** What has become known of children in a bulk load, each child that of an earlier line. */
@ApplicationScoped
class CharacteristicsLines implements BulkType<CharacteristicsLines.Line> {

    /**
     * The characteristics as in the single call, and the child beside them.
     *
     * @param childKey key of the line that brought the child
     */
    record Line(
            @NotNull String childKey,
            @NotNull Ethnicity ethnicity,
            @NotNull @Size(max = 12) List<@NotNull Disability> disabilities,
            @NotNull @Size(max = 200) List<@NotNull @Valid Residence> localities) {

        ChildCharacteristics characteristics() {
            return new ChildCharacteristics(ethnicity, disabilities, localities);
        }
    }

    private final ChildChanges changes;
    private final LoadedChanges loaded;

    CharacteristicsLines(ChildChanges changes, LoadedChanges loaded) {
        this.changes = changes;
        this.loaded = loaded;
    }

    @Override
    public String type() {
        return "child-characteristics";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.answer(line.childKey(), (child, by) -> changes.change(child, line.characteristics(), by));
    }
}
