package org.safeguarding.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.postgresql.ds.PGSimpleDataSource;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.Topics;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.EndMarker;
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

    /** Whether an epoch can be ended now. */
    final AtomicBoolean endable = new AtomicBoolean(true);

    /** The number of events that fit into memory. */
    final AtomicInteger memory = new AtomicInteger(Integer.MAX_VALUE);

    /** The number of events in the largest batch that was applied. */
    final AtomicInteger largestBatch = new AtomicInteger();

    private final KafkaServer kafka;
    private KafkaProducer<String, byte[]> producer;
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
        producer = producer();
        var server = TestServers.postgres("inbox");
        database.setUrl(server.jdbcUrl());
        database.setUser(server.username());
        database.setPassword(server.password());
        for (var script : List.of("V0020__create_inbox.sql", "V0021__add_epochs_to_inbox.sql")) {
            try (var migration = getClass().getResourceAsStream("/db/inbox/" + script)) {
                execute(new String(migration.readAllBytes(), UTF_8));
            }
        }
        execute("CREATE TABLE effect (consumer text NOT NULL, subject uuid NOT NULL, epoch bigint NOT NULL)");
        execute("CREATE TABLE ended (consumer text NOT NULL, epoch bigint NOT NULL, effects bigint NOT NULL)");
    }

    private KafkaProducer<String, byte[]> producer() {
        // One request at a time. Of several requests to a new topic, the broker may ask to send the first again after
        // it has accepted the second, and then refuses the first for ever.
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "max.in.flight.requests.per.connection",
                        1,
                        "compression.type",
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void createTopic() {
        kafka.createTopics(List.of(topic), Topics.PARTITIONS);
    }

    /** As when Kafka has lost its log: the topic has the same name and none of its records. */
    void loseTopic() throws Exception {
        producer.close();
        try (var admin = Admin.create(kafkaConfig())) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(topic));
        }
        createTopic();
        producer = producer();
    }

    /** As when the log is put back to an earlier state: the topic is the same, and its first records are gone. */
    void loseRecordsBefore(int partition, long offset) throws Exception {
        try (var admin = Admin.create(kafkaConfig())) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }

    Running start() {
        return start(database, "group");
    }

    Running start(DataSource reached, String group) {
        return start(reached, consumer(group));
    }

    Consumer<String, byte[]> consumer(String group) {
        return InboxConsumer.create(kafkaConfig(), group + "-" + topic, Inbox.piece(BATCH));
    }

    Running start(DataSource reached, Consumer<String, byte[]> consumer) {
        var inbox = new Inbox(
                consumer,
                Set.of(topic),
                BATCH,
                new BatchTransaction(reached, CONSUMER, handler(CONSUMER), Clock.systemUTC()),
                new TopicAdmin(kafkaConfig()),
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
                try (var insert = connection.prepareStatement("INSERT INTO effect VALUES (?, ?, ?)")) {
                    for (var event : batch) {
                        insert.setString(1, consumer);
                        insert.setObject(2, event.subject());
                        insert.setLong(3, event.epoch());
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

            @Override
            public void ended(Connection connection, String topic, long epoch) throws SQLException {
                if (!endable.get()) {
                    throw new IllegalStateException("this epoch cannot be ended");
                }
                try (var delete = connection.prepareStatement("DELETE FROM effect WHERE consumer = ? AND epoch < ?");
                        var insert = connection.prepareStatement(
                                "INSERT INTO ended SELECT ?, ?, count(DISTINCT subject) FROM effect WHERE consumer = ?")) {
                    delete.setString(1, consumer);
                    delete.setLong(2, epoch);
                    delete.executeUpdate();
                    insert.setString(1, consumer);
                    insert.setLong(2, epoch);
                    insert.setString(3, consumer);
                    insert.executeUpdate();
                }
            }
        };
    }

    /** A contact as a record of this rig's topic. */
    ProducerRecord<String, byte[]> contact(String agency) {
        return contact(UUID.randomUUID(), agency);
    }

    ProducerRecord<String, byte[]> contact(UUID child, String agency) {
        return contact(child, agency, 0);
    }

    ProducerRecord<String, byte[]> contact(UUID child, String agency, long epoch) {
        var day = LocalDate.of(2017, 4, 3);
        var event = new Event(
                UUID.randomUUID(),
                EventType.CONTACT_RECEIVED,
                UUID.randomUUID(),
                child,
                Instant.parse("2017-04-03T10:00:00Z"),
                epoch,
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
        sendContacts(count, 0);
    }

    void sendContacts(int count, long epoch) throws ExecutionException, InterruptedException {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (int i = 0; i < count; i++) {
            records.add(contact(UUID.randomUUID(), "police", epoch));
        }
        send(records);
    }

    /** One record about a child in each of these partitions. */
    void sendOneToEach(int from, int to, long epoch) throws ExecutionException, InterruptedException {
        send(IntStream.range(from, to)
                .mapToObj(partition -> in(partition, contact(UUID.randomUUID(), "police", epoch)))
                .toList());
    }

    /** The record in this partition, whatever its key. */
    ProducerRecord<String, byte[]> in(int partition, ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(topic, partition, record.key(), record.value(), record.headers());
    }

    /** End markers of an epoch on the partitions from the first to before the last. */
    void sendMarkers(int from, int to, long epoch) throws ExecutionException, InterruptedException {
        var marker = new EndMarker(UUID.randomUUID(), "/referrals-service", Instant.EPOCH, epoch);
        send(IntStream.range(from, to)
                .mapToObj(partition -> marker.record(topic, partition))
                .toList());
    }

    void sendMarkers(long epoch) throws ExecutionException, InterruptedException {
        sendMarkers(0, Topics.PARTITIONS, epoch);
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

    /** The epochs that have ended, in the order in which they did. */
    String ended() throws SQLException {
        return text("SELECT coalesce(string_agg(epoch::text, ' ' ORDER BY epoch), '') FROM ended");
    }

    /** The epochs of the partitions, and how many are complete. */
    String epochs() throws SQLException {
        return text("SELECT min(epoch) || ' to ' || max(epoch) || ', ' || count(*) FILTER (WHERE complete)"
                + " || ' complete' FROM consumer_offset");
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
