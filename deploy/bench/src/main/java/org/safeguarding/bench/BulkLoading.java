package org.safeguarding.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.safeguarding.bench.HttpConnection.Response;
import org.safeguarding.sandbox.sample.LineWriter;
import org.safeguarding.sandbox.sample.Sample;
import org.safeguarding.sandbox.sample.SampleLine;
import org.safeguarding.servers.Database;

/**
 * How many lines a second the bulk endpoint takes from one client, compared with {@code COPY} of the rows that they
 * became.
 */
final class BulkLoading {

    /** As the sample year is loaded: the answers of one request fit into the buffers of a connection. */
    private static final int LINES_A_REQUEST = 500;

    private final URI referrals;
    private final String token;
    private final Baseline baseline;
    private final Sample sample;

    BulkLoading(URI referrals, String token, Baseline baseline, Sample sample) {
        this.referrals = referrals;
        this.token = token;
        this.baseline = baseline;
        this.sample = sample;
    }

    /**
     * @param service the database of referrals-service
     * @param folder for the rows on their way
     */
    void measure(Results results, Database service, Path folder) throws IOException, SQLException {
        results.heading("`POST /v1/bulk` beside COPY");
        int children = sample.children().size();
        int lines = sample.frontDoor().size();
        double ofChildren = load(sample.children());
        double ofLines = load(sample.frontDoor());
        double ofCopy = baseline.copyFrom(service, folder);
        results.row("children a second (" + children + " lines)", "≥ 2,000", "%,.0f", children / ofChildren);
        results.row("lines of the front door a second (" + lines + " lines)", "≥ 5,000", "%,.0f", lines / ofLines);
        results.row("all lines a second", "", "%,.0f", (children + lines) / (ofChildren + ofLines));
        results.row("COPY of all rows, in lines a second", "", "%,.0f", (children + lines) / ofCopy);
    }

    /** Seconds. */
    private double load(List<SampleLine> lines) throws IOException {
        LineWriter writer = new LineWriter();
        try (HttpConnection connection = new HttpConnection(referrals, token)) {
            long began = System.nanoTime();
            for (int from = 0; from < lines.size(); from += LINES_A_REQUEST) {
                List<SampleLine> some = lines.subList(from, Math.min(from + LINES_A_REQUEST, lines.size()));
                ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 18);
                some.forEach(line -> body.writeBytes(writer.bytes(line)));
                requireTaken(
                        connection.post("/v1/bulk", "Content-Type: application/x-ndjson\r\n", body.toByteArray()),
                        some.size());
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void requireTaken(Response response, int lines) throws IOException {
        long taken = response.text()
                .lines()
                .filter(answer -> answer.contains("\"status\":201") || answer.contains("\"status\":200"))
                .count();
        if (response.status() != 200 || taken != lines) {
            throw new IOException("Of " + lines + " lines, " + taken + " were accepted; status " + response.status()
                    + ": " + response.text().lines().findFirst().orElse(""));
        }
    }
}
