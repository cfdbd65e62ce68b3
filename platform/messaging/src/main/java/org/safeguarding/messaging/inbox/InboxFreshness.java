package org.safeguarding.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.safeguarding.contract.Topics;

/**
 * How far the topics are applied to this service's database, by all its instances. The answer is at most half a second older
 * than the question; while one thread asks anew the others get the answer before it.
 */
@ApplicationScoped
public class InboxFreshness {

    private static final Duration GOOD_FOR = Duration.ofMillis(400);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);
    private static final String APPLIED = """
            SELECT topic, partition, next_offset, newest_event_time,
                   (SELECT count(*) FROM rejected_event r WHERE r.topic = o.topic AND r.partition = o.partition)
            FROM consumer_offset o""";

    private record Row(TopicPartition partition, long next, Instant newest, long rejected) {}

    private record Answer(List<TopicFreshness> topics, long askedAt) {}

    private final Instance<EventHandler> handlers;
    private final DataSource database;
    private final Map<String, Object> kafka;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer last;
    private Admin admin;

    @Inject
    InboxFreshness(
            Instance<EventHandler> handlers,
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.handlers = handlers;
        this.database = database;
        this.kafka = kafka;
    }

    /** One for each topic that the service consumes, in the order of their names. */
    public List<TopicFreshness> read() throws SQLException {
        var known = last;
        if (known != null && isGood(known)) {
            return known.topics();
        }
        if (known != null && !asking.tryLock()) {
            return known.topics();
        }
        if (known == null) {
            asking.lock();
        }
        try {
            if (last == null || !isGood(last)) {
                long askedAt = System.nanoTime();
                last = new Answer(ask(), askedAt);
            }
            return last.topics();
        } finally {
            asking.unlock();
        }
    }

    private static boolean isGood(Answer answer) {
        return System.nanoTime() - answer.askedAt() < GOOD_FOR.toNanos();
    }

    private List<TopicFreshness> ask() throws SQLException {
        var rows = rows();
        var ends = ends();
        return handlers.get().topics().stream()
                .sorted()
                .map(topic -> freshness(topic, rows, ends))
                .toList();
    }

    private static TopicFreshness freshness(String topic, List<Row> rows, Map<TopicPartition, Long> ends) {
        Instant newest = null;
        long rejected = 0;
        var next = new HashMap<TopicPartition, Long>();
        for (var row : rows) {
            if (row.partition().topic().equals(topic)) {
                next.put(row.partition(), row.next());
                rejected += row.rejected();
                newest = row.newest() == null || newest != null && newest.isAfter(row.newest()) ? newest : row.newest();
            }
        }
        Long lag = null;
        if (!ends.isEmpty()) {
            lag = ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(topic))
                    .mapToLong(end -> Math.max(0, end.getValue() - next.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
        return new TopicFreshness(topic, newest, lag, rejected);
    }

    private List<Row> rows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPLIED);
                var row = statement.executeQuery()) {
            var rows = new ArrayList<Row>();
            while (row.next()) {
                Timestamp newest = row.getTimestamp(4);
                rows.add(new Row(
                        new TopicPartition(row.getString(1), row.getInt(2)),
                        row.getLong(3),
                        newest == null ? null : newest.toInstant(),
                        row.getLong(5)));
            }
            return rows;
        }
    }

    /** Empty while the broker cannot be asked. */
    private Map<TopicPartition, Long> ends() {
        var question = handlers.get().topics().stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            if (admin == null) {
                admin = Admin.create(kafka);
            }
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(question)
                    .all()
                    .get(LONGEST_QUESTION.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
