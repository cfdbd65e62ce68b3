package org.safeguarding.referrals.earlyhelp.family.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.NewClosure;
import org.safeguarding.web.idempotency.Answer;

/** Ends of early help in a bulk load, each of the allocation of an earlier line. */
@ApplicationScoped
class EarlyHelpClosureLines implements BulkType<EarlyHelpClosureLines.Line> {

    /**
     * The body of the single call, and beside it the record that it is about.
     *
     * @param earlyHelpAllocationKey key of the line that allocated it
     */
    record Line(
            @NotNull String earlyHelpAllocationKey, @Valid NewClosure end) {

        @JsonCreator
        static Line read(
                String earlyHelpAllocationKey,
                LocalDate closedOn,
                EarlyHelpClosure closure,
                String reason,
                PrimaryNeed primaryNeed) {
            return new Line(earlyHelpAllocationKey, new NewClosure(closedOn, closure, reason, primaryNeed));
        }
    }

    private final EarlyHelpEpisodes episodes;
    private final EarlierLines lines;

    EarlyHelpClosureLines(EarlyHelpEpisodes episodes, EarlierLines lines) {
        this.episodes = episodes;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "early-help-closure";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return EarlyHelpEpisodeView.changed(episodes.close(
                episodes.forChange(lines.record("/earlyHelpAllocationKey", line.earlyHelpAllocationKey())),
                line.end()));
    }
}
