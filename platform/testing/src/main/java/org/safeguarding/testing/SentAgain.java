package org.safeguarding.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Sends each request with an {@code Idempotency-Key} once more after it was done, as a client does that lost the answer, and
 * compares the two answers. So every step that any test takes is also tested as a repeated one.
 */
public final class SentAgain implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification specification,
            FilterContext context) {
        Response first = context.next(request, specification);
        boolean done = first.statusCode() < 300 && first.header("ETag") != null;
        if (request.getHeaders().hasHeaderWithName("Idempotency-Key") && done && isAlone()) {
            Response second = given().headers(request.getHeaders())
                    .body(request.<String>getBody())
                    .request(request.getMethod(), request.getURI());
            assertThat(second.statusCode()).isEqualTo(first.statusCode());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(second.asString()).isEqualTo(first.asString());
        }
        return first;
    }

    /** Requests of other threads may change what an answer says about other records. */
    private static boolean isAlone() {
        return Thread.currentThread().getName().equals("main");
    }
}
