package org.safeguarding.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The inboxes of this instance of the service. Each has a consumer's name, and under it its own offsets and its own rejected
 * events, so several apply the same topics independently of each other. Those that are open when the service stops are closed.
 */
@ApplicationScoped
public class Inboxes {

    private static final int LARGEST_BATCH = 100_000;

    private final DataSource database;
    private final InboxFreshness freshness;
    private final Map<String, Object> kafka;
    private final MeterRegistry meters;
    private final Clock clock;
    private final int batch;
    private final Map<String, RunningInbox> open = new ConcurrentSkipListMap<>();

    @Inject
    Inboxes(
            DataSource database,
            InboxFreshness freshness,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "safeguarding.inbox.batch", defaultValue = "4000") int batch) {
        if (batch < 1 || batch > LARGEST_BATCH) {
            throw new IllegalArgumentException("safeguarding.inbox.batch is from 1 to " + LARGEST_BATCH + ": " + batch);
        }
        this.database = database;
        this.freshness = freshness;
        this.kafka = kafka;
        this.meters = meters;
        this.clock = clock;
        this.batch = batch;
    }

    /**
     * Opens an inbox. It begins at the offsets that the consumer has in the database, at the first record where it has none.
     *
     * @param consumer also the Kafka consumer group: instances that open it share its partitions
     * @param handler applies its events; no bean need be made of it
     * @throws IllegalStateException if this instance has it open
     */
    public synchronized RunningInbox open(String consumer, EventHandler handler) {
        if (open.containsKey(consumer)) {
            throw new IllegalStateException("The inbox " + consumer + " is open");
        }
        var metrics = new InboxMetrics(meters, consumer);
        var inbox = new Inbox(
                InboxConsumer.create(kafka, consumer, batch),
                handler.topics(),
                new BatchTransaction(database, consumer, handler, clock),
                metrics,
                clock);
        var running = new RunningInbox(consumer, handler.topics(), inbox, freshness, closed -> {
            if (open.remove(consumer, closed)) {
                metrics.remove();
            }
        });
        open.put(consumer, running);
        return running;
    }

    /** Those that are open, in the order of their names. */
    public List<RunningInbox> open() {
        return List.copyOf(open.values());
    }

    void stop(@Observes ShutdownEvent event) {
        var running = open();
        running.forEach(RunningInbox::stop);
        running.forEach(RunningInbox::close);
    }
}
