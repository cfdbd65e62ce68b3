package org.safeguarding.referrals.earlyhelp.family.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.child.ChildIdentity;
import org.safeguarding.referrals.earlyhelp.family.EarlyHelpAssessments;
import org.safeguarding.referrals.earlyhelp.family.NewEarlyHelpAssessment;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.problem.PlainText;

/** Early help assessments in a bulk load: of the allocation of an earlier line, or standing alone. */
@ApplicationScoped
class EarlyHelpAssessmentLines implements BulkType<EarlyHelpAssessmentLines.Line> {

    /**
     * The assessment as in the single call, but that it names the line of its allocation.
     *
     * @param earlyHelpAllocationKey key of the line that allocated the family, instead of child
     */
    record Line(
            String earlyHelpAllocationKey,
            @Valid ChildIdentity child,
            @NotNull LocalDate startedOn,
            @NotNull OrganisationType organisationType,
            @NotNull @Size(min = 1, max = 200) @PlainText String organisation,
            @Size(min = 1, max = 100) @PlainText String assessor) {

        NewEarlyHelpAssessment assessment(UUID episode) {
            return new NewEarlyHelpAssessment(episode, child, startedOn, organisationType, organisation, assessor);
        }
    }

    private final EarlyHelpAssessments assessments;
    private final EarlierLines lines;

    EarlyHelpAssessmentLines(EarlyHelpAssessments assessments, EarlierLines lines) {
        this.assessments = assessments;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "early-help-assessment";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        UUID episode = line.earlyHelpAllocationKey() == null
                ? null
                : lines.record("/earlyHelpAllocationKey", line.earlyHelpAllocationKey());
        return EarlyHelpAssessmentView.created(assessments.start(line.assessment(episode)));
    }
}
