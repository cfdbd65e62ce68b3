package org.safeguarding.referrals.contact.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.contact.ContactSteps;
import org.safeguarding.referrals.contact.NewDecision;
import org.safeguarding.web.idempotency.Answer;

/** Decisions in a bulk load, each on the contact of an earlier line. */
@ApplicationScoped
class DecisionLines implements BulkType<DecisionLines.Line> {

    /**
     * The decision as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid NewDecision decision) {

        @JsonCreator
        static Line read(
                String contactKey,
                ContactDecision decision,
                OffsetDateTime decidedAt,
                String rationale,
                PrimaryNeed primaryNeed) {
            return new Line(contactKey, new NewDecision(decision, decidedAt, rationale, primaryNeed));
        }
    }

    private final ContactSteps steps;
    private final LoadedContacts loaded;

    DecisionLines(ContactSteps steps, LoadedContacts loaded) {
        this.steps = steps;
        this.loaded = loaded;
    }

    @Override
    public String type() {
        return "contact-decision";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.change(
                line.contactKey(),
                contact -> steps.decide(contact, line.decision(), LoadedContacts.BY_WHOM_IS_NOT_SAID));
    }
}
