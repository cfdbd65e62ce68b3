package org.safeguarding.records;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.web.precondition.Etags;

/** What a call that takes a step carries beside its body: also the record, and the version that the caller read. */
public class StepCall extends NewCall {

    @PathParam("id")
    UUID id;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(required = true)
    String ifMatch;

    public UUID id() {
        return id;
    }

    /** The version that the caller decided on, or 428. */
    public int version() {
        return Etags.required(ifMatch);
    }
}
