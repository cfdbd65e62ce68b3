package org.safeguarding.records.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.web.problem.Problems;

/** Reads lines, does them some at a time, and writes an answer for each; memory does not grow with the load. */
@ApplicationScoped
class BulkLoad {

    /** Lines in one transaction: enough to fill the batches of JDBC, few enough to be short. */
    private static final int CHUNK = 500;

    private final BulkReader reader;
    private final BulkChunk chunk;
    private final ObjectMapper json;

    BulkLoad(BulkReader reader, BulkChunk chunk, ObjectMapper json) {
        this.reader = reader;
        this.chunk = chunk;
        this.json = json;
    }

    void load(InputStream in, OutputStream out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<BulkAnswer> answers = new ArrayList<>();
        List<BulkRequest> requests = new ArrayList<>();
        long number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            if (!text.isBlank()) {
                read(number, text, requests, answers);
            }
            if (requests.size() + answers.size() == CHUNK) {
                answer(requests, answers, out);
            }
        }
        answer(requests, answers, out);
    }

    private void read(long number, String text, List<BulkRequest> requests, List<BulkAnswer> answers) {
        String key = null;
        try {
            BulkLine line = reader.line(text);
            key = line.key();
            requests.add(reader.request(number, line));
        } catch (JsonProcessingException | RuntimeException refused) {
            answers.add(BulkAnswer.refused(number, key, Problems.of(refused)));
        }
    }

    private void answer(List<BulkRequest> requests, List<BulkAnswer> answers, OutputStream out) throws IOException {
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
