package org.safeguarding.referrals.informationrequest.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.informationrequest.InformationRequests;
import org.safeguarding.referrals.informationrequest.NewAnswer;
import org.safeguarding.web.idempotency.Answer;

/** Answers of agencies in a bulk load, each to the request of an earlier line. */
@ApplicationScoped
class InformationAnswerLines implements BulkType<InformationAnswerLines.Line> {

    /**
     * The answer as in the single call, and the request beside it.
     *
     * @param informationRequestKey key of the line that brought the request
     */
    record Line(
            @NotNull String informationRequestKey, @Valid NewAnswer answer) {

        @JsonCreator
        static Line read(String informationRequestKey, String answer, OffsetDateTime answeredAt) {
            return new Line(informationRequestKey, new NewAnswer(answer, answeredAt));
        }
    }

    private final InformationRequests requests;
    private final InformationRequestViews views;
    private final EarlierLines lines;

    InformationAnswerLines(InformationRequests requests, InformationRequestViews views, EarlierLines lines) {
        this.requests = requests;
        this.views = views;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "information-answer";
    }

    @Override
    public Class<Line> dataType() {
        return Line.class;
    }

    @Override
    public Answer apply(Line line) {
        return views.loaded(requests.answer(
                requests.forChange(lines.record("/informationRequestKey", line.informationRequestKey())),
                line.answer(),
                null));
    }
}
