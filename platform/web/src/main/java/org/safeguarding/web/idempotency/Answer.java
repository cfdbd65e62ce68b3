package org.safeguarding.web.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeguarding.journal.RecordAt;

/**
 * What a request that changes something is answered with.
 *
 * @param status 200 or 201
 * @param location of the record
 * @param etag of the record
 * @param shows the records in the answer, at the versions that it shows
 * @param body shows them to the caller; asked at most once, in the transaction of the work, and not at all by a bulk load
 */
public record Answer<V>(int status, String location, String etag, List<RecordAt> shows, Supplier<V> body) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    public static <V> Answer<V> created(String location, String etag, List<RecordAt> shows, Supplier<V> body) {
        return new Answer<>(CREATED, location, etag, shows, body);
    }

    public static <V> Answer<V> changed(String location, String etag, RecordAt shows, Supplier<V> body) {
        return new Answer<>(OK, location, etag, List.of(shows), body);
    }

    RestResponse<V> response() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(status), body.get())
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
