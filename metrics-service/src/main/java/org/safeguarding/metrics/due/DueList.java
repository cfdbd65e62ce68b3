package org.safeguarding.metrics.due;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.safeguarding.calendar.WorkingCalendar;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.messaging.ConnectionTransaction;
import org.safeguarding.metrics.cells.TimelineReader;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.security.Caller;

/**
 * Everything to be done, due and overdue: every clock that runs in a timeline of the live generation, from the
 * declarations that the indicators use. An item stays on the list until it is done, however old it is.
 */
@ApplicationScoped
public class DueList {

    private final DataSource database;
    private final Generations generations;
    private final AuditLog audit;
    private final Caller caller;
    private final Clock clock;

    DueList(DataSource database, Generations generations, AuditLog audit, Caller caller, Clock clock) {
        this.database = database;
        this.generations = generations;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * At most the given number of items, in list order. Callers see the records of their authority, or only those of
     * their own agency and requests to it. The audit records each item shown.
     *
     * @param after the last item of the previous page; null for the first page
     */
    public List<DueItem> page(DueFilter query, DueItem.Place after, int limit) throws SQLException {
        var generation = generations.live().orElseThrow();
        var authority = caller.authority();
        Predicate<DueItem> seen = item -> (caller.sees(authority, item.record().agency())
                        || item.isAskedOf(caller.actor().agency()))
                && query.wants(item);
        var first = new First(generations.definitions(generation), authority, LocalDate.now(clock), seen, after, limit);
        try (var connection = database.getConnection()) {
            ConnectionTransaction.<Void, SQLException>run(connection, begun -> {
                new TimelineReader(generation.id()).due(begun, authority, query.last(), first);
                return null;
            });
        }
        return List.copyOf(first.items.values());
    }

    /** The working days that the list counts in. */
    public WorkingCalendar calendar() throws SQLException {
        return generations
                .definitions(generations.live().orElseThrow())
                .limits()
                .calendar();
    }

    /** Writes to the audit that these items were shown. */
    public void shown(List<DueItem> items) {
        QuarkusTransaction.requiringNew()
                .run(() -> items.forEach(item -> audit.read(new RecordAt(
                        item.record().kind().slug(),
                        item.record().id(),
                        item.record().version()))));
    }

    /**
     * Keeps the first items after a given one. Timelines come in the order of their earliest last day, so it can stop
     * early.
     */
    private static final class First implements TimelineReader.Visitor {

        private final Definitions definitions;
        private final String authority;
        private final LocalDate today;
        private final Predicate<DueItem> wanted;
        private final DueItem.Place after;
        private final int limit;
        private final TreeMap<DueItem.Place, DueItem> items = new TreeMap<>();

        First(
                Definitions definitions,
                String authority,
                LocalDate today,
                Predicate<DueItem> wanted,
                DueItem.Place after,
                int limit) {
            this.definitions = definitions;
            this.authority = authority;
            this.today = today;
            this.wanted = wanted;
            this.after = after;
            this.limit = limit;
        }

        @Override
        public boolean visit(UUID key, Timeline timeline) {
            var all = DueItem.of(definitions, authority, key, timeline, today).toList();
            all.stream()
                    .filter(wanted)
                    .filter(item -> after == null || item.place().compareTo(after) > 0)
                    .forEach(item -> items.put(item.place(), item));
            while (items.size() > limit) {
                items.pollLastEntry();
            }
            return all.isEmpty()
                    || items.size() < limit
                    || all.stream().anyMatch(item -> !items.lastKey().due().isBefore(item.due()));
        }
    }
}
