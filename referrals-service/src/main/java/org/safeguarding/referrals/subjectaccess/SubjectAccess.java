package org.safeguarding.referrals.subjectaccess;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Versions;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.problem.Refusal;

/**
 * Everything that is held of a child here, and who saw and changed it: for the council's answer to a subject access request.
 *
 * <p>Source: UK GDPR, article 15. What may not be handed out (Data Protection Act 2018, schedules 2 and 3) is for a person to
 * take out.
 */
@ApplicationScoped
public class SubjectAccess {

    private static final Comparator<RecordEntity> AS_RECORDED =
            Comparator.comparing(RecordEntity::recordedAt).thenComparing(RecordEntity::id);

    private final ChildIndex children;
    private final List<ChildRecordRepository<?>> repositories;
    private final Versions versions;
    private final AuditLog audit;

    SubjectAccess(
            ChildIndex children, @All List<ChildRecordRepository<?>> repositories, Versions versions, AuditLog audit) {
        this.children = children;
        this.repositories = repositories;
        this.versions = versions;
        this.audit = audit;
    }

    /**
     * The records that a report on the child is made of: those of the child itself first, then what was recorded about it, in
     * the order of recording, voided ones too. 404 if there is no such child; 409 {@code child-merged} if another record stands
     * for the child: a report on half of what is held would pass for one on all of it.
     */
    @Transactional
    public List<RecordEntity> records(UUID id) {
        Child child = children.get(id);
        if (child.mergedInto() != null) {
            throw Refusal.conflict(
                    "child-merged", "The record was merged into child " + child.mergedInto() + ": ask for that one.");
        }
        Stream<RecordEntity> about = repositories.stream()
                .<RecordEntity>flatMap(repository -> repository.ofChild(id).stream())
                .sorted(AS_RECORDED);
        return Stream.<RecordEntity>concat(children.recordsOf(child).stream(), about)
                .toList();
    }

    /**
     * One record with all that it said and everybody who saw or changed it. Reading it here is in the audit from then on, and
     * not among what it gives.
     *
     * @param purpose why the report is made
     */
    @Transactional
    public ReportedRecord report(RecordEntity record, String purpose) {
        ReportedRecord reported = new ReportedRecord(
                record.audited().kind(), record.id(), record.isVoided(), versions.of(record), audit.of(record.id()));
        audit.read(record.audited(), purpose);
        return reported;
    }
}
