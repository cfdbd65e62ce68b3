package org.safeguarding.records;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** Shows records to a caller as views, and writes each read to the audit. */
@ApplicationScoped
class Shown {

    private static final MediaType CSV_UTF_8 =
            MediaType.valueOf(CsvWriter.MEDIA_TYPE).withCharset("UTF-8");

    private final AuditLog audit;
    private final Versions versions;
    private final ObjectMapper json;

    Shown(AuditLog audit, Versions versions, ObjectMapper json) {
        this.audit = audit;
        this.versions = versions;
        this.json = json;
    }

    /** One record with its ETag, or 404. */
    @Transactional
    <T extends RecordEntity, V> RestResponse<V> one(RecordRepository<T> repository, UUID id, Function<T, V> view) {
        T record = repository.get(id);
        audit.read(record.atVersion());
        return RestResponse.ResponseBuilder.ok(view.apply(record), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, record.etag())
                .build();
    }

    /** What a record said, version by version, oldest first, or 404. */
    @Transactional
    List<VersionView> versions(RecordRepository<?> repository, UUID id) {
        RecordEntity record = repository.get(id);
        audit.read(record.atVersion());
        return versions.of(record.id());
    }

    /** A page of a list. */
    @Transactional
    <T extends RecordEntity, V> Page<V> page(
            RecordRepository<T> repository, PageRequest request, Filter filter, Function<List<T>, List<V>> views) {
        Page<T> page = repository.page(request, filter);
        page.items().forEach(record -> audit.read(record.atVersion()));
        return new Page<>(views.apply(page.items()), page.next());
    }

    /**
     * A whole list as CSV. It is written page by page, each in its own transaction, so neither memory nor a transaction grows with
     * the list. Invalid filters are refused before the first byte; a later failure cuts the answer off.
     */
    @Transactional(Transactional.TxType.NEVER)
    @SuppressWarnings("unchecked")
    <T extends RecordEntity, V extends Record> RestResponse<Page<V>> csv(
            RecordRepository<T> repository, Filter filter, Class<V> type, Function<List<T>, List<V>> views) {
        Function<PageRequest, Page<V>> read =
                request -> QuarkusTransaction.requiringNew().call(() -> page(repository, request, filter, views));
        CsvList lines = new CsvList(type, json);
        Page<V> first = read.apply(PageRequest.first());
        StreamingOutput answer = out -> stream(out, lines, first, read);
        return (RestResponse<Page<V>>) (RestResponse<?>)
                RestResponse.ResponseBuilder.ok((Object) answer, CSV_UTF_8).build();
    }

    private static <V extends Record> void stream(
            OutputStream out, CsvList lines, Page<V> first, Function<PageRequest, Page<V>> read) throws IOException {
        try (CsvWriter csv = lines.begin(out)) {
            lines.write(csv, first.items());
            for (Page<V> page = first; page.next() != null; ) {
                page = read.apply(PageRequest.after(page.next()));
                lines.write(csv, page.items());
            }
        }
    }
}
