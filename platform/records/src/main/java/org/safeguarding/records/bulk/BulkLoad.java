package org.safeguarding.records.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safeguarding.records.BulkType;
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
        List<BulkAnswer> answers = new ArrayList<>();
        List<BulkRequest<?>> requests = new ArrayList<>();
        long bytes = 0;
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            read(line.get(), requests, answers);
            bytes += line.get().text().map(text -> text.length).orElse(0);
            if (requests.size() + answers.size() == CHUNK || bytes >= CHUNK_BYTES) {
                answer(requests, answers, out);
                bytes = 0;
            }
        }
        answer(requests, answers, out);
    }

    private void read(Lines.Line text, List<BulkRequest<?>> requests, List<BulkAnswer> answers) {
        String key = null;
        String within = "";
        try {
            BulkLine line = reader.line(text.text().orElseThrow(BulkLoad::tooLong));
            key = line.key();
            BulkType<?> type = reader.type(line);
            within = BulkAnswer.DATA;
            requests.add(reader.request(text.number(), line, type));
        } catch (IOException | RuntimeException refused) {
            answers.add(
                    BulkAnswer.refused(text.number(), key, Problems.of(refused).within(within)));
        }
    }

    private static Refusal tooLong() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "line-too-long", "A line has at most " + Lines.LIMIT + " bytes.");
    }

    private void answer(List<BulkRequest<?>> requests, List<BulkAnswer> answers, OutputStream out) throws IOException {
        if (!requests.isEmpty()) {
            answers.addAll(chunk.answer(requests));
        }
        answers.sort((one, other) -> Long.compare(one.line(), other.line()));
        for (BulkAnswer answer : answers) {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
        }
        out.flush();
        requests.clear();
        answers.clear();
    }
}
