package org.safeguarding.referrals.earlyhelp.family.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.NewAllocation;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.web.idempotency.Answer;

/** Allocations in a bulk load, each of the contact of an earlier line. */
@ApplicationScoped
class AllocationLines implements BulkType<AllocationLines.Line> {

    /**
     * The body of the single call, and beside it the record that it is about.
     *
     * @param earlyHelpContactKey key of the line that brought the contact
     */
    record Line(@NotNull String earlyHelpContactKey, @Valid NewAllocation allocation) {

        @JsonCreator
        static Line read(String earlyHelpContactKey, LocalDate allocatedOn, String worker, String team) {
            return new Line(earlyHelpContactKey, new NewAllocation(allocatedOn, worker, team, List.of()));
        }
    }

    private final EarlyHelpTriage triage;
    private final EarlyHelpEpisodes episodes;
    private final EarlierLines lines;

    AllocationLines(EarlyHelpTriage triage, EarlyHelpEpisodes episodes, EarlierLines lines) {
        this.triage = triage;
        this.episodes = episodes;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "early-help-allocation";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return EarlyHelpEpisodeView.created(episodes.allocate(
                triage.forChange(lines.record("/earlyHelpContactKey", line.earlyHelpContactKey())), line.allocation()));
    }
}
