package org.safeguarding.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.messaging.relay.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.safeguarding.messaging.CloudEvents;

@ResourceLock(RelayBroker.LOCK)
class RelayLifecycleTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private String broker;

    @BeforeEach
    void newTopics() throws Exception {
        broker = RelayBroker.fresh();
    }

    @Test
    void a_service_that_starts_publishes_and_is_ready_and_counts() throws Exception {
        var database = JournalDatabase.migrated();
        var relay = relay(database, "true");
        new RelayMetrics(relay).bindTo(meters);

        relay.start(new StartupEvent());
        database.write(new Events().contacts(3));

        await().until(() -> value("safeguarding.relay.published") == 3);
        assertThat(value("safeguarding.relay.leader")).isOne();
        await().until(() -> value("safeguarding.relay.oldest.unpublished") == 0);
        var health = health(relay);
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getData()).isEqualTo(Optional.of(Map.of("leader", true)));

        relay.stop(new ShutdownEvent());
        assertThat(value("safeguarding.relay.leader")).isZero();
    }

    @Test
    void a_service_whose_relay_is_stuck_is_not_ready_and_tells_the_reason() throws Exception {
        var database = JournalDatabase.migrated();
        database.execute("DROP TABLE relay_cursor");
        var relay = relay(database, "true");

        relay.start(new StartupEvent());

        await().until(() -> health(relay).getStatus() == Status.DOWN);
        assertThat(health(relay).getData().orElseThrow().get("reason"))
                .asString()
                .startsWith("The journal cannot be relayed: ERROR: relation \"relay_cursor\" does not exist");
        relay.stop(new ShutdownEvent());
    }

    @Test
    void a_service_without_records_is_ready_and_measures_nothing() throws Exception {
        var relay = relay(JournalDatabase.migrated(), "false");
        new RelayMetrics(relay).bindTo(meters);

        relay.start(new StartupEvent());

        assertThat(health(relay).getStatus()).isEqualTo(Status.UP);
        assertThat(health(relay).getData()).isEqualTo(Optional.of(Map.of("enabled", false)));
        assertThat(meters.getMeters()).isEmpty();
        relay.stop(new ShutdownEvent());
    }

    private RelayLifecycle relay(JournalDatabase database, String enabled) {
        var server = database.server();
        return new RelayLifecycle(
                RunningRelay.config(Map.of("safeguarding.relay.enabled", enabled)),
                new CloudEvents(),
                List.of(JournalRecords.none()),
                Map.of("bootstrap.servers", broker),
                false,
                server.jdbcUrl(),
                server.username(),
                server.password());
    }

    private static HealthCheckResponse health(RelayLifecycle relay) {
        return new RelayHealth(relay).call();
    }

    private double value(String meter) {
        return meters.get(meter).meter().measure().iterator().next().getValue();
    }
}
