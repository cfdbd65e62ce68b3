package org.safeguarding.messaging.outbox;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.safeguarding.messaging.CloudEvents;

/** One instance of a service, reduced to its relay. */
final class RunningRelay implements AutoCloseable {

    private final RelayStatus status = new RelayStatus(Clock.systemUTC());
    private final RelayConfig config;
    private final Relay relay;
    private final Thread thread;

    RunningRelay(OutboxDatabase database, String bootstrapServers) {
        this(database, bootstrapServers, Map.of(), UnaryOperator.identity());
    }

    RunningRelay(
            OutboxDatabase database,
            String bootstrapServers,
            Map<String, String> settings,
            UnaryOperator<EventPublisher> spoiled) {
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        var publisher = new KafkaPublisher(kafka, new CloudEvents(), new KafkaTopics(kafka, true));
        this.config = config(settings);
        this.relay = new Relay(database.dataSource(), spoiled.apply(publisher), config, status, Clock.systemUTC());
        this.thread = Thread.ofPlatform().start(relay);
    }

    static RelayConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(RelayConfig.class)
                .withDefaultValue("safeguarding.relay.standby-pause", "PT0.05S")
                .withDefaultValue("safeguarding.relay.back-off", "PT0.1S")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(RelayConfig.class);
    }

    RelayStatus status() {
        return status;
    }

    String stuck() {
        return status.stuck(config.stuckAfter()).orElse("");
    }

    RunningRelay leading() {
        Awaitility.await().until(status::leader);
        return this;
    }

    void stop() {
        relay.stop();
    }

    @Override
    public void close() throws InterruptedException {
        relay.stop();
        if (!thread.join(Duration.ofSeconds(30))) {
            throw new IllegalStateException("The relay does not stop");
        }
    }
}
