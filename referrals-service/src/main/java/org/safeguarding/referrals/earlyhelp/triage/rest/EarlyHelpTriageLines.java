package org.safeguarding.referrals.earlyhelp.triage.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpTriage;
import org.safeguarding.referrals.earlyhelp.triage.NewTriage;
import org.safeguarding.web.idempotency.Answer;

/** Triages in a bulk load, each of the contact of an earlier line. */
@ApplicationScoped
class EarlyHelpTriageLines implements BulkType<EarlyHelpTriageLines.Line> {

    /**
     * The triage as in the single call, and the contact beside it.
     *
     * @param earlyHelpContactKey key of the line that brought the contact
     */
    record Line(@NotNull String earlyHelpContactKey, @Valid NewTriage triage) {

        @JsonCreator
        static Line read(
                String earlyHelpContactKey,
                TriageOutcome outcome,
                OffsetDateTime triagedAt,
                String rationale,
                PrimaryNeed primaryNeed) {
            return new Line(earlyHelpContactKey, new NewTriage(outcome, triagedAt, rationale, primaryNeed));
        }
    }

    private final EarlyHelpTriage triage;
    private final EarlierLines lines;

    EarlyHelpTriageLines(EarlyHelpTriage triage, EarlierLines lines) {
        this.triage = triage;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "early-help-triage";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return EarlyHelpContactView.changed(triage.triage(
                triage.forChange(lines.record("/earlyHelpContactKey", line.earlyHelpContactKey())), line.triage()));
    }
}
