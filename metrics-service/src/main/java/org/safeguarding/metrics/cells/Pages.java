package org.safeguarding.metrics.cells;

import java.util.SortedMap;
import java.util.TreeMap;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.Timeline;

/** Sums of marks by page. A difference of two is added to the stored cells, so a count may be negative. */
public final class Pages {

    private final SortedMap<PageKey, Page> pages = new TreeMap<>();

    /** All marks of this timeline. */
    public void add(Definitions definitions, String authority, Timeline timeline) {
        add(definitions, authority, timeline, 1);
    }

    public void subtract(Definitions definitions, String authority, Timeline timeline) {
        add(definitions, authority, timeline, -1);
    }

    private void add(Definitions definitions, String authority, Timeline timeline, int sign) {
        definitions.marks(authority, timeline, (measure, mark) -> {
            var day = mark.day();
            page(new PageKey(authority, measure.id(), day.withDayOfMonth(1)))
                    .add(Page.cell(day.getDayOfMonth(), mark.profile()), (long) sign * mark.n());
        });
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
        return pages;
    }
}
