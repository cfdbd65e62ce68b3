package org.safeguarding.metrics.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.journal.RecordAt;
import org.safeguarding.messaging.ConnectionTransaction;
import org.safeguarding.metrics.cells.TimelineReader;
import org.safeguarding.metrics.generation.Generations;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.Subject;
import org.safeguarding.metrics.timeline.Timeline;
import org.safeguarding.metrics.timeline.TimelineKey;
import org.safeguarding.web.audit.AuditLog;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;

/**
 * Explains who and what is behind a figure, from the timelines of the live generation. The audit records everyone who
 * is shown.
 */
@ApplicationScoped
public class Explanations {

    /** @param generation the generation of the timelines */
    public record Explanation(int generation, List<PartExplained> parts) {}

    /**
     * One page of a list.
     *
     * @param next null on the last page
     */
    public record Listing(int generation, List<Listed> items, UUID next) {}

    /** The most timelines that are read for one page: those of a whole council, about a third of a second. */
    private static final int LOOKED_AT = 20_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource database;
    private final Generations generations;
    private final AuditLog audit;
    private final Caller caller;

    Explanations(DataSource database, Generations generations, AuditLog audit, Caller caller) {
        this.database = database;
        this.generations = generations;
        this.audit = audit;
        this.caller = caller;
    }

    /** The id of the list behind an indicator in the audit. */
    public static UUID listId(Indicator indicator) {
        return UUID.nameUUIDFromBytes(("indicator-list/" + indicator.id()).getBytes(UTF_8));
    }

    /**
     * Explains why a child, an inspection or an allegation counts as it does.
     *
     * @throws Refusal not found if the caller's authority has no record of it
     */
    public Explanation explain(Behind behind, UUID key) throws SQLException {
        var generation = generations.live().orElseThrow();
        var authority = caller.authority();
        Timeline timeline;
        try (var connection = database.getConnection()) {
            timeline = new TimelineReader(generation.id())
                    .find(connection, new TimelineKey(authority, key))
                    .filter(found -> isAbout(behind.indicator(), found))
                    .orElseThrow(() -> Refusal.notFound(kind(behind.indicator()).slug()));
        }
        var parts = behind.explain(timeline, generations.definitions(generation).story(authority, timeline));
        audit.read(audited(behind.indicator(), key, version(timeline, key)));
        return new Explanation(generation.id(), parts);
    }

    /**
     * Those who count in a part of the figure, in the order of their keys. A page may hold fewer than the limit without
     * being the last.
     *
     * @param after the last of the previous page; null for the first page
     * @param purpose why the list is read, for the audit
     */
    public Listing list(Behind behind, FigurePart part, UUID after, int limit, String purpose) throws SQLException {
        var generation = generations.live().orElseThrow();
        var page = new Page(behind, part, limit, caller.authority(), generations.definitions(generation));
        try (var connection = database.getConnection()) {
            ConnectionTransaction.<Void, SQLException>run(connection, begun -> {
                new TimelineReader(generation.id())
                        .after(begun, page.authority, after == null ? BEFORE_ALL : after, LOOKED_AT, page);
                return null;
            });
        }
        QuarkusTransaction.requiringNew().run(() -> note(behind, part, page, purpose));
        return new Listing(generation.id(), List.copyOf(page.items), page.next());
    }

    private void note(Behind behind, FigurePart part, Page page, String purpose) {
        var indicator = behind.indicator();
        var list = new RecordAt("indicator-list", listId(indicator), indicator.definitionVersion());
        audit.read(
                list,
                "%s [%s of %s, %s to %s: %d shown]"
                        .formatted(
                                purpose,
                                part.label(),
                                indicator.id(),
                                behind.period().from(),
                                behind.period().to(),
                                page.items.size()));
        page.items.forEach(item -> audit.read(audited(indicator, item.key(), item.version()), purpose));
    }

    private static RecordAt audited(Indicator indicator, UUID key, int version) {
        return new RecordAt(kind(indicator).slug(), key, version);
    }

    private static RecordKind kind(Indicator indicator) {
        return indicator.subject().kind();
    }

    private static boolean isAbout(Indicator indicator, Timeline timeline) {
        return timeline.records().stream().anyMatch(record -> Subject.of(record.kind()) == indicator.subject());
    }

    private static int version(Timeline timeline, UUID key) {
        return timeline.records().stream()
                .filter(record -> record.id().equals(key))
                .mapToInt(record -> record.version())
                .findFirst()
                .orElse(0);
    }

    private static final class Page implements TimelineReader.Visitor {

        private final Behind behind;
        private final FigurePart part;
        private final int limit;
        private final String authority;
        private final Definitions definitions;
        private final List<Listed> items = new ArrayList<>();
        private boolean more;
        private int lookedAt;
        private UUID last;

        Page(Behind behind, FigurePart part, int limit, String authority, Definitions definitions) {
            this.behind = behind;
            this.part = part;
            this.limit = limit;
            this.authority = authority;
            this.definitions = definitions;
        }

        @Override
        public boolean visit(UUID key, Timeline timeline) {
            var tally = behind.tally(part, definitions.story(authority, timeline));
            boolean counts = tally.count() != 0 || !tally.records().isEmpty();
            if (counts && items.size() == limit) {
                more = true;
                return false;
            }
            if (counts) {
                items.add(new Listed(key, version(timeline, key), tally.count(), tally.records()));
            }
            last = key;
            lookedAt++;
            return true;
        }

        UUID next() {
            return more || lookedAt == LOOKED_AT ? last : null;
        }
    }
}
