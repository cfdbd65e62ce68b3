package org.safeguarding.referrals.referral.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.referral.ClosureOfReferral;
import org.safeguarding.referrals.referral.Referrals;
import org.safeguarding.web.idempotency.Answer;

/** Closures in a bulk load, each of the referral that the contact of an earlier line led to. */
@ApplicationScoped
class ReferralClosureLines implements BulkType<ReferralClosureLines.Line> {

    /**
     * The closure as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid ClosureOfReferral closure) {

        @JsonCreator
        static Line read(String contactKey, LocalDate closedOn, ReasonForClosure reasonForClosure, String rationale) {
            return new Line(contactKey, new ClosureOfReferral(closedOn, reasonForClosure, rationale));
        }
    }

    private final Referrals referrals;
    private final ReferralAnswers answers;
    private final EarlierLines lines;

    ReferralClosureLines(Referrals referrals, ReferralAnswers answers, EarlierLines lines) {
        this.referrals = referrals;
        this.answers = answers;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "referral-closure";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return answers.loaded(
                referrals.close(referrals.ofContact(lines.record("/contactKey", line.contactKey())), line.closure()));
    }
}
