package org.safeguarding.referrals.earlyhelp.family.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.earlyhelp.family.AssessmentCompletion;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessments;
import org.safeguarding.web.idempotency.Answer;

/** Completions in a bulk load, each of the assessment of an earlier line. */
@ApplicationScoped
class AssessmentCompletionLines implements BulkType<AssessmentCompletionLines.Line> {

    /**
     * The body of the single call, and beside it the record that it is about.
     *
     * @param earlyHelpAssessmentKey key of the line that started it
     */
    record Line(
            @NotNull String earlyHelpAssessmentKey, @Valid AssessmentCompletion completion) {

        @JsonCreator
        static Line read(String earlyHelpAssessmentKey, LocalDate completedOn, String needs) {
            return new Line(earlyHelpAssessmentKey, new AssessmentCompletion(completedOn, needs));
        }
    }

    private final EarlyHelpAssessments assessments;
    private final EarlierLines lines;

    AssessmentCompletionLines(EarlyHelpAssessments assessments, EarlierLines lines) {
        this.assessments = assessments;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "early-help-assessment-completion";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return EarlyHelpAssessmentView.changed(assessments.complete(
                assessments.forChange(lines.record("/earlyHelpAssessmentKey", line.earlyHelpAssessmentKey())),
                line.completion()));
    }
}
