package org.safeguarding.messaging.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What an operator watches about the relay. The age stays at zero on a standby: read it from the leader. */
@Singleton
public class RelayMetrics implements MeterBinder {

    private final RelayLifecycle relay;

    public RelayMetrics(RelayLifecycle relay) {
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (!relay.config().enabled()) {
            return;
        }
        var status = relay.status();
        Gauge.builder(
                        "safeguarding.relay.oldest.unpublished",
                        status,
                        s -> s.oldestUnpublishedAge().toMillis() / 1000.0)
                .description("Age of the oldest event that is committed and not yet published")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("safeguarding.relay.leader", status, s -> s.leader() ? 1 : 0)
                .description("1 if this instance publishes, 0 if it stands by")
                .register(registry);
        Gauge.builder("safeguarding.relay.batch", status, RelayStatus::batchSize)
                .description("Events in the current batch")
                .baseUnit("events")
                .register(registry);
        Gauge.builder(
                        "safeguarding.relay.republished",
                        status,
                        s -> s.republish().map(Epoch::sent).orElse(0L))
                .description("Records sent again by the republish that is under way; 0 if none is")
                .baseUnit("records")
                .register(registry);
        Gauge.builder(
                        "safeguarding.relay.republish.total",
                        status,
                        s -> s.republish().map(Epoch::total).orElse(0L))
                .description("Records that the republish under way will send; 0 if none is")
                .baseUnit("records")
                .register(registry);
        FunctionCounter.builder("safeguarding.relay.published", status, RelayStatus::publishedCount)
                .description("Events published since the start, duplicates included")
                .baseUnit("events")
                .register(registry);
    }
}
