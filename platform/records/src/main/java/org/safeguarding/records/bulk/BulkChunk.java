package org.safeguarding.records.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.Answered;
import org.safeguarding.journal.Journal;
import org.safeguarding.journal.Request;
import org.safeguarding.records.Recordings;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.problem.Problem;
import org.safeguarding.web.problem.Problems;
import org.safeguarding.web.security.Caller;

/**
 * Applies some lines in one transaction. If one is refused, all are rolled back and applied again one by one, each in its own
 * transaction: a refusal costs time, but never another line. If the database is away all are refused at once, because each would
 * wait as long as the first.
 */
@ApplicationScoped
class BulkChunk {

    /**
     * Lines whose records Hibernate holds at a time. Before each query it compares all records it holds with what it read. With a
     * whole chunk in hand that took two thirds of the time of a load.
     */
    private static final int HELD = 20;

    private final Journal journal;
    private final EntityManager entityManager;
    private final Idempotently idempotently;
    private final Recordings recordings;
    private final Caller caller;

    BulkChunk(
            Journal journal,
            EntityManager entityManager,
            Idempotently idempotently,
            Recordings recordings,
            Caller caller) {
        this.journal = journal;
        this.entityManager = entityManager;
        this.idempotently = idempotently;
        this.recordings = recordings;
        this.caller = caller;
    }

    List<BulkAnswer> answer(List<BulkRequest> lines) {
        Actor by = caller.actor();
        try {
            return QuarkusTransaction.requiringNew().call(() -> together(by, lines));
        } catch (RuntimeException failure) {
            if (Problems.databaseAway(failure)) {
                Problem problem = Problems.of(failure);
                return lines.stream()
                        .map(line -> BulkAnswer.refused(line.line(), line.key(), problem))
                        .toList();
            }
            return lines.stream().map(line -> alone(by, line)).toList();
        }
    }

    private List<BulkAnswer> together(Actor by, List<BulkRequest> lines) {
        Map<String, Answered> earlier =
                journal.answered(by, lines.stream().map(BulkRequest::key).toList());
        List<BulkAnswer> answers = new ArrayList<>(lines.size());
        for (BulkRequest line : lines) {
            Request request = line.request(by);
            Answered first = earlier.get(line.key());
            if (first == null) {
                Answer<Void> answer = apply(line);
                journal.note(request, answer.status(), answer.shows());
                answers.add(BulkAnswer.done(line.line(), line.key(), answer));
            } else {
                answers.add(BulkAnswer.replayed(line.line(), line.key(), Idempotently.same(request, first)));
            }
            if (answers.size() % HELD == 0) {
                write();
                entityManager.clear();
            }
        }
        write();
        return answers;
    }

    private void write() {
        entityManager.flush();
        journal.write();
    }

    private BulkAnswer alone(Actor by, BulkRequest line) {
        try {
            return idempotently.once(
                    line.request(by),
                    () -> apply(line),
                    answer -> BulkAnswer.done(line.line(), line.key(), answer),
                    answered -> BulkAnswer.replayed(line.line(), line.key(), answered));
        } catch (RuntimeException failure) {
            return BulkAnswer.refused(
                    line.line(), line.key(), Problems.of(failure).within(BulkAnswer.DATA));
        }
    }

    private Answer<Void> apply(BulkRequest line) {
        recordings.loading(line.recordedAt());
        return line.work().apply();
    }
}
