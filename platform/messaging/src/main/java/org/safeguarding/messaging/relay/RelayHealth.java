package org.safeguarding.messaging.relay;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while the relay is stuck, because what is recorded would not reach the indicators. A standby is ready, and so
 * is a leader that republishes. The extensions for database and broker check whether those answer at all.
 */
@Readiness
@Singleton
public class RelayHealth implements HealthCheck {

    private final RelayLifecycle relay;

    public RelayHealth(RelayLifecycle relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("relay");
        if (!relay.config().enabled()) {
            return response.withData("enabled", false).up().build();
        }
        var status = relay.status();
        response.withData("leader", status.leader());
        status.republish()
                .ifPresent(epoch -> response.withData("republish", epoch.sent() + " of " + epoch.total() + " records"));
        return status.stuck(relay.config().stuckAfter())
                .map(reason -> response.withData("reason", reason).down())
                .orElseGet(response::up)
                .build();
    }
}
