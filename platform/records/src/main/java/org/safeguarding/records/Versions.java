package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.safeguarding.journal.Answered;
import org.safeguarding.journal.Change;
import org.safeguarding.journal.Journal;
import org.safeguarding.web.problem.Refusal;

/** What records said, version by version. */
@ApplicationScoped
public class Versions {

    private final Journal journal;

    Versions(Journal journal) {
        this.journal = journal;
    }

    /** What a record said, version by version, oldest first. The last version is what it says now. */
    public List<VersionView> of(UUID record) {
        return journal.of(record).stream().map(Versions::view).toList();
    }

    /** The records in an earlier answer, as they were then; 409 if one of them was erased since. */
    public <T extends RecordEntity> List<T> shown(Answered answered, Class<T> type) {
        return answered.shows().stream()
                .map(
                        shown -> RecordState.read(
                                type,
                                journal.state(shown.id(), shown.version())
                                        .orElseThrow(
                                                () -> Refusal.conflict(
                                                        "erased",
                                                        "The request was done. What it recorded was erased since, so it cannot be shown."))))
                .toList();
    }

    private static VersionView view(Change change) {
        return new VersionView(
                change.version(),
                change.recordedAt(),
                change.by().id(),
                change.by().agency(),
                change.action(),
                change.reason(),
                change.state() == null ? null : RecordState.read(change.state()));
    }
}
