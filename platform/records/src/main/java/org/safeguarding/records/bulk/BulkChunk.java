package org.safeguarding.records.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safeguarding.records.Recordings;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.AnsweredRequests;
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

    private final AnsweredRequests answered;
    private final Idempotently idempotently;
    private final Recordings recordings;
    private final Caller caller;

    BulkChunk(AnsweredRequests answered, Idempotently idempotently, Recordings recordings, Caller caller) {
        this.answered = answered;
        this.idempotently = idempotently;
        this.recordings = recordings;
        this.caller = caller;
    }

    List<BulkAnswer> answer(List<BulkRequest> requests) {
        String client = caller.actor().id();
        try {
            return QuarkusTransaction.requiringNew().call(() -> together(client, requests));
        } catch (RuntimeException failure) {
            if (Problems.databaseAway(failure)) {
                Problem problem = Problems.of(failure);
                return requests.stream()
                        .map(request -> BulkAnswer.refused(request.line(), request.key(), problem))
                        .toList();
            }
            return requests.stream().map(this::alone).toList();
        }
    }

    private List<BulkAnswer> together(String client, List<BulkRequest> requests) {
        Map<String, Function<byte[], Answer>> earlier =
                answered.find(client, requests.stream().map(BulkRequest::key).toList());
        List<BulkAnswer> answers = new ArrayList<>(requests.size());
        for (BulkRequest request : requests) {
            Function<byte[], Answer> first = earlier.get(request.key());
            answers.add(
                    first == null
                            ? done(client, request)
                            : BulkAnswer.replayed(request.line(), request.key(), first.apply(request.digest())));
            if (answers.size() % HELD == 0) {
                answered.writeAndForget();
            }
        }
        answered.write();
        return answers;
    }

    private BulkAnswer alone(BulkRequest request) {
        try {
            return idempotently.once(
                    request.key(),
                    request.digest(),
                    () -> apply(request),
                    kept -> BulkAnswer.done(request.line(), request.key(), kept),
                    first -> BulkAnswer.replayed(request.line(), request.key(), first));
        } catch (RuntimeException failure) {
            return refused(request, failure);
        }
    }

    private BulkAnswer done(String client, BulkRequest request) {
        Answer kept = answered.keep(client, request.key(), request.digest(), apply(request));
        return BulkAnswer.done(request.line(), request.key(), kept);
    }

    private Answer apply(BulkRequest request) {
        recordings.loading(request.recordedAt());
        return request.work().apply();
    }

    private static BulkAnswer refused(BulkRequest request, RuntimeException failure) {
        return BulkAnswer.refused(
                request.line(), request.key(), Problems.of(failure).within(BulkAnswer.DATA));
    }
}
