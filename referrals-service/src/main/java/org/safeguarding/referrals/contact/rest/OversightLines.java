package org.safeguarding.referrals.contact.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.contact.ContactSteps;
import org.safeguarding.referrals.contact.NewOversight;
import org.safeguarding.web.idempotency.Answer;

/** What managers said of decisions, in a bulk load, each of the contact of an earlier line. */
@ApplicationScoped
class OversightLines implements BulkType<OversightLines.Line> {

    /**
     * The oversight as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid NewOversight oversight) {

        @JsonCreator
        static Line read(String contactKey, Boolean agrees, OffsetDateTime overseenAt, String comment) {
            return new Line(contactKey, new NewOversight(agrees, overseenAt, comment));
        }
    }

    private final ContactSteps steps;
    private final LoadedContacts loaded;

    OversightLines(ContactSteps steps, LoadedContacts loaded) {
        this.steps = steps;
        this.loaded = loaded;
    }

    @Override
    public String type() {
        return "contact-oversight";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.change(
                line.contactKey(),
                contact -> steps.oversee(contact, line.oversight(), LoadedContacts.BY_WHOM_IS_NOT_SAID));
    }
}
