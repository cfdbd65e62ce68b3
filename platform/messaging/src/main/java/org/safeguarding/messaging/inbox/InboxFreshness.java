package org.safeguarding.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer has applied the topics to this service's database, over all instances of the service. The answer
 * is at most half a second older than the question. While one thread asks again, the others get the previous answer.
 */
@ApplicationScoped
public class InboxFreshness {

    private static final Duration GOOD_FOR = Duration.ofMillis(400);
    private static final String APPLIED = """
            SELECT topic, partition, next_offset, newest_event_time
            FROM consumer_offset WHERE consumer = ? AND topic = ANY (?)""";

    private record Row(TopicPartition partition, long next, Instant newest) {}

    private record Applied(List<Row> rows, Map<String, Long> rejected, Set<String> incomplete) {}

    private record Answer(List<TopicFreshness> topics, long askedAt) {

        boolean isGood() {
            return System.nanoTime() - askedAt < GOOD_FOR.toNanos();
        }
    }

    private record Question(String consumer, Set<String> topics) {}

    private final class Asked {

        private final ReentrantLock asking = new ReentrantLock();
        private volatile Answer last;

        List<TopicFreshness> read(Question question) throws SQLException {
            var known = last;
            if (known != null && (known.isGood() || !asking.tryLock())) {
                return known.topics();
            }
            if (known == null) {
                asking.lock();
            }
            try {
                if (last == null || !last.isGood()) {
                    long askedAt = System.nanoTime();
                    last = new Answer(ask(question), askedAt);
                }
                return last.topics();
            } finally {
                asking.unlock();
            }
        }
    }

    private final DataSource database;
    private final TopicAdmin kafka;
    private final Map<Question, Asked> asked = new ConcurrentHashMap<>();

    @Inject
    InboxFreshness(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.database = database;
        this.kafka = new TopicAdmin(kafka);
    }

    /** One entry for each of these topics, which this consumer consumes, in the order of their names. */
    public List<TopicFreshness> read(String consumer, Set<String> topics) throws SQLException {
        var question = new Question(consumer, Set.copyOf(topics));
        return asked.computeIfAbsent(question, _ -> new Asked()).read(question);
    }

    private List<TopicFreshness> ask(Question question) throws SQLException {
        var applied = applied(question);
        // Read after what has been applied: the lag may then be overstated, never understated.
        var end = kafka.ends(question.topics());
        return question.topics().stream()
                .sorted()
                .map(topic -> freshness(topic, applied, end))
                .toList();
    }

    private static TopicFreshness freshness(String topic, Applied applied, Map<TopicPartition, Long> ends) {
        Instant newest = null;
        var next = new HashMap<TopicPartition, Long>();
        for (var row : applied.rows()) {
            if (row.partition().topic().equals(topic)) {
                next.put(row.partition(), row.next());
                newest = row.newest() == null || newest != null && newest.isAfter(row.newest()) ? newest : row.newest();
            }
        }
        Long lag = null;
        if (!ends.isEmpty()) {
            lag = ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(topic))
                    .mapToLong(end -> lag(end.getValue(), next.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
        return new TopicFreshness(
                topic,
                newest,
                lag,
                applied.rejected().getOrDefault(topic, 0L),
                !applied.incomplete().contains(topic));
    }

    /** A log that ends before what has been applied is another log: nothing in it has been applied. */
    private static long lag(long end, long next) {
        return next <= end ? end - next : end;
    }

    /** Those of these topics that are being published again, with the highest epoch that has come. */
    public Map<String, Long> publishedAgain(String consumer, Set<String> topics) throws SQLException {
        try (var connection = database.getConnection()) {
            return ConsumerOffsets.incomplete(connection, consumer, topics);
        }
    }

    private Applied applied(Question question) throws SQLException {
        Collection<String> topics = question.topics();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPLIED)) {
            statement.setString(1, question.consumer());
            statement.setArray(2, connection.createArrayOf("text", topics.toArray()));
            var rows = new ArrayList<Row>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    Timestamp newest = row.getTimestamp(4);
                    rows.add(new Row(
                            new TopicPartition(row.getString(1), row.getInt(2)),
                            row.getLong(3),
                            newest == null ? null : newest.toInstant()));
                }
            }
            return new Applied(
                    rows,
                    RejectedEvents.touching(connection, question.consumer(), topics),
                    ConsumerOffsets.incomplete(connection, question.consumer(), topics)
                            .keySet());
        }
    }

    @PreDestroy
    void close() {
        kafka.close();
    }
}
