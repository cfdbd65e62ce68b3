package org.safeguarding.messaging.relay;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.safeguarding.messaging.CloudEvents;

/** One instance of a service, reduced to its relay. */
final class RunningRelay implements AutoCloseable {

    private final RelayStatus status = new RelayStatus(Clock.systemUTC());
    private final RelayConfig config;
    private final Relay relay;
    private final Thread thread;

    /** Of a service without records. */
    RunningRelay(JournalDatabase database, String bootstrapServers) {
        this(database, bootstrapServers, Map.of(), UnaryOperator.identity());
    }

    RunningRelay(JournalDatabase database, String bootstrapServers, StoredRecords records) {
        this(database, bootstrapServers, records, Map.of(), UnaryOperator.identity());
    }

    RunningRelay(
            JournalDatabase database,
            String bootstrapServers,
            Map<String, String> settings,
            UnaryOperator<EventPublisher> spoiled) {
        this(database, bootstrapServers, JournalRecords.none(), settings, spoiled);
    }

    RunningRelay(
            JournalDatabase database,
            String bootstrapServers,
            StoredRecords records,
            Map<String, String> settings,
            UnaryOperator<EventPublisher> spoiled) {
        database.awaitOlderTransactions();
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        var topics = new KafkaTopics(kafka, true);
        var publisher = spoiled.apply(new KafkaPublisher(kafka, topics));
        this.config = config(settings);
        this.relay = new Relay(
                database.dataSource(),
                new Broker(publisher, topics, new LogReader(kafka)),
                records,
                new CloudEvents(),
                config,
                status,
                Clock.systemUTC());
        this.thread = Thread.ofPlatform().start(relay);
    }

    static RelayConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(RelayConfig.class)
                .withDefaultValue("safeguarding.relay.standby-pause", "PT0.05S")
                .withDefaultValue("safeguarding.relay.back-off", "PT0.1S")
                .withDefaultValue("safeguarding.relay.look", "PT0.1S")
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
        Patience.await().until(status::leader);
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
