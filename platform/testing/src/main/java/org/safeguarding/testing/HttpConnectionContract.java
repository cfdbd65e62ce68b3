package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How a service treats bytes that a well-behaved client never sends. A proxy in front may see one request where the
 * service sees two. If the service answers the second, a client can get past the proxy's rules (request smuggling). A
 * service extends this class and adds only {@code @QuarkusTest}. HTTP clients refuse to send such bytes, so a socket
 * does.
 */
public abstract class HttpConnectionContract {

    private static final int MILLISECONDS_TO_CLOSE = 10_000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})");

    /** A service that answers this request closes the connection. */
    private static final String SECOND = get("Connection: close\r\n");

    @TestHTTPResource
    URI service;

    @Test
    void a_line_break_in_a_chunk_extension_closes_the_connection() throws IOException {
        String chunks = "1;a=\"\r\nX\r\n0\r\n\r\n";

        List<String> answers = answersTo(get("Transfer-Encoding: chunked\r\n") + chunks + SECOND);

        assertThat(answers).isEmpty();
    }

    @Test
    void a_request_with_two_lengths_is_refused_and_closes_the_connection() throws IOException {
        String body = "0\r\n\r\n" + SECOND;
        String lengths = "Content-Length: " + body.length() + "\r\nTransfer-Encoding: chunked\r\n";

        List<String> answers = answersTo(get(lengths) + body);

        assertThat(answers).containsExactly("400");
    }

    @Test
    void a_client_that_asks_to_change_to_http_2_is_answered_in_http_1() throws IOException {
        String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n";

        List<String> answers = answersTo(get(upgrade) + SECOND);

        assertThat(answers).containsExactly("200", "200");
    }

    @Test
    void a_client_that_begins_with_http_2_is_refused() throws IOException {
        String emptySettings = "\0\0\0\4\0\0\0\0\0";

        List<String> answers = answersTo("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + emptySettings);

        assertThat(answers).containsExactly("400");
    }

    private static String get(String headers) {
        return "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    /** Sends the bytes at once and returns the status of each HTTP/1 answer until the service closes the connection. */
    private List<String> answersTo(String bytes) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(MILLISECONDS_TO_CLOSE);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return STATUS_LINE
                    .matcher(answers)
                    .results()
                    .map(line -> line.group(1))
                    .toList();
        }
    }
}
