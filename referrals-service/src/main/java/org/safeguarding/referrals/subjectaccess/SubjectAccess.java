package org.safeguarding.referrals.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Versions;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.child.ChildRecords;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.audit.AuditTrail;
import org.safeguarding.web.problem.Refusal;

/**
 * Everything that this service holds about a child, and who saw and changed it: for the council's answer to a subject access
 * request.
 *
 * <p>Source: UK GDPR, article 15. A person removes what may not be handed out (Data Protection Act 2018, schedules 2 and 3).
 */
@ApplicationScoped
public class SubjectAccess {

    private final ChildIndex children;
    private final ChildRecords about;
    private final Versions versions;
    private final AuditLog audit;
    private final AuditTrail trail;

    SubjectAccess(ChildIndex children, ChildRecords about, Versions versions, AuditLog audit, AuditTrail trail) {
        this.children = children;
        this.about = about;
        this.versions = versions;
        this.audit = audit;
        this.trail = trail;
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

    /**
     * One record with all that it said and everybody who saw or changed it. This read is in the audit from then on, but not in
     * the report.
     *
     * @param purpose why the report is made
     */
    @Transactional
    public ReportedRecord report(RecordEntity record, String purpose) {
        ReportedRecord reported = new ReportedRecord(
                record.atVersion().kind(),
                record.id(),
                record.isVoided(),
                versions.of(record.id()),
                trail.of(record.id(), record.authority()));
        audit.read(record.atVersion(), purpose);
        return reported;
    }
}
