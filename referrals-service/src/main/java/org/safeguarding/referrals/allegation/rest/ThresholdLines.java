package org.safeguarding.referrals.allegation.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.allegation.Allegations;
import org.safeguarding.referrals.allegation.NewThreshold;
import org.safeguarding.web.idempotency.Answer;

/** Threshold decisions in a bulk load, each of the allegation of an earlier line. */
@ApplicationScoped
class ThresholdLines implements BulkType<ThresholdLines.Line> {

    /**
     * The body of the single call, and beside it the record that it is about.
     *
     * @param allegationKey key of the line that brought the allegation
     */
    record Line(@NotNull String allegationKey, @Valid NewThreshold decision) {

        @JsonCreator
        static Line read(String allegationKey, LocalDate decidedOn, AllegationThreshold threshold, String rationale) {
            return new Line(allegationKey, new NewThreshold(decidedOn, threshold, rationale));
        }
    }

    private final Allegations allegations;
    private final AllegationViews views;
    private final EarlierLines lines;

    ThresholdLines(Allegations allegations, AllegationViews views, EarlierLines lines) {
        this.allegations = allegations;
        this.views = views;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "allegation-threshold";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return views.changed(allegations.decide(
                allegations.forChange(lines.record("/allegationKey", line.allegationKey())), line.decision()));
    }
}
