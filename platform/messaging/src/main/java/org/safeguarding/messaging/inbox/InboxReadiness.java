package org.safeguarding.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while events cannot be applied. A service that consumes nothing is always ready here. */
@Readiness
@ApplicationScoped
public class InboxReadiness implements HealthCheck {

    private final InboxLifecycle inbox;
    private final Clock clock;

    @Inject
    InboxReadiness(InboxLifecycle inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("inbox");
        var now = clock.instant();
        return inbox.state()
                .map(state -> answer.status(state.ready(now))
                        .withData("running", state.running())
                        .withData("databaseReachable", state.databaseReachable())
                        .withData("brokerReachable", state.brokerReachable(now))
                        .withData("failure", String.valueOf(state.failure()))
                        .build())
                .orElseGet(() -> answer.up().build());
    }
}
