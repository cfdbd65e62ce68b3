package org.safeguarding.records.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.records.BulkType;
import org.safeguarding.records.UnitOfWork;
import org.safeguarding.web.problem.Refusal;

/** Locks and reads all that the lines of a chunk will ask for, before the first is applied: a few queries, however many lines. */
@ApplicationScoped
class LookAhead {

    private static final String CHILD = RecordKind.CHILD.slug();

    private final UnitOfWork work;

    LookAhead(UnitOfWork work) {
        this.work = work;
    }

    void of(List<BulkRequest<?>> lines, EarlierLines earlier) {
        List<RecordAt> named = lines.stream()
                .flatMap(line -> line.names().stream())
                .flatMap(key -> earlier.record(key).stream())
                .toList();
        work.begin(named);
        lines.forEach(line -> lock(line, earlier));
        work.lockChildren(Stream.concat(
                        named.stream()
                                .filter(record -> record.kind().equals(CHILD))
                                .map(RecordAt::id),
                        children(lines))
                .collect(Collectors.toSet()));
    }

    private static void lock(BulkRequest<?> line, EarlierLines earlier) {
        Optional<RecordAt> record = Optional.ofNullable(line.recordKey()).flatMap(earlier::record);
        if (record.isPresent() && !record.get().kind().equals(CHILD)) {
            try {
                line.type().lock(record.get().id());
            } catch (Refusal _) {
                // The line is refused in its turn, unless one before it changes that.
            }
        }
    }

    private static Stream<UUID> children(List<BulkRequest<?>> lines) {
        Map<BulkType<?>, List<BulkRequest<?>>> byType = new LinkedHashMap<>();
        lines.forEach(line ->
                byType.computeIfAbsent(line.type(), _ -> new ArrayList<>()).add(line));
        return byType.entrySet().stream().flatMap(each -> children(each.getKey(), each.getValue()));
    }

    @SuppressWarnings("unchecked")
    private static <R> Stream<UUID> children(BulkType<R> type, List<BulkRequest<?>> lines) {
        return type
                .lookUp(lines.stream()
                        .map(line -> ((BulkRequest<R>) line).body())
                        .toList())
                .stream();
    }
}
