package org.safeguarding.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.safeguarding.sandbox.sample.LineWriter;
import org.safeguarding.sandbox.sample.SampleLine;

/** Puts children of the sample on the index. */
final class OnFile {

    private static final int LINES_A_REQUEST = 500;

    private OnFile() {}

    /** @param token of an importer */
    static void register(URI referrals, String token, List<SampleLine> children) throws IOException {
        try (HttpConnection connection = new HttpConnection(referrals, token)) {
            for (int from = 0; from < children.size(); from += LINES_A_REQUEST) {
                register(connection, children.subList(from, Math.min(from + LINES_A_REQUEST, children.size())));
            }
        }
    }

    private static void register(HttpConnection connection, List<SampleLine> children) throws IOException {
        LineWriter writer = new LineWriter();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        children.forEach(line -> body.writeBytes(writer.bytes(line)));
        var response = connection.post("/v1/bulk", "Content-Type: application/x-ndjson\r\n", body.toByteArray());
        long registered = response.text()
                .lines()
                .filter(line -> line.contains("\"status\":201"))
                .count();
        if (registered != children.size()) {
            throw new IOException("Not all children were registered: " + response.text());
        }
    }
}
