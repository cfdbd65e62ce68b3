package org.safeguarding.referrals.earlyhelp.family.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpEpisodes;
import org.safeguarding.referrals.earlyhelp.family.Engagement;
import org.safeguarding.web.idempotency.Answer;

/** First engagements in a bulk load, each of the allocation of an earlier line. */
@ApplicationScoped
class EngagementLines implements BulkType<EngagementLines.Line> {

    /**
     * The body of the single call, and beside it the record that it is about.
     *
     * @param earlyHelpAllocationKey key of the line that allocated it
     */
    record Line(
            @NotNull String earlyHelpAllocationKey, @Valid Engagement engagement) {

        @JsonCreator
        static Line read(String earlyHelpAllocationKey, LocalDate engagedOn) {
            return new Line(earlyHelpAllocationKey, new Engagement(engagedOn));
        }
    }

    private final EarlyHelpEpisodes episodes;
    private final EarlierLines lines;

    EngagementLines(EarlyHelpEpisodes episodes, EarlierLines lines) {
        this.episodes = episodes;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "early-help-engagement";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return EarlyHelpEpisodeView.changed(episodes.engage(
                episodes.forChange(lines.record("/earlyHelpAllocationKey", line.earlyHelpAllocationKey())),
                line.engagement()));
    }
}
