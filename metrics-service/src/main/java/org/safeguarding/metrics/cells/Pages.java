package org.safeguarding.metrics.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.metrics.measure.Counted;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.timeline.Timeline;

/** Sums of marks by page. A difference of two is added to the stored cells, so a count may be negative. */
public final class Pages {

    private final Map<PageKey, Page> pages = new HashMap<>();

    /** All marks of this timeline. */
    public void add(Definitions definitions, String authority, Timeline timeline) {
        definitions.marks(authority, timeline, (measure, mark) -> add(authority, measure, mark, 1));
    }

    /** The marks that are others because facts of these types are. */
    void addChange(
            Definitions definitions,
            String authority,
            Timeline before,
            Timeline after,
            Set<Class<? extends Fact>> changed) {
        definitions.marks(authority, before, changed, (measure, mark) -> add(authority, measure, mark, -1));
        definitions.marks(authority, after, changed, (measure, mark) -> add(authority, measure, mark, 1));
    }

    private void add(String authority, Measure measure, Counted.Mark mark, int sign) {
        var day = mark.day();
        page(new PageKey(authority, measure.id(), day.withDayOfMonth(1)))
                .add(Page.cell(day.getDayOfMonth(), mark.profile()), (long) sign * mark.n());
    }

    void add(PageKey key, Page page) {
        page(key).add(page);
    }

    Pages plus(Pages other) {
        var sum = new Pages();
        pages.forEach(sum::add);
        other.pages.forEach(sum::add);
        return sum;
    }

    void subtract(PageKey key, Page page) {
        page(key).subtract(page);
    }

    private Page page(PageKey key) {
        return pages.computeIfAbsent(key, _ -> new Page());
    }

    /** In the order in which they are locked; none of them empty. */
    SortedMap<PageKey, Page> byKey() {
        pages.values().removeIf(Page::isEmpty);
        return new TreeMap<>(pages);
    }
}
