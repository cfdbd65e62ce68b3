package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.CloudEvents;

/**
 * The consumer loop: fetches, applies, and moves the offsets in the transaction of the effect. The offsets in the
 * database are the truth. After a rebalance, a failure or a start the consumer goes back to them. So each event is
 * applied once, whatever Kafka delivers and whichever instance believes that it owns a partition. Offsets committed to
 * Kafka were rejected: if a process dies between the two commits, they lag behind the effect or run ahead of it.
 *
 * <p>Kafka may lose its log. The inbox then begins again at the first record of the new one, and what the source
 * publishes again in a higher epoch takes the place of what it published before.
 */
final class Inbox implements Runnable {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** How many records are fetched and decoded at once. */
    private static final int PIECE = 1_000;

    /** How often to ask whether the topics are still the same. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final Consumer<String, byte[]> consumer;
    private final Set<String> topics;
    private final int batch;
    private final BatchTransaction transaction;
    private final TopicAdmin kafka;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final Positions positions;
    private final CloudEvents codec = new CloudEvents();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Duration pause = FIRST_PAUSE;
    private long lookedAt = System.nanoTime();
    private Instant lastBrokerContact;
    private boolean brokerAway;
    private volatile InboxState state = InboxState.STOPPED;

    /**
     * @param consumer returns at most a {@link #piece} at a time
     * @param batch the most records in a transaction
     */
    Inbox(
            Consumer<String, byte[]> consumer,
            Set<String> topics,
            int batch,
            BatchTransaction transaction,
            TopicAdmin kafka,
            InboxMetrics metrics,
            Clock clock) {
        this.consumer = consumer;
        this.topics = topics;
        this.batch = batch;
        this.transaction = transaction;
        this.kafka = kafka;
        this.metrics = metrics;
        this.clock = clock;
        this.positions = new Positions(consumer, transaction, kafka, topics);
    }

    /** Of how many records a batch is put together at a time. */
    static int piece(int batch) {
        return Math.min(PIECE, batch);
    }

    InboxState state() {
        return state;
    }

    /** Asks the loop to end after the current batch. */
    void stop() {
        stopping.countDown();
        consumer.wakeup();
    }

    @Override
    public void run() {
        try (consumer;
                kafka) {
            consumer.subscribe(topics, positions);
            report(true, null);
            while (stopping.getCount() > 0) {
                turn();
            }
        } catch (WakeupException e) {
            LOG.debug("The inbox stops");
        } finally {
            state = InboxState.STOPPED;
        }
    }

    private void turn() {
        try {
            look();
            positions.settle();
            var received = fetch();
            if (!received.isEmpty()) {
                if (!endsCount(received)) {
                    backOff(true, "the identity of a topic that has ended an epoch is not known");
                    return;
                }
                apply(received);
            }
            lag().ifPresent(metrics::lag);
            pause = FIRST_PAUSE;
            report(true, null);
        } catch (OffsetOutOfRangeException e) {
            beginAgain(e.partitions());
        } catch (OffsetMoved e) {
            LOG.warnf(
                    "Another instance has applied records of %s: returning to the offsets in the database",
                    e.getMessage());
            positions.doubtAll();
        } catch (SQLException e) {
            LOG.warnf("The database cannot apply events now (SQL state %s): trying again", e.getSQLState());
            backOff(false, null);
        } catch (WakeupException e) {
            throw e;
        } catch (AssertionError e) {
            // The driver asserts that it can still read the settings of a connection it has just lost.
            LOG.warn("The database driver lost its connection: trying again");
            backOff(false, null);
        } catch (RuntimeException e) {
            LOG.error("Events cannot be fetched or applied: trying again", e);
            backOff(true, name(e));
        }
    }

    /**
     * What has come, up to a whole batch if there is a backlog. It is fetched and decoded piece by piece, so that only
     * a piece at a time is in memory as the client gives it.
     */
    private List<Received> fetch() throws SQLException {
        var received = new ArrayList<Received>();
        long rebalances = 0;
        boolean more = true;
        while (more) {
            var fetched = consumer.poll(POLL);
            if (received.isEmpty()) {
                rebalances = positions.rebalances();
            }
            if (noteBroker() || positions.rebalances() != rebalances) {
                // The broker may have been put back to an earlier state, or another instance may have these partitions.
                positions.doubtAll();
                return List.of();
            }
            received.addAll(Received.read(codec, positions.proved(fetched)));
            more = !fetched.isEmpty() && received.size() + piece(batch) <= batch && isBehind();
        }
        return received;
    }

