package org.safeguarding.referrals.assessment.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.assessment.Assessments;
import org.safeguarding.referrals.assessment.NewAssessment;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.idempotency.Answer;

/** Assessments in a bulk load, each of the referral that the contact of an earlier line led to. */
@ApplicationScoped
class AssessmentLines implements BulkType<AssessmentLines.Line> {

    /**
     * The assessment as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid NewAssessment assessment) {

        @JsonCreator
        static Line read(
                String contactKey, LocalDate startedOn, LocalDate internalReviewOn, String worker, String team) {
            return new Line(contactKey, new NewAssessment(startedOn, internalReviewOn, worker, team));
        }
    }

    private final Assessments assessments;
    private final Referrals referrals;
    private final AssessmentAnswers answers;
    private final EarlierLines lines;

    AssessmentLines(Assessments assessments, Referrals referrals, AssessmentAnswers answers, EarlierLines lines) {
        this.assessments = assessments;
        this.referrals = referrals;
        this.answers = answers;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "assessment";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return answers.loaded(assessments.start(
                referrals.ofContact(lines.record("/contactKey", line.contactKey())), line.assessment()));
    }
}
