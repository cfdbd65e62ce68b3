package org.safeguarding.referrals.informationrequest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.contact.NewContact;
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.referrals.informationrequest.NewInformationRequest;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.problem.PlainText;

/** Requests to agencies in a bulk load, each about the contact of an earlier line. */
@ApplicationScoped
class InformationRequestLines implements BulkType<InformationRequestLines.Line> {

    /**
     * The request as in the single call.
     *
     * @param contactKey key of the line that brought the contact
     */
    record Line(
            @NotNull String contactKey,

            @NotNull @Pattern(regexp = NewContact.AGENCY, message = NewContact.NO_AGENCY)
            String agency,

            @NotNull @Size(min = 1, max = 4000) @PlainText String question,

            @NotNull OffsetDateTime requestedAt,
            LocalDate dueOn) {}

    private final InformationRequests requests;
    private final InformationRequestViews views;
    private final EarlierLines lines;

    InformationRequestLines(InformationRequests requests, InformationRequestViews views, EarlierLines lines) {
        this.requests = requests;
        this.views = views;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "information-request";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return views.loaded(requests.send(
                new NewInformationRequest(
                        lines.record("/contactKey", line.contactKey()),
                        line.agency(),
                        line.question(),
                        line.requestedAt(),
                        line.dueOn()),
                null));
    }
}
