package org.safeguarding.records.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.safeguarding.web.security.Roles;

@Path("/v1/bulk")
@Tag(name = "Bulk", description = "Loads records line by line.")
class BulkResource {

    private static final String NDJSON = "application/x-ndjson";

    private final BulkLoad bulk;

    BulkResource(BulkLoad bulk) {
        this.bulk = bulk;
    }

    @POST
    @RolesAllowed(Roles.IMPORTER)
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Load many records",
            description =
                    "Send a stream of lines, each a JSON object. Each line is answered once it is stored. A refused line is "
                            + "answered with its problem and does not affect the others. A load can be sent again safely. Read "
                            + "the response while you send, or the connection will stall; or send at most 500 lines a request.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BulkLine.class)))
    @APIResponse(
            responseCode = "200",
            description = "One answer for each line, in the order of the lines.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BulkAnswer.class)))
    public StreamingOutput load(InputStream lines) {
        return answers -> bulk.load(lines, answers);
    }
}
