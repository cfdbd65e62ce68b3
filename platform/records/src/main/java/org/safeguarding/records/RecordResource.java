package org.safeguarding.records;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/**
 * The endpoints of one kind of record. For each call a subclass gives the path, the roles, what it does, and the method that
 * does it. This class does what all calls have in common.
 *
 * <pre>{@code
 * @POST
 * @Path("/{id}/threshold")
 * @RolesAllowed(Roles.LADO)
 * @Operation(summary = "Decide whether the harm threshold is met")
 * public RestResponse<AllegationView> decideThreshold(@BeanParam StepCall call, @Valid @NotNull Threshold request) {
 *     return change(call, request, Allegation::decide);
 * }
 * }</pre>
 *
 * <p>Endpoints are not inherited, so that a reader sees who may call each of them.
 *
 * @param <T> the record
 * @param <V> what readers see of it
 */
public abstract class RecordResource<T extends RecordEntity, V extends Record> {

    /** What a list produces beside JSON. Its quality is lower, so a caller who accepts anything gets JSON. */
    public static final String CSV = CsvWriter.MEDIA_TYPE + ";qs=0.5";

    private final Class<V> viewType;
    private final RecordCalls calls;
    private final RecordRepository<T> repository;

    protected RecordResource(Class<T> type, Class<V> viewType, RecordCalls calls) {
        this.viewType = viewType;
        this.calls = calls;
        this.repository = calls.repository(type);
    }

    /** One record, as the caller may see it. Called in the transaction that read or changed it. */
    protected abstract V view(T record);

    /** A record that was just made, as the answer shows it. */
    protected V made(T record) {
        return view(record);
    }

    /** The records of a page as a list shows them, without what would need a query for each. */
    protected List<V> listed(List<T> records) {
        return records.stream().map(this::view).toList();
    }

    /** The steps that a bulk load can take, each in a line; none by default. */
    protected void bulk(BulkSteps<T> steps) {}

    /** Makes a record, once for each idempotency key. */
    protected final <R> RestResponse<V> create(NewCall call, R request, Creation<R, T> creation) {
        return calls.create(call, repository.type(), request, creation, this::made);
    }

    /**
     * Takes a step, once for each idempotency key. 404 if there is no such record for the caller, 428 without
     * {@code If-Match}, 412 if the record is at another version.
     */
    protected final <R> RestResponse<V> change(StepCall call, R request, Step<T, R> step) {
        return change(call, request, (id, _) -> repository.forChange(id), step);
    }

    /**
     * As {@link #change(StepCall, Object, Step)}, where other records must be locked together with this one.
     *
     * @param lock locks them all until the transaction ends and returns this one, by its id
     */
    protected final <R> RestResponse<V> change(StepCall call, R request, BiFunction<UUID, R, T> lock, Step<T, R> step) {
        return calls.change(lock, call, repository.type(), request, step, this::view);
    }

    /** One record with its ETag, or 404; the read is audited. */
    protected final RestResponse<V> one(UUID id) {
        return calls.shown().one(repository, id, this::view);
    }

    /** What a record said, version by version, oldest first, or 404; the read is audited. */
    protected final List<VersionView> versionsOf(UUID id) {
        return calls.shown().versions(repository, id);
    }

    /** A page of the records that the caller sees, newest first; as CSV all of them. Each read is audited. */
    protected final RestResponse<Page<V>> list(PageRequest page, Filter filter) {
        return page.asCsv()
                ? calls.shown().csv(repository, filter, viewType, this::listed)
                : RestResponse.ResponseBuilder.ok(page(page, filter), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    /** As {@link #list}, always a page. */
    protected final Page<V> page(PageRequest page, Filter filter) {
        return calls.shown().page(repository, page, filter, this::listed);
    }

    /** What a bulk load can do with this kind of record. */
    public final List<BulkType<?>> bulkTypes() {
        BulkSteps<T> steps = new BulkSteps<>(calls, repository);
        bulk(steps);
        return steps.types();
    }
}
