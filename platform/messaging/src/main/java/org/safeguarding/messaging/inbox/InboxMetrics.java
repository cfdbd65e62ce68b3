package org.safeguarding.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What an inbox counts, tagged with its consumer. */
final class InboxMetrics {

    private static final String CONSUMER = "consumer";

    private final MeterRegistry registry;
    private final Counter applied;
    private final Counter rejected;
    private final Timer batches;
    private final Gauge lagging;
    private final AtomicLong lag = new AtomicLong();

    InboxMetrics(MeterRegistry registry, String consumer) {
        this.registry = registry;
        applied = Counter.builder("safeguarding.inbox.applied")
                .description("Events applied")
                .tag(CONSUMER, consumer)
                .register(registry);
        rejected = Counter.builder("safeguarding.inbox.rejected")
                .description("Events parked because they could not be applied")
                .tag(CONSUMER, consumer)
                .register(registry);
        batches = Timer.builder("safeguarding.inbox.batch")
                .description("Time from the decoded batch to its commit")
                .tag(CONSUMER, consumer)
                .publishPercentileHistogram()
                .register(registry);
        lagging = Gauge.builder("safeguarding.inbox.lag", lag, AtomicLong::doubleValue)
                .description("Records that this instance has not fetched yet, over all its partitions")
                .tag(CONSUMER, consumer)
                .register(registry);
    }

    void committed(int events, int parked, Duration time) {
        applied.increment(events);
        rejected.increment(parked);
        batches.record(time);
    }

    void lag(long records) {
        lag.set(records);
    }

    /** A consumer that is closed has no lag and no count. */
    void remove() {
        List.of(applied, rejected, batches, lagging).forEach(registry::remove);
    }
}
