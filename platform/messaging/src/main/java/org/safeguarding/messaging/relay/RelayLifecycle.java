package org.safeguarding.messaging.relay;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguarding.messaging.CloudEvents;

/** Runs the relay from the start of the service to its end. */
@Singleton
public class RelayLifecycle {

    private static final Logger LOG = Logger.getLogger(RelayLifecycle.class);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(20);

    private final RelayConfig config;
    private final RelayStatus status;
    private final Relay relay;
    private final Thread thread;

    public RelayLifecycle(
            RelayConfig config,
            CloudEvents cloudEvents,
            @All List<StoredRecords> records,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "safeguarding.topics.create", defaultValue = "true") boolean createTopics,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        // The machine's clock, not the clock of the domain, which may stand still in a test.
        var clock = Clock.systemUTC();
        var topics = new KafkaTopics(kafka, createTopics);
        var broker = new Broker(new KafkaPublisher(kafka, topics), topics, new LogReader(kafka));
        this.config = config;
        this.status = new RelayStatus(clock);
        var owned = config.enabled() ? records.getFirst() : null;
        this.relay = new Relay(database(url, user, password), broker, owned, cloudEvents, config, status, clock);
        this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(relay);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.stop();
        if (config.enabled() && !thread.join(LONGEST_BATCH)) {
            LOG.warn("The relay did not finish its batch; it will be sent again");
        }
    }

    RelayConfig config() {
        return config;
    }

    RelayStatus status() {
        return status;
    }

    /**
     * A permanent connection outside the pool. A pooled connection would be missing from the pool and look like a leak.
     */
    static DataSource database(String url, String user, String password) {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("relay");
        database.setPrepareThreshold(1);
        database.setTcpKeepAlive(true);
        database.setConnectTimeout(5);
        database.setSocketTimeout(20);
        return database;
    }
}
