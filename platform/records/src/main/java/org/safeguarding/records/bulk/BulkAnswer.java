package org.safeguarding.records.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.journal.Answered;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.problem.Problem;
import org.safeguarding.web.problem.Warning;

@Schema(name = "BulkAnswer", description = "The answer to one line of a bulk load, in the order of the lines.")
record BulkAnswer(
        @Schema(description = "Number of the line, from 1.", examples = "1")
        long line,

        @Schema(description = "Key of the line, where it could be read.", examples = "contact-2017-000123")
        String key,

        @Schema(description = "Status of the single call.", examples = "201")
        int status,

        @Schema(
                description = "Path of the record that was made or changed.",
                examples = "/v1/contacts/0198c1f0-6a0e-7d0f-9a43-5f1f0f6f7c01")
        String location,

        @Schema(description = "True if the line was answered before.")
        Boolean replayed,

        @Schema(description = "What to look at again in the record that was made; absent if there is nothing.")
        List<Warning> warnings,

        @Schema(description = "Why the line was refused. The other lines are not affected.")
        Problem problem) {

    /** Where in the line the body of the single call stands. */
    static final String DATA = "/data";

    static BulkAnswer done(long line, String key, Answer<Void> answer) {
        return new BulkAnswer(line, key, answer.status(), answer.location(), null, null, null);
    }

    static BulkAnswer replayed(long line, String key, Answered answered) {
        String location = answered.kept() == null
                ? RecordKind.of(answered.first().kind()).path() + "/"
                        + answered.first().id()
                : answered.kept().location();
        return new BulkAnswer(line, key, answered.status(), location, true, null, null);
    }

    static BulkAnswer refused(long line, String key, Problem problem) {
        return new BulkAnswer(line, key, problem.status(), null, null, null, problem);
    }

    /** @param found null for nothing to look at again */
    BulkAnswer with(List<Warning> found) {
        return new BulkAnswer(line, key, status, location, replayed, found, problem);
    }

    /** The record that was made or changed; empty for a line that was refused. */
    Optional<UUID> record() {
        return Optional.ofNullable(location).map(path -> UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }
}
