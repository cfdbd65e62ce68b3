package org.safeguarding.metrics.timeline;

import java.util.Comparator;
import java.util.UUID;
import org.safeguarding.contract.Event;

/** One child, or one inspection, of one local authority. What another authority records of the same child is its own timeline. */
public record TimelineKey(String authority, UUID key) implements Comparable<TimelineKey> {

    private static final Comparator<TimelineKey> ORDER =
            Comparator.comparing(TimelineKey::authority).thenComparing(TimelineKey::key);

    public static TimelineKey of(Event event) {
        return new TimelineKey(event.authority(), event.key());
    }

    @Override
    public int compareTo(TimelineKey other) {
        return ORDER.compare(this, other);
    }
}
