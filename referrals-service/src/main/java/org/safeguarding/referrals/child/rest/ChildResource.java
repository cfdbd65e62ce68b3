package org.safeguarding.referrals.child.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.calendar.London;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.Shown;
import org.safeguarding.records.VersionView;
import org.safeguarding.referrals.child.Child;
import org.safeguarding.referrals.child.ChildFilter;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.child.NewChild;
import org.safeguarding.referrals.child.OpenWork;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.security.Roles;

@Path("/v1/children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Children", description = "The index of children.")
class ChildResource {

    private final ChildIndex index;
    private final OpenWork openWork;
    private final Recordings recordings;
    private final Idempotently idempotently;
    private final Shown shown;
    private final AuditLog audit;

    ChildResource(
            ChildIndex index,
            OpenWork openWork,
            Recordings recordings,
            Idempotently idempotently,
            Shown shown,
            AuditLog audit) {
        this.index = index;
        this.openWork = openWork;
        this.audit = audit;
        this.recordings = recordings;
        this.idempotently = idempotently;
        this.shown = shown;
    }

    @POST
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Operation(
            operationId = "registerChild",
            summary = "Put a child on the index",
            description =
                    "Contacts do this by themselves; a child that is on the index is refused with 409 child-known. Where"
                            + " others are possibly the same child, 409 possible-match names them in errors: merge nothing yet, look at"
                            + " them, and send confirmedNew true if it is none of them.")
    @APIResponseSchema(value = ChildView.class, responseCode = "201", responseDescription = "The child.")
    public Response register(
            @HeaderParam(Idempotently.HEADER) @Parameter(required = true) String key, @Valid @NotNull NewChild child) {
        return idempotently.answer(
                key, "/v1/children", child, () -> ChildView.created(index.register(child, recordings.now()), today()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(operationId = "getChild", summary = "A child on the index")
    @APIResponseSchema(value = ChildView.class, responseCode = "200", responseDescription = "The child.")
    public Response get(@PathParam("id") UUID id) {
        return shown.one(index.get(id), this::view);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(
            operationId = "listVersionsOfChild",
            summary = "What the record of a child said, version by version",
            description = "Oldest first, with who changed it, when and why.")
    public List<VersionView> versions(@PathParam("id") UUID id) {
        return shown.versions(index.get(id));
    }

    @GET
    @Path("/{id}/open-work")
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(
            operationId = "listOpenWorkOfChild",
            summary = "What is still open about a child",
            description =
                    "Oldest first: what a person has to close when the child's attention says that it died or is grown up.")
    public Page<OpenWorkView> openWork(@PathParam("id") UUID id) {
        Child child = index.get(id);
        List<? extends ChildRecord> open = openWork.of(child.id());
        audit.read(child.audited());
        open.forEach(record -> audit.read(record.audited()));
        return new Page<>(open.stream().map(OpenWorkView::from).toList(), null);
    }

    @GET
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @Transactional
    @Operation(
            operationId = "listChildren",
            summary = "Children on the index, newest first",
            description =
                    "Names are compared by their sound: Catherine is found as Kathryn. Records that were merged are left"
                            + " out.")
    public Page<ChildView> list(@BeanParam @Valid PageRequest page, @BeanParam @Valid ChildQuery query) {
        return shown.page(index.list(page, query.filter()), this::view);
    }

    @GET
    @Produces(Shown.CSV)
    @RolesAllowed(Roles.SOCIAL_WORKER)
    @APIResponse(
            responseCode = "200",
            description = "A page of the children; as CSV all of them, without names, addresses and NHS numbers.",
            content = @Content(mediaType = CsvWriter.MEDIA_TYPE))
    public Response csv(@BeanParam @Valid ChildQuery query) {
        ChildFilter filter = query.filter();
        return shown.csv(page -> index.list(page, filter), ChildLine.class, ChildLine::from);
    }

    private ChildView view(Child child) {
        return ChildView.from(child, today());
    }

    private LocalDate today() {
        return London.dayOf(recordings.now().at());
    }
}
