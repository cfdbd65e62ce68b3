package org.safeguarding.metrics.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.measure.Counted;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Story;
import org.safeguarding.metrics.timeline.Timeline;

/** Sums of marks by page. Their difference is added to the stored cells, so a count may be negative. */
public final class CellPages {

    /** The same as a {@link CellPageKey}, but cheaper to look up: there is a look-up for each mark. */
    private record Page(String authority, Measure measure, int month) {

        CellPageKey key() {
            return new CellPageKey(
                    authority,
                    measure.id(),
                    LocalDate.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1, 1));
        }
    }

    private static final int MONTHS = 12;

    private final Map<Page, Tally> tallies = new HashMap<>();

    /** All marks of a story. */
    void add(Definitions definitions, Story story) {
        definitions.marks(story, (measure, mark) -> add(story.authority(), measure, mark, 1));
    }

    /** The marks that change because records have changed. */
    void addChange(Definitions definitions, Story before, Story after, Timeline.Difference changed) {
        var types = changed.kinds().stream()
                .<Class<? extends Fact>>map(RecordKind::factType)
                .collect(Collectors.toUnmodifiableSet());
        definitions.marks(
                before, types, changed.records(), (measure, mark) -> add(before.authority(), measure, mark, -1));
        definitions.marks(after, types, changed.records(), (measure, mark) -> add(after.authority(), measure, mark, 1));
    }

    private void add(String authority, Measure measure, Counted.Mark mark, int sign) {
        var day = mark.day();
        tally(new Page(authority, measure, day.getYear() * MONTHS + day.getMonthValue() - 1))
                .add(day.getDayOfMonth(), mark.profile(), sign * mark.n());
    }

    void add(CellPages other) {
        other.tallies.forEach((key, tally) -> tally(key).add(tally));
    }

    private Tally tally(Page key) {
        return tallies.computeIfAbsent(key, _ -> new Tally());
    }

    /** In the order in which pages are locked; no page is empty. */
    SortedMap<CellPageKey, CellPage> byKey() {
        var pages = new TreeMap<CellPageKey, CellPage>();
        tallies.forEach((key, tally) -> {
            var page = tally.page();
            if (!page.isEmpty()) {
                pages.put(key.key(), page);
            }
        });
        return pages;
    }
}