    /** Looks now and then whether the topics are still those that the positions are in; what is not, is in doubt. */
    private void look() {
        if (System.nanoTime() - lookedAt > BETWEEN_LOOKS.toNanos()) {
            lookedAt = System.nanoTime();
            if (!positions.areIn(topics)) {
                LOG.debug("The identity of a topic is another one, or not known");
            }
        }
    }

    /**
     * False if the batch has an end marker of a topic that may be another one by now. Such a marker must not count: it
     * would end an epoch that was only read in part.
     */
    private boolean endsCount(List<Received> records) {
        var ending = records.stream()
                .filter(received -> received.marker() != null)
                .map(received -> received.record().topic())
                .collect(Collectors.toSet());
        return ending.isEmpty() || positions.areIn(ending);
    }

    private void beginAgain(Set<TopicPartition> partitions) {
        try {
            // What was fetched before this came to light is not applied.
            positions.doubtAll();
            positions.beginAgain(partitions);
        } catch (SQLException e) {
            LOG.warnf("The database cannot move offsets now (SQL state %s): trying again", e.getSQLState());
            backOff(false, null);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warnf("The first offsets are not known: trying again (%s)", name(e));
            backOff(true, name(e));
        }
    }

    /**
     * Halves a batch that fails until the failing record is alone, and parks that one: a bad record costs few
     * transactions. A batch that is short of memory is halved too, but no record is to blame, so none is parked.
     */
    private void apply(List<Received> records) throws SQLException, OffsetMoved {
        try {
            commit(records);
        } catch (SQLException | RuntimeException e) {
            DatabaseAway.rethrow(e);
            if (records.size() == 1) {
                park(records.getFirst(), e);
                return;
            }
            applyHalves(records, e);
        } catch (OutOfMemoryError e) {
            if (records.size() == 1) {
                throw e;
            }
            applyHalves(records, e);
        }
    }

    private void applyHalves(List<Received> records, Throwable failure) throws SQLException, OffsetMoved {
        int half = records.size() / 2;
        LOG.warnf("A batch of %d failed with %s: applying it in halves", records.size(), name(failure));
        apply(records.subList(0, half));
        if (stopping.getCount() > 0) {
            apply(records.subList(half, records.size()));
        }
    }

    private void park(Received received, Exception failure) throws SQLException, OffsetMoved {
        if (received.marker() != null) {
            throw new IllegalStateException("An epoch cannot be ended", failure);
        }
        var record = received.record();
        LOG.errorf(
                "An event is parked: %s, partition %d, offset %d, %s",
                record.topic(), record.partition(), record.offset(), name(failure));
        commit(List.of(received.failedBy(codec, DatabaseAway.reason(failure))));
    }

    private void commit(List<Received> records) throws SQLException, OffsetMoved {
        long start = System.nanoTime();
        var result = transaction.apply(records, positions.known());
        positions.advanced(result.positions());
        metrics.committed(result.applied(), result.parked(), Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * Goes back to the database's offsets, because it is not known whether the last transaction committed, and waits a
     * little.
     */
    private void backOff(boolean databaseReachable, String failure) {
        positions.doubtAll();
        report(databaseReachable, failure);
        try {
            // Stays a member of the group: every partition is paused, so nothing is fetched.
            var none = consumer.poll(Duration.ZERO);
            if (!none.isEmpty()) {
                throw new IllegalStateException("A paused partition was fetched");
            }
            noteBroker();
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.debugf("Still failing: %s", name(e));
        }
        try {
            if (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                var twice = pause.multipliedBy(2);
                pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private void report(boolean databaseReachable, String failure) {
        state = new InboxState(true, databaseReachable, lastBrokerContact, failure);
    }

    /** Notes whether there is a connection to a broker; true if there is one again after there was none. */
    private boolean noteBroker() {
        if (!isConnected()) {
            brokerAway = lastBrokerContact != null;
            return false;
        }
        boolean back = brokerAway;
        brokerAway = false;
        lastBrokerContact = clock.instant();
        return back;
    }

    private boolean isConnected() {
        return consumer.metrics().entrySet().stream()
                .anyMatch(metric -> metric.getKey().name().equals("connection-count")
                        && metric.getValue().metricValue() instanceof Double count
                        && count > 0);
    }

    /** Whether a partition certainly has records that are not fetched yet. */
    private boolean isBehind() {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .anyMatch(lag -> lag.isPresent() && lag.getAsLong() > 0);
    }

    /**
     * Empty until the end of each partition is known. The client's own lag is negative, by as many records as were lost,
     * from when a log ends before the position to when this inbox has begun again.
     */
    private OptionalLong lag() {
        long sum = 0;
        for (var partition : consumer.assignment()) {
            var lag = consumer.currentLag(partition);
            if (lag.isEmpty() || lag.getAsLong() < 0) {
                return OptionalLong.empty();
            }
            sum += lag.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }
}
