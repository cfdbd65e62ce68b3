package org.safeguarding.plans.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.ChildRecords;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.security.Caller;

/** Reads what this service holds about one child, whatever its kind. */
@ApplicationScoped
public class RecordsOfChild {

    private final KnownChildren children;
    private final ChildRecords records;
    private final AuditLog audit;
    private final Caller caller;

    RecordsOfChild(KnownChildren children, ChildRecords records, AuditLog audit, Caller caller) {
        this.children = children;
        this.records = records;
        this.audit = audit;
        this.caller = caller;
    }

    /**
     * Every record of the child in the order of recording, voided ones too, for a subject access report. Refused as
     * {@link KnownChildren#forReading} says.
     */
    @Transactional
    public List<ChildRecord> all(UUID child) {
        KnownChild known = children.forReading(child, caller.authority());
        return records.of(known.id());
    }

    /**
     * What the child was on at the end of a day, as far as it is known now, first what began first. Each that is shown is in the
     * audit. Refused as {@link KnownChildren#forReading} says.
     */
    @Transactional
    public List<OnPlan> on(UUID child, LocalDate day) {
        List<OnPlan> on = new ArrayList<>();
        for (ChildRecord record : all(child)) {
            if (!record.isVoided() && record instanceof PlanOfChild plan && plan.isOn(day)) {
                audit.read(record.atVersion());
                on.add(OnPlan.of(record.atVersion(), plan));
            }
        }
        on.sort(Comparator.comparing(OnPlan::startedOn));
        return List.copyOf(on);
    }
}
