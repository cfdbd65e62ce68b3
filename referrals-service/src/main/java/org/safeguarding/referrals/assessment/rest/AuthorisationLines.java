package org.safeguarding.referrals.assessment.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.assessment.Authorisation;
import org.safeguarding.web.idempotency.Answer;

/** Authorisations in a bulk load, each of the assessment of an earlier line. */
@ApplicationScoped
class AuthorisationLines implements BulkType<AuthorisationLines.Line> {

    /**
     * The authorisation as in the single call, and the assessment beside it.
     *
     * @param assessmentKey key of the line that brought the assessment
     */
    record Line(@NotNull String assessmentKey, @Valid Authorisation authorisation) {

        @JsonCreator
        static Line read(
                String assessmentKey,
                LocalDate authorisedOn,
                LocalDate childSeenOn,
                AssessmentOutcome outcome,
                List<AssessmentFactor> factors,
                String analysis) {
            return new Line(assessmentKey, new Authorisation(authorisedOn, childSeenOn, outcome, factors, analysis));
        }
    }

    private final Assessments assessments;
    private final AssessmentAnswers answers;
    private final EarlierLines lines;

    AuthorisationLines(Assessments assessments, AssessmentAnswers answers, EarlierLines lines) {
        this.assessments = assessments;
        this.answers = answers;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "assessment-authorisation";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return answers.loadedChange(assessments.authorise(
                assessments.forChange(lines.record("/assessmentKey", line.assessmentKey())), line.authorisation()));
    }
}
