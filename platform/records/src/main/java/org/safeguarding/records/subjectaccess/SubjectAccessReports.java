package org.safeguarding.records.subjectaccess;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.safeguarding.records.RecordEntity;
import org.safeguarding.records.Versions;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.audit.AuditTrail;

/**
 * Everything that a service holds about a child, and who saw and changed it: for the council's answer to a subject access
 * request. Each service answers for its own records and names the others.
 *
 * <p>Source: UK GDPR, article 15. A person removes what may not be handed out (Data Protection Act 2018, schedules 2 and 3).
 */
@ApplicationScoped
public class SubjectAccessReports {

    /** The longest purpose of a report, in characters. */
    public static final int LONGEST_PURPOSE = 500;

    private static final String REPORT = "/v1/children/%s/subject-access-report";

    private final Versions versions;
    private final AuditLog audit;
    private final AuditTrail trail;
    private final SubjectAccessConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    SubjectAccessReports(
            Versions versions,
            AuditLog audit,
            AuditTrail trail,
            SubjectAccessConfig config,
            ObjectMapper json,
            Clock clock) {
        this.versions = versions;
        this.audit = audit;
        this.trail = trail;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The report, written record by record, each in its own transaction. The reads for it are in the audit from then on, but not
     * in the report.
     *
     * @param purpose why it is made
     * @param records in the order of the report, voided ones too
     */
    public Response of(UUID child, String purpose, List<? extends RecordEntity> records) {
        SubjectAccessReportView report = new SubjectAccessReportView(
                child,
                clock.instant(),
                purpose,
                elsewhere(child),
                records.stream().map(record -> report(record, purpose)).iterator());
        StreamingOutput answer = out -> json.writeValue(out, report);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Map<String, URI> elsewhere(UUID child) {
        Map<String, URI> reports = new TreeMap<>();
        config.elsewhere()
                .forEach((service, address) -> reports.put(service, URI.create(address + REPORT.formatted(child))));
        return reports;
    }

    private ReportedRecord report(RecordEntity record, String purpose) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ReportedRecord reported = new ReportedRecord(
                    record.atVersion().kind(),
                    record.id(),
                    record.isVoided(),
                    versions.of(record.id()),
                    trail.of(record.id(), record.authority()));
            audit.read(record.atVersion(), purpose);
            return reported;
        });
    }
}
