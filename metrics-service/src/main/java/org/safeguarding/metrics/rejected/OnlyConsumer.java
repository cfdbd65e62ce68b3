package org.safeguarding.metrics.rejected;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.safeguarding.messaging.inbox.EventHandler;

/** The consumer that the service starts with. */
@ApplicationScoped
class OnlyConsumer implements LiveConsumer {

    private final EventHandler handler;
    private final String consumer;

    OnlyConsumer(
            EventHandler handler,
            @ConfigProperty(name = "safeguarding.inbox.group") Optional<String> group,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.handler = handler;
        this.consumer = group.orElse(application);
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public EventHandler handler() {
        return handler;
    }
}
