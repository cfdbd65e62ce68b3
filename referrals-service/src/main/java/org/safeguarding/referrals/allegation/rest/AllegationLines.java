package org.safeguarding.referrals.allegation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.allegation.Allegations;
import org.safeguarding.referrals.allegation.NewAllegation;
import org.safeguarding.web.idempotency.Answer;

/** Allegations in a bulk load. The answer to a line names the record and shows nothing of it. */
@ApplicationScoped
class AllegationLines implements BulkType<NewAllegation> {

    private final Allegations allegations;
    private final AllegationViews views;

    AllegationLines(Allegations allegations, AllegationViews views) {
        this.allegations = allegations;
        this.views = views;
    }

    @Override
    public String type() {
        return "allegation";
    }

    @Override
    public Class<NewAllegation> dataType() {
        return NewAllegation.class;
    }

    @Override
    public Answer apply(NewAllegation allegation) {
        return views.created(allegations.receive(allegation));
    }
}
