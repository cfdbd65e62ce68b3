package org.safeguarding.referrals.contact.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.contact.ContactSteps;
import org.safeguarding.referrals.contact.FeedbackChannel;
import org.safeguarding.referrals.contact.NewFeedback;
import org.safeguarding.web.idempotency.Answer;

/** Feedback to referrers in a bulk load, each about the contact of an earlier line. */
@ApplicationScoped
class FeedbackLines implements BulkType<FeedbackLines.Line> {

    /**
     * The feedback as in the single call, and the contact beside it.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(@NotNull String contactKey, @Valid NewFeedback feedback) {

        @JsonCreator
        static Line read(String contactKey, OffsetDateTime givenAt, FeedbackChannel channel) {
            return new Line(contactKey, new NewFeedback(givenAt, channel));
        }
    }

    private final ContactSteps steps;
    private final LoadedContacts loaded;

    FeedbackLines(ContactSteps steps, LoadedContacts loaded) {
        this.steps = steps;
        this.loaded = loaded;
    }

    @Override
    public String type() {
        return "contact-feedback";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return loaded.change(
                line.contactKey(),
                contact -> steps.giveFeedback(contact, line.feedback(), LoadedContacts.BY_WHOM_IS_NOT_SAID));
    }
}
