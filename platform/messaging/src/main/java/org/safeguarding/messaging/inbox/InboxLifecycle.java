package org.safeguarding.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts the inbox with the service, if the service has an {@link EventHandler}, and stops it before the service. */
@ApplicationScoped
public class InboxLifecycle {

    private static final Logger LOG = Logger.getLogger(InboxLifecycle.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Instance<EventHandler> handlers;
    private final Instance<DataSource> databases;
    private final Map<String, Object> kafka;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String group;
    private final boolean enabled;

    private Inbox inbox;
    private Thread thread;

    @Inject
    InboxLifecycle(
            Instance<EventHandler> handlers,
            Instance<DataSource> databases,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry meters,
            Clock clock,
            @ConfigProperty(name = "safeguarding.inbox.group") Optional<String> group,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "safeguarding.inbox.enabled", defaultValue = "true") boolean enabled) {
        this.handlers = handlers;
        this.databases = databases;
        this.kafka = kafka;
        this.meters = meters;
        this.clock = clock;
        this.group = group.orElse(application);
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled || handlers.isUnsatisfied()) {
            return;
        }
        var handler = handlers.get();
        inbox = new Inbox(
                InboxConsumer.create(kafka, group),
                handler.topics(),
                new BatchTransaction(databases.get(), handler, clock),
                new InboxMetrics(meters),
                clock);
        thread = Thread.ofPlatform().name("inbox").start(inbox);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (inbox == null) {
            return;
        }
        inbox.stop();
        if (!thread.join(LONGEST_STOP)) {
            LOG.warn("The inbox did not stop in time; its batch is rolled back and will be applied at the next start");
        }
    }

    /** Empty if this service does not consume. */
    public Optional<InboxState> state() {
        return Optional.ofNullable(inbox).map(Inbox::state);
    }
}
