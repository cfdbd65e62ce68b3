package org.safeguarding.sandbox.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleReferenceTest {

    /** By path: what was sent, after the headers that matter. */
    private final Map<String, String> told = new LinkedHashMap<>();

    private HttpServer server;
    private int status = 201;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/reference/", exchange -> {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                told.put(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        headers.getFirst("Authorization") + "\n" + headers.getFirst("If-None-Match") + "\n"
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                byte[] answer = "{\"code\":\"stand-in\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_kind_is_put_as_it_stands_in_its_file() throws Exception {
        SampleReference.load(uri(), () -> "of-the-analyst");

        assertThat(told)
                .containsOnlyKeys(
                        "PUT /v1/reference/populations?reason=Sample",
                        "PUT /v1/reference/comparators?reason=Sample",
                        "PUT /v1/reference/targets?reason=Sample");
        assertThat(told.get("PUT /v1/reference/populations?reason=Sample")).isEqualTo("""
                Bearer of-the-analyst
                *
                authority,midYear,estimate,release
                E08000018,2016,56509,"ONS mid-year estimates, rebased"
                E08000018,2017,56706,"ONS mid-year estimates, rebased"
                """);
    }

    @Test
    void what_is_loaded_already_is_no_failure() throws Exception {
        status = 200;

        SampleReference.load(uri(), () -> "of-the-analyst");

        assertThat(told).hasSize(3);
    }

    @Test
    void a_refusal_stops_the_load_and_says_what_it_was() {
        status = 400;

        assertThatThrownBy(() -> SampleReference.load(uri(), () -> "of-the-analyst"))
                .isInstanceOf(SampleNotLoaded.class)
                .hasMessage("/v1/reference/populations answered 400: {\"code\":\"stand-in\"}");
    }

    private URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }
}
