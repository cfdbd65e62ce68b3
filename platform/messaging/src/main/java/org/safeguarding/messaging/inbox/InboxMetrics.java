package org.safeguarding.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What the consumer counts. */
final class InboxMetrics {

    private final Counter applied;
    private final Counter rejected;
    private final Timer batches;
    private final AtomicLong lag = new AtomicLong();

    InboxMetrics(MeterRegistry registry) {
        applied = Counter.builder("safeguarding.inbox.applied")
                .description("Events applied")
                .register(registry);
        rejected = Counter.builder("safeguarding.inbox.rejected")
                .description("Events parked because they could not be applied")
                .register(registry);
        batches = Timer.builder("safeguarding.inbox.batch")
                .description("Time from the fetched batch to its commit")
                .publishPercentileHistogram()
                .register(registry);
        Gauge.builder("safeguarding.inbox.lag", lag, AtomicLong::doubleValue)
                .description("Records that this instance has yet to fetch, over its partitions")
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
}
