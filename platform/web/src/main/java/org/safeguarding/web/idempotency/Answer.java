package org.safeguarding.web.idempotency;

import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What a request that changes something is answered with.
 *
 * @param status 200 or 201
 * @param location of the record
 * @param etag of the record
 * @param body the view of the record
 */
public record Answer(int status, String location, String etag, Object body) {

    public static Answer created(String location, String etag, Object body) {
        return new Answer(201, location, etag, body);
    }

    public static Answer changed(String location, String etag, Object body) {
        return new Answer(200, location, etag, body);
    }

    /** The body is written already: it goes into the answer as it is. */
    @SuppressWarnings("unchecked")
    <V> RestResponse<V> response() {
        return (RestResponse<V>) RestResponse.ResponseBuilder.create(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new RawValue(new String((byte[]) body, StandardCharsets.UTF_8)))
                .build();
    }
}
