package org.safeguarding.referrals.contact.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.contact.ContactSteps;
import org.safeguarding.referrals.contact.NewScreening;
import org.safeguarding.referrals.contact.Sharing;
import org.safeguarding.web.idempotency.Answer;

/** Screenings in a bulk load, each of the contact of an earlier line. */
@ApplicationScoped
class ScreeningLines implements BulkType<ScreeningLines.Line> {

    /**
     * The screening as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid NewScreening screening) {

        @JsonCreator
        static Line read(String contactKey, Urgency urgency, String owner, OffsetDateTime screenedAt, Sharing sharing) {
            return new Line(contactKey, new NewScreening(urgency, owner, screenedAt, sharing));
        }
    }

    private final ContactSteps steps;
    private final LoadedContacts loaded;

    ScreeningLines(ContactSteps steps, LoadedContacts loaded) {
        this.steps = steps;
        this.loaded = loaded;
    }

    @Override
    public String type() {
        return "contact-screening";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.change(
                line.contactKey(),
                contact -> steps.screen(contact, line.screening(), LoadedContacts.BY_WHOM_IS_NOT_SAID));
    }
}
