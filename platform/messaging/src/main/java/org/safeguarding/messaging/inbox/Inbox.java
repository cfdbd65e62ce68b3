package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.CloudEvents;

/**
 * The consumer loop: fetches, applies, and moves the offsets in the transaction of the effect. The offsets in the
 * database are the truth. After a rebalance, a failure or a start the consumer goes back to them. So each event is
 * applied once, whatever Kafka delivers and whichever instance believes that it owns a partition. Offsets committed to
 * Kafka were rejected: if a process dies between the two commits, they lag behind the effect or run ahead of it.
 */
final class Inbox implements Runnable {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Consumer<String, byte[]> consumer;
    private final Set<String> topics;
    private final BatchTransaction transaction;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final Positions positions;
    private final CloudEvents codec = new CloudEvents();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Duration pause = FIRST_PAUSE;
    private Instant lastBrokerContact;
    private volatile InboxState state = InboxState.STOPPED;

    Inbox(
            Consumer<String, byte[]> consumer,
            Set<String> topics,
            BatchTransaction transaction,
            InboxMetrics metrics,
            Clock clock) {
        this.consumer = consumer;
        this.topics = topics;
        this.transaction = transaction;
        this.metrics = metrics;
        this.clock = clock;
        this.positions = new Positions(consumer);
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
        try (consumer) {
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
            positions.settle(transaction);
            var records = consumer.poll(POLL);
            noteBroker();
            if (!records.isEmpty()) {
                apply(Received.read(codec, records));
            }
            metrics.lag(lag());
            pause = FIRST_PAUSE;
            report(true, null);
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
        var record = received.record();
        LOG.errorf(
                "An event is parked: %s, partition %d, offset %d, %s",
                record.topic(), record.partition(), record.offset(), name(failure));
        commit(List.of(received.failedBy(DatabaseAway.reason(failure))));
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

    private void noteBroker() {
        for (var metric : consumer.metrics().entrySet()) {
            if (metric.getKey().name().equals("connection-count")
                    && metric.getValue().metricValue() instanceof Double count
                    && count > 0) {
                lastBrokerContact = clock.instant();
                return;
            }
        }
    }

    private long lag() {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }
}
