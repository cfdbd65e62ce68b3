package org.safeguarding.referrals.allegation.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.allegation.Allegations;
import org.safeguarding.referrals.allegation.NewConclusion;
import org.safeguarding.web.idempotency.Answer;

/** Conclusions in a bulk load, each of the allegation of an earlier line. */
@ApplicationScoped
class ConclusionLines implements BulkType<ConclusionLines.Line> {

    /**
     * The body of the single call, and beside it the record that it is about.
     *
     * @param allegationKey key of the line that brought the allegation
     */
    record Line(@NotNull String allegationKey, @Valid NewConclusion conclusion) {

        @JsonCreator
        static Line read(String allegationKey, LocalDate concludedOn, AllegationOutcome outcome, String followUp) {
            return new Line(allegationKey, new NewConclusion(concludedOn, outcome, followUp));
        }
    }

    private final Allegations allegations;
    private final AllegationViews views;
    private final EarlierLines lines;

    ConclusionLines(Allegations allegations, AllegationViews views, EarlierLines lines) {
        this.allegations = allegations;
        this.views = views;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "allegation-conclusion";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return views.changed(allegations.conclude(
                allegations.forChange(lines.record("/allegationKey", line.allegationKey())), line.conclusion()));
    }
}
