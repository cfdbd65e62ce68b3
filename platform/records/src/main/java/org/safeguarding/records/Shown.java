package org.safeguarding.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.paging.Page;

/** How records are shown to a caller: as views, and each of them in the audit. */
@ApplicationScoped
public class Shown {

    private final AuditLog audit;
    private final Versions versions;

    Shown(AuditLog audit, Versions versions) {
        this.audit = audit;
        this.versions = versions;
    }

    /** One record, with its ETag. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends RecordEntity> Response one(T record, Function<T, ?> view) {
        audit.read(record.audited());
        return Response.ok(view.apply(record))
                .header(HttpHeaders.ETAG, record.etag())
                .build();
    }

    /** A page of a list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends RecordEntity, V> Page<V> page(Page<T> page, Function<T, V> view) {
        page.items().forEach(record -> audit.read(record.audited()));
        return page.map(view);
    }

    /** What a record said, version by version, oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<VersionView> versions(RecordEntity record) {
        audit.read(record.audited());
        return versions.of(record.id());
    }
}
