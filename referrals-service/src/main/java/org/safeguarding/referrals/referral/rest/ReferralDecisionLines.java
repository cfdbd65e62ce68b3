package org.safeguarding.referrals.referral.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.referral.DecisionOnReferral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.idempotency.Answer;

/** Decisions on referrals in a bulk load, each on the referral that the contact of an earlier line led to. */
@ApplicationScoped
class ReferralDecisionLines implements BulkType<ReferralDecisionLines.Line> {

    /**
     * The decision as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid DecisionOnReferral decision) {

        @JsonCreator
        static Line read(
                String contactKey,
                OffsetDateTime decidedAt,
                Boolean noFurtherAction,
                PrimaryNeed primaryNeed,
                String rationale) {
            return new Line(contactKey, new DecisionOnReferral(decidedAt, noFurtherAction, primaryNeed, rationale));
        }
    }

    private final Referrals referrals;
    private final ReferralAnswers answers;
    private final EarlierLines lines;

    ReferralDecisionLines(Referrals referrals, ReferralAnswers answers, EarlierLines lines) {
        this.referrals = referrals;
        this.answers = answers;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "referral-decision";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return answers.loaded(
                referrals.decide(referrals.ofContact(lines.record("/contactKey", line.contactKey())), line.decision()));
    }
}
