package org.safeguarding.records;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.safeguarding.web.idempotency.Idempotently;

/** What a call that makes a record carries beside its body: its path and its {@code Idempotency-Key}. */
public class NewCall {

    @HeaderParam(Idempotently.HEADER)
    @Parameter(required = true, description = Idempotently.DESCRIPTION)
    String key;

    @Context
    UriInfo uri;

    /** The path that was called, with ids in lower case, as our answers write them. */
    String path() {
        String path = uri.getPath().toLowerCase(Locale.ROOT);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
