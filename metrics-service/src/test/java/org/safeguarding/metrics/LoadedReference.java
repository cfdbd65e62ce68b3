package org.safeguarding.metrics;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.hamcrest.Matchers;
import org.safeguarding.testing.servers.TestTokens;

/** Reference data as an analyst loads it into the running service. */
public final class LoadedReference {

    private LoadedReference() {}

    /** The populations of Rotherham that the DfE's rates use; safe to load again. */
    public static void rotherhamPopulations() {
        put(TestTokens.AUTHORITY, "populations", null, """
                authority,midYear,estimate,release
                E08000018,2016,56509,"ONS mid-year estimates, rebased"
                E08000018,2017,56706,"ONS mid-year estimates, rebased"
                """).statusCode(Matchers.oneOf(200, 201));
    }

    /**
     * Loads a CSV file as this authority's analyst.
     *
     * @param ifMatch the version it follows; null for the first load
     */
    public static ValidatableResponse put(String authority, String kind, String ifMatch, String csv) {
        var request = analyst(authority).contentType("text/csv; charset=UTF-8").body(csv);
        return (ifMatch == null ? request.header("If-None-Match", "*") : request.header("If-Match", ifMatch))
                .put("/v1/reference/" + kind)
                .then();
    }

    /** A request of this authority's analyst, with a reason. */
    public static RequestSpecification analyst(String authority) {
        return given().header("Authorization", "Bearer " + TestTokens.of(List.of("analyst"), "council", authority))
                .queryParam("reason", "Told by a test");
    }
}
