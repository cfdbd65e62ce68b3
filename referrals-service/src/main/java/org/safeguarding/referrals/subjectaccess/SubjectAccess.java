package org.safeguarding.referrals.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.records.ChildRecords;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.web.problem.Refusal;

/** What a subject access report on a child is made of. */
@ApplicationScoped
public class SubjectAccess {

    private final ChildIndex children;
    private final ChildRecords about;

    SubjectAccess(ChildIndex children, ChildRecords about) {
        this.children = children;
        this.about = about;
    }

    /**
     * The records for a report on the child: first those of the child itself, then those about it in the order of recording,
     * voided ones too. 404 if there is no such child; 409 {@code child-merged} if another record stands for the child: a report
     * on half of what is held would pass for the whole.
     */
    @Transactional
    public List<RecordEntity> records(UUID id) {
        Child child = children.get(id);
        if (child.mergedInto() != null) {
            throw Refusal.conflict(
                    "child-merged", "The record was merged into child " + child.mergedInto() + ": ask for that one.");
        }
        return Stream.<RecordEntity>concat(children.recordsOf(child).stream(), about.of(id).stream())
                .toList();
    }
}
