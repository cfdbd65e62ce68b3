package org.safeguarding.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.safeguarding.sandbox.sample.LineWriter;
import org.safeguarding.sandbox.sample.SampleLine;

/** Puts children of the sample on the index. */
final class OnFile {

    private OnFile() {}

    /**
     * @param token of an importer
     * @param children as many as one request to the bulk endpoint takes
     */
    static void register(URI referrals, String token, List<SampleLine> children) throws IOException {
        LineWriter writer = new LineWriter();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        children.forEach(line -> body.writeBytes(writer.bytes(line)));
        try (HttpConnection connection = new HttpConnection(referrals, token)) {
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
}
