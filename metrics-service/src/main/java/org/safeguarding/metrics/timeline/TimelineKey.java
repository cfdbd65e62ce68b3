package org.safeguarding.metrics.timeline;

import java.util.UUID;
import org.safeguarding.contract.Event;

/**
 * One child or one inspection of one local authority. Records of the same child at another authority are a separate
 * timeline.
 */
public record TimelineKey(String authority, UUID key) implements Comparable<TimelineKey> {

    public static TimelineKey of(Event event) {
        return new TimelineKey(event.authority(), event.key());
    }

    @Override
    public int compareTo(TimelineKey other) {
        int order = authority.compareTo(other.authority);
        return order == 0 ? key.compareTo(other.key) : order;
    }
}
