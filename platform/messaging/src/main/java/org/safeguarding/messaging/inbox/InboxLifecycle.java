package org.safeguarding.messaging.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens an inbox with the service, if the service has a bean of {@link EventHandler}. */
@ApplicationScoped
public class InboxLifecycle {

    private final Instance<EventHandler> handlers;
    private final Inboxes inboxes;
    private final String consumer;
    private final boolean enabled;

    @Inject
    InboxLifecycle(
            Instance<EventHandler> handlers,
            Inboxes inboxes,
            @ConfigProperty(name = "safeguarding.inbox.group") Optional<String> group,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "safeguarding.inbox.enabled", defaultValue = "true") boolean enabled) {
        this.handlers = handlers;
        this.inboxes = inboxes;
        this.consumer = group.orElse(application);
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled && !handlers.isUnsatisfied()) {
            inboxes.open(consumer, handlers.get());
        }
    }
}
