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
 * The inboxes of this instance of the service. Each has a consumer name, with its own offsets and rejected events, so
 * several inboxes apply the same topics independently. Inboxes that are open when the service stops are closed.
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
            throw new IllegalArgumentException(
                    "safeguarding.inbox.batch must be from 1 to " + LARGEST_BATCH + ": " + batch);
        }
        this.database = database;
        this.freshness = freshness;
        this.kafka = kafka;
        this.meters = meters;
        this.clock = clock;
        this.batch = batch;
    }

    /**
     * Opens an inbox. It starts at the offsets that the consumer has in the database, or at the first record if it has
     * none.
     *
     * @param consumer also the Kafka consumer group: instances that open it share its partitions
     * @param handler applies its events; it need not be a bean
     * @throws IllegalStateException if this instance has it open
     */
    public synchronized RunningInbox open(String consumer, EventHandler handler) {
        if (open.containsKey(consumer)) {
            throw new IllegalStateException("The inbox " + consumer + " is already open");
        }
        var metrics = new InboxMetrics(meters, consumer);
        var inbox = new Inbox(
                InboxConsumer.create(kafka, consumer, Inbox.piece(batch)),
                handler.topics(),
                batch,
                new BatchTransaction(database, consumer, handler, clock),
                new TopicAdmin(kafka),
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

    /** The open inboxes, in the order of their names. */
    public List<RunningInbox> open() {
        return List.copyOf(open.values());
    }

    void stop(@Observes ShutdownEvent event) {
        var running = open();
        running.forEach(RunningInbox::stop);
        running.forEach(RunningInbox::close);
    }
}
