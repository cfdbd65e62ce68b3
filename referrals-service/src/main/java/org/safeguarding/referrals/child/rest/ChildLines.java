package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.bulk.BulkType;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.child.NewChild;
import org.safeguarding.web.idempotency.Answer;

/** Children in a bulk load. */
@ApplicationScoped
class ChildLines implements BulkType<NewChild> {

    private final ChildIndex index;
    private final Recordings recordings;

    ChildLines(ChildIndex index, Recordings recordings) {
        this.index = index;
        this.recordings = recordings;
    }

    @Override
    public String type() {
        return "child";
    }

    @Override
    public Class<NewChild> dataType() {
        return NewChild.class;
    }

    @Override
    public Answer apply(NewChild child) {
        Recording recording = recordings.now();
        return ChildView.created(index.load(child, recording), London.dayOf(recording.at()));
    }
}
