package org.safeguarding.metrics.reference.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.metrics.reference.Load;
import org.safeguarding.metrics.reference.ReferenceData;
import org.safeguarding.metrics.reference.ReferenceFile;
import org.safeguarding.metrics.reference.ReferenceKind;
import org.safeguarding.web.csv.CsvWriter;
import org.safeguarding.web.csv.PrefersCsv;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;
import org.safeguarding.web.precondition.Etags;
import org.safeguarding.web.problem.BodyLimit;
import org.safeguarding.web.problem.PlainText;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

@Path("/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data", description = "What indicators are compared with and divided by, in every version.")
class ReferenceResource {

    private static final String KINDS =
            "populations, comparators, targets, statistical-neighbour-sets, clock-limits, agencies or bank-holidays.";
    private static final MediaType CSV = MediaType.valueOf(CsvWriter.MEDIA_TYPE);

    private final ReferenceData reference;
    private final Caller caller;

    ReferenceResource(ReferenceData reference, Caller caller) {
        this.reference = reference;
        this.caller = caller;
    }

    @GET
    @Path("/loads")
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(summary = "Every load of reference data, newest first")
    public Page<LoadView> listReferenceLoads(
            @QueryParam("kind") @Parameter(description = "Only loads of this kind.", example = "populations") @PlainText
                    String kind,
            @BeanParam @Valid PageRequest page)
            throws SQLException {
        var only = kind == null
                ? null
                : ReferenceKind.of(kind)
                        .orElseThrow(() ->
                                Refusal.invalid("kind", "unknown-code", "There is no such kind of reference data."));
        return page.cut(reference.loads(caller.authority(), only, page), Load::id)
                .map(LoadView::from);
    }

    @GET
    @Path("/{kind}")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @RolesAllowed({Roles.MASH, Roles.SOCIAL_WORKER, Roles.INSPECTION_LEAD, Roles.ANALYST, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            summary = "Reference data of the caller's authority",
            description = "What is in force now, or was in force at an earlier version. The CSV form can be loaded"
                    + " again. The ETag is the version shown.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinesView.class)),
                @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response listReferenceData(
            @PathParam("kind") @Parameter(description = KINDS) String kindId,
            @BeanParam @Valid LineFilter query,
            @Context HttpHeaders headers)
            throws SQLException {
        var kind = kind(kindId);
        var found = reference.lines(kind, caller.authority(), query.version());
        var lines = query.filter(kind, found.lines());
        var answer = PrefersCsv.in(headers)
                ? Response.ok(LinesView.csv(kind, lines), CSV.withCharset("UTF-8"))
                : Response.ok(LinesView.from(kind, query.onPage(lines), query.limit), MediaType.APPLICATION_JSON_TYPE);
        return found.version() == 0
                ? answer.build()
                : answer.header(HttpHeaders.ETAG, Etags.of(found.version())).build();
    }

    @PUT
    @Path("/{kind}")
    @Consumes({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "Load reference data of the caller's authority",
            description = "A load is accepted as a whole or not at all. It replaces in full the releases (populations,"
                    + " comparators), indicators (targets), neighbour sets or clocks that it names, or the whole list"
                    + " (agencies, bank holidays), and leaves all others; what it replaces can still be read as an earlier version."
                    + " Loading the same content again changes nothing. Faults in a CSV file name line and"
                    + " column, as in /lines/3/columns/2, where the header is line 1; the first hundred"
                    + " faults are listed.")
    @RequestBody(
            required = true,
            description = "An object with items, as in the answer to a GET, or a CSV file with the columns of the kind"
                    + " as its header.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LinesView.class)),
                @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "201",
            description = "Loaded as a new version.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OutcomeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same content is already in force; nothing changed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OutcomeView.class)))
    public Response loadReferenceData(
            @PathParam("kind") @Parameter(description = KINDS) String kindId,
            @QueryParam("reason")
                    @NotBlank
                    @Size(max = 500)
                    @PlainText
                    @Parameter(description = "Why the data is loaded; kept with the load.", example = "First load")
                    String reason,
            @HeaderParam("If-Match")
                    @Parameter(description = "The ETag of the version that this load follows.", example = "\"3\"")
                    String ifMatch,
            @HeaderParam("If-None-Match")
                    @Parameter(description = "* for the first load of a kind, instead of If-Match.", example = "*")
                    String ifNoneMatch,
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            InputStream body)
            throws SQLException, IOException {
        var kind = kind(kindId);
        int expected = Expected.version(ifMatch, ifNoneMatch);
        var by = caller.actor();
        var file = bytes(body);
        var content = type != null && CSV.isCompatible(type)
                ? ReferenceFile.ofCsv(kind, by.authority(), file)
                : ReferenceFile.ofJson(kind, by.authority(), file);
        var outcome = reference.load(content, by, expected, reason);
        var answer = outcome.isNew()
                ? Response.created(URI.create("/v1/reference/" + kind.id() + "?version=" + outcome.newest()))
                : Response.ok();
        return answer.header(HttpHeaders.ETAG, Etags.of(outcome.newest()))
                .entity(OutcomeView.from(outcome))
                .build();
    }

    private static byte[] bytes(InputStream body) throws IOException {
        var file = body.readNBytes(BodyLimit.LIMIT + 1);
        if (file.length > BodyLimit.LIMIT) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "body-too-large",
                    "A file may have up to " + BodyLimit.LIMIT + " bytes; load it in parts.");
        }
        return file;
    }

    private static ReferenceKind kind(String id) {
        return ReferenceKind.of(id).orElseThrow(() -> Refusal.notFound("kind of reference data"));
    }
}
