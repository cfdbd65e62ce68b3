package org.safeguarding.referrals.child.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;
import org.safeguarding.calendar.London;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.bulk.EarlierLines;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildChanges;
import org.safeguarding.web.idempotency.Answer;

/** Changes of children in a bulk load, each of the child of an earlier line. */
@ApplicationScoped
class LoadedChanges {

    private final ChildChanges changes;
    private final EarlierLines lines;
    private final Recordings recordings;

    LoadedChanges(ChildChanges changes, EarlierLines lines, Recordings recordings) {
        this.changes = changes;
        this.lines = lines;
        this.recordings = recordings;
    }

    /** @param childKey key of the line that brought the child */
    Answer answer(String childKey, BiFunction<Child, Recording, Child> change) {
        UUID id = lines.record("/childKey", childKey);
        Child child = changes.forChange(id);
        Recording recording = recordings.now();
        return ChildView.changed(change.apply(child, recording), London.dayOf(recording.at()));
    }
}
