package org.safeguarding.records.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeguarding.journal.Actor;
import org.safeguarding.journal.Answered;
import org.safeguarding.journal.Journal;
import org.safeguarding.journal.Request;
import org.safeguarding.records.BulkType;
import org.safeguarding.records.Recordings;
import org.safeguarding.records.UnitOfWork;
import org.safeguarding.web.idempotency.Answer;
import org.safeguarding.web.idempotency.Idempotently;
import org.safeguarding.web.problem.Problem;
import org.safeguarding.web.problem.Problems;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;
import org.safeguarding.web.security.Caller;

/**
 * Applies the lines of a chunk as one unit of work. What they name is locked and read first, the rules run in memory in the order
 * of the lines, and everything is written at the end.
 *
 * <p>A line that is refused falls out by itself, because a rule refuses before anything is changed. If the database refuses, all
 * are rolled back and applied again one by one, each in its own transaction: that costs time, but never another line. If the
 * database is away all are refused at once, because each would wait as long as the first.
 */
@ApplicationScoped
class BulkChunk {

    private final Journal journal;
    private final UnitOfWork work;
    private final LookAhead lookAhead;
    private final Idempotently idempotently;
    private final Recordings recordings;
    private final Caller caller;

    BulkChunk(
            Journal journal,
            UnitOfWork work,
            LookAhead lookAhead,
            Idempotently idempotently,
            Recordings recordings,
            Caller caller) {
        this.journal = journal;
        this.work = work;
        this.lookAhead = lookAhead;
        this.idempotently = idempotently;
        this.recordings = recordings;
        this.caller = caller;
    }

    List<BulkAnswer> answer(List<BulkRequest<?>> lines) {
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

    private List<BulkAnswer> together(Actor by, List<BulkRequest<?>> lines) {
        EarlierLines earlier = earlier(by, lines);
        lookAhead.of(
                lines.stream().filter(line -> earlier.of(line.key()).isEmpty()).toList(), earlier);
        List<BulkAnswer> answers =
                lines.stream().map(line -> inTurn(by, line, earlier)).toList();
        work.write();
        return warned(lines, answers);
    }

    /** Says in each answer what to look at again. Asks once for each type of line, and only if one of them may be in doubt. */
    private static List<BulkAnswer> warned(List<BulkRequest<?>> lines, List<BulkAnswer> answers) {
        Map<BulkType<?>, Set<UUID>> doubtful = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isDoubtful()) {
                Set<UUID> records = doubtful.computeIfAbsent(lines.get(i).type(), _ -> new HashSet<>());
                answers.get(i).record().ifPresent(records::add);
            }
        }
        Map<UUID, List<Warning>> warnings = new HashMap<>();
        doubtful.forEach((type, records) -> warnings.putAll(type.warnings(records)));
        return answers.stream()
                .map(answer -> answer.with(answer.record().map(warnings::get).orElse(null)))
                .toList();
    }

    private EarlierLines earlier(Actor by, List<BulkRequest<?>> lines) {
        Set<String> keys = new HashSet<>();
        for (BulkRequest<?> line : lines) {
            keys.add(line.key());
            keys.addAll(line.names());
        }
        return new EarlierLines(journal.answered(by, keys));
    }

    private BulkAnswer inTurn(Actor by, BulkRequest<?> line, EarlierLines earlier) {
        int before = journal.unwritten();
        try {
            Request request = line.request(by);
            Optional<Answered> first = earlier.of(line.key());
            if (first.isPresent()) {
                return BulkAnswer.replayed(line.line(), line.key(), Idempotently.same(request, first.get()));
            }
            Answer<Void> answer = apply(line, earlier);
            journal.note(request, answer.status(), answer.shows());
            earlier.add(line.key(), new Answered(line.digest(), answer.status(), answer.shows(), null));
            return BulkAnswer.done(line.line(), line.key(), answer);
        } catch (Refusal refused) {
            if (journal.unwritten() > before) {
                // It had done something before: only a rollback undoes that.
                throw refused;
            }
            return refused(line, refused);
        }
    }

    private BulkAnswer alone(Actor by, BulkRequest<?> line) {
        try {
            BulkAnswer answer = idempotently.once(
                    line.request(by),
                    () -> apply(line, new EarlierLines(journal.answered(by, line.names()))),
                    first -> BulkAnswer.done(line.line(), line.key(), first),
                    answered -> BulkAnswer.replayed(line.line(), line.key(), answered));
            return QuarkusTransaction.requiringNew()
                    .call(() -> warned(List.of(line), List.of(answer)).getFirst());
        } catch (RuntimeException failure) {
            return refused(line, failure);
        }
    }

    private static BulkAnswer refused(BulkRequest<?> line, RuntimeException failure) {
        return BulkAnswer.refused(line.line(), line.key(), Problems.of(failure).within(BulkAnswer.DATA));
    }

    private Answer<Void> apply(BulkRequest<?> line, EarlierLines earlier) {
        recordings.loading(line.recordedAt());
        return line.work().apply(earlier);
    }
}
