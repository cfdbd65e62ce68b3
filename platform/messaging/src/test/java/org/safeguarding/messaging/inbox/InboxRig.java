package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.servers.KafkaServer;
import org.safeguarding.testing.servers.TestServers;

/**
 * A topic, a database and as many inboxes as a test wants. The effect of an event is a row in a table without a key, so
 * an event that is applied twice has two rows.
 */
final class InboxRig implements AutoCloseable {

    static final String POISON = "poison";
    private static final int BATCH = 10_000;
    static final String CONSUMER = "rig";

    final String topic = "inbox-" + UUID.randomUUID();
    final PGSimpleDataSource database = new PGSimpleDataSource();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** The failure of the effect, while there is one. */
    final AtomicReference<SQLException> fault = new AtomicReference<>();

    /** Whether poison can be applied now. */
    final AtomicBoolean cured = new AtomicBoolean();

    /** The number of events that fit into memory. */
    final AtomicInteger memory = new AtomicInteger(Integer.MAX_VALUE);

    /** The number of events in the largest batch that was applied. */
    final AtomicInteger largestBatch = new AtomicInteger();

    private final KafkaServer kafka;
    private final KafkaProducer<String, byte[]> producer;
    private final CloudEvents codec = new CloudEvents();
    private final List<Running> running = new ArrayList<>();

    record Running(Inbox inbox, Thread thread) {

        void stop() throws InterruptedException {
            inbox.stop();
            thread.join();
        }
    }

    InboxRig() throws Exception {
        this(TestServers.kafka());
    }

    InboxRig(KafkaServer kafka) throws Exception {
        this(kafka, true);
    }

    InboxRig(KafkaServer kafka, boolean withTopic) throws Exception {
        this.kafka = kafka;
        if (withTopic) {
            createTopic();
        }
        // One request at a time. Of several requests to a new topic, the broker may ask to send the first again after
        // it has accepted the second, and then refuses the first for ever.
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "max.in.flight.requests.per.connection",
                        1,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
        var server = TestServers.postgres("inbox");
        database.setUrl(server.jdbcUrl());
        database.setUser(server.username());
        database.setPassword(server.password());
        try (var migration = getClass().getResourceAsStream("/db/inbox/V0020__create_inbox.sql")) {
            execute(new String(migration.readAllBytes(), UTF_8));
        }
        execute("CREATE TABLE effect (consumer text NOT NULL, subject uuid NOT NULL)");
    }

    void createTopic() {
        kafka.createTopics(List.of(topic), Topics.PARTITIONS);
    }

    Running start() {
        return start(database, "group");
    }

    Running start(DataSource reached, String group) {
        var inbox = new Inbox(
                InboxConsumer.create(kafkaConfig(), group + "-" + topic, BATCH),
                Set.of(topic),
                new BatchTransaction(reached, CONSUMER, handler(CONSUMER), Clock.systemUTC()),
                new InboxMetrics(meters, CONSUMER),
                Clock.systemUTC());
        var started = new Running(inbox, Thread.ofPlatform().name("inbox").start(inbox));
        running.add(started);
        return started;
    }

    /** The configuration of a service, with this rig's database and broker. */
    Inboxes inboxes() {
        var freshness = new InboxFreshness(database, kafkaConfig());
        return new Inboxes(database, freshness, kafkaConfig(), meters, Clock.systemUTC(), BATCH);
    }

    private Map<String, Object> kafkaConfig() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    EventHandler handler(String consumer) {
        return new EventHandler() {
            @Override
            public Set<String> topics() {
                return Set.of(topic);
            }

            @Override
            public void apply(Connection connection, List<Event> batch) throws SQLException {
                try (var insert = connection.prepareStatement("INSERT INTO effect VALUES (?, ?)")) {
                    for (var event : batch) {
                        insert.setString(1, consumer);
                        insert.setObject(2, event.subject());
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                if (fault.get() != null) {
                    throw fault.get();
                }
                if (batch.size() > memory.get()) {
                    throw new OutOfMemoryError("a batch of " + batch.size());
                }
                if (!cured.get()
                        && batch.stream().anyMatch(event -> event.agency().equals(POISON))) {
                    throw new IllegalStateException("this one cannot be applied");
                }
                largestBatch.accumulateAndGet(batch.size(), Math::max);
            }
        };
    }

    /** A contact as a record of this rig's topic. */
    ProducerRecord<String, byte[]> contact(String agency) {
        return contact(UUID.randomUUID(), agency);
    }

    ProducerRecord<String, byte[]> contact(UUID child, String agency) {
        var day = LocalDate.of(2017, 4, 3);
        var event = new Event(
                UUID.randomUUID(),
                EventType.CONTACT_RECEIVED,
                UUID.randomUUID(),
                child,
                Instant.parse("2017-04-03T10:00:00Z"),
                0,
                1,
                "E08000018",
                agency,
                null,
                new ContactFact(day, false, day, ReferralSource.POLICE, agency, null, null, null, null, null));
        var record = codec.record(event);
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }

    void send(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        var sent = records.stream().map(producer::send).toList();
        for (var acknowledged : sent) {
            acknowledged.get();
        }
    }

    void sendContacts(int count) throws ExecutionException, InterruptedException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < count; i++) {
            records.add(contact("police"));
        }
        send(records);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The number of effects, and of distinct events among them. They are equal unless an event was applied twice. */
    String effects() throws SQLException {
        return text("SELECT count(*) || ' of ' || count(DISTINCT subject) FROM effect");
    }

    String effects(String consumer) throws SQLException {
        return text(
                "SELECT count(*) || ' of ' || count(DISTINCT subject) FROM effect WHERE consumer = '" + consumer + "'");
    }

    String rejected() throws SQLException {
        return text("SELECT count(*) FROM rejected_event");
    }

    String offsets() throws SQLException {
        return text("SELECT coalesce(sum(next_offset), 0) FROM consumer_offset");
    }

    @Override
    public void close() throws Exception {
        for (var each : running) {
            each.stop();
        }
        producer.close();
    }
}
