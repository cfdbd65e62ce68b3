package org.safeguarding.metrics.timeline;

import java.util.UUID;
import org.safeguarding.contract.RecordKind;

/** What a timeline is about: a child, an inspection or an allegation, whose id is the key of the timeline. */
public enum Subject {
    CHILD(RecordKind.CHILD),
    INSPECTION(RecordKind.INSPECTION),
    /**
     * An enquiry about a person who works with children. It is about nobody else, so nothing leads from it to a child.
     */
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

    /** The key of a timeline if it is about this subject; otherwise null. */
    public UUID keyIf(Subject wanted, UUID key) {
        return this == wanted ? key : null;
    }
}
