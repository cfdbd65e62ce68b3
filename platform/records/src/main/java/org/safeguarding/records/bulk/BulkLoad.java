package org.safeguarding.records.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.safeguarding.records.BulkType;
import org.safeguarding.web.problem.Problem;
import org.safeguarding.web.problem.Problems;
import org.safeguarding.web.problem.Refusal;

/** Reads lines, applies them in chunks and writes an answer for each. Memory does not grow with the load. */
@ApplicationScoped
class BulkLoad {

    /** Lines in one transaction: enough to fill JDBC batches, few enough to keep the transaction short. */
    private static final int CHUNK = 500;

    /** Bytes of lines in one transaction. Only very long lines reach this limit first. */
    private static final long CHUNK_BYTES = 4L * 1024 * 1024;

    private final BulkReader reader;
    private final BulkChunk chunk;
    private final ObjectMapper json;

    BulkLoad(BulkReader reader, BulkChunk chunk, ObjectMapper json) {
        this.reader = reader;
        this.chunk = chunk;
        this.json = json;
    }

    void load(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in);
        List<Lines.Line> read = new ArrayList<>();
        long bytes = 0;
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            read.add(line.get());
            bytes += line.get().text().map(text -> text.length).orElse(0);
            if (read.size() == CHUNK || bytes >= CHUNK_BYTES) {
                answer(read, out);
                read.clear();
                bytes = 0;
            }
        }
        answer(read, out);
    }

    /** The lines are read on all cores; no database is asked for that. */
    private void answer(List<Lines.Line> lines, OutputStream out) throws IOException {
        List<Read> all = lines.parallelStream().map(this::read).toList();
        List<BulkRequest<?>> requests =
                all.stream().flatMap(each -> each.request().stream()).toList();
        Iterator<BulkAnswer> applied = (requests.isEmpty() ? List.<BulkAnswer>of() : chunk.answer(requests)).iterator();
        for (Read each : all) {
            out.write(json.writeValueAsBytes(each.refused().orElseGet(applied::next)));
            out.write('\n');
        }
        out.flush();
    }

    /** A line, or why it is refused. */
    private record Read(Optional<BulkRequest<?>> request, Optional<BulkAnswer> refused) {}

    private Read read(Lines.Line text) {
        String key = null;
        String within = "";
        try {
            BulkLine line = reader.line(text.text().orElseThrow(BulkLoad::tooLong));
            key = line.key();
            BulkType<?> type = reader.type(line);
            within = BulkAnswer.DATA;
            return new Read(Optional.of(reader.request(text.number(), line, type)), Optional.empty());
        } catch (IOException | RuntimeException refused) {
            Problem problem = Problems.of(refused).within(within);
            return new Read(Optional.empty(), Optional.of(BulkAnswer.refused(text.number(), key, problem)));
        }
    }

    private static Refusal tooLong() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "line-too-long", "A line has at most " + Lines.LIMIT + " bytes.");
    }
}
