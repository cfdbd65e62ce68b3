package org.safeguarding.metrics.timeline;

import java.util.UUID;
import org.safeguarding.contract.RecordKind;

/** Whom or what a timeline is about: its key is the id of one of these. */
public enum Subject {
    CHILD(RecordKind.CHILD),
    INSPECTION(RecordKind.INSPECTION),
    /** An enquiry about a person who works with children: about nobody but itself, so that nothing leads from it to a child. */
    ALLEGATION(RecordKind.ALLEGATION);

    private final RecordKind kind;

    Subject(RecordKind kind) {
        this.kind = kind;
    }

    public static Subject of(RecordKind kind) {
        if (kind.aboutChild()) {
            return CHILD;
        }
        return kind == RecordKind.ALLEGATION ? ALLEGATION : INSPECTION;
    }

    /** The kind of its own record. */
    public RecordKind kind() {
        return kind;
    }

    /** The key of a timeline about this, if that is what is looked for; otherwise null. */
    public UUID keyIf(Subject wanted, UUID key) {
        return this == wanted ? key : null;
    }
}
