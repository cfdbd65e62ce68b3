package org.safeguarding.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox, at least once and in order. It competes for the leadership, then sends batch after batch. The
 * cursor moves only when a whole batch is acknowledged. A crash in between sends the batch again, with the same ids.
 *
 * <p>A failure moves the cursor to just before the entry that failed, and the relay tries that entry again until it
 * succeeds. It tries it alone, so that an entry which the broker will never accept does not resend its whole batch
 * every second. It does not skip the entry: the indicators would be wrong without a sign. Health gives the reason.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PARTITIONS_SEEN_TO = Duration.ofMinutes(5);

    private final DataSource database;
    private final EventPublisher publisher;
    private final RelayConfig config;
    private final RelayStatus status;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    Relay(DataSource database, EventPublisher publisher, RelayConfig config, RelayStatus status, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
        this.status = status;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (running()) {
            try (var leadership = new Leadership(database)) {
                if (elected(leadership)) {
                    lead(leadership.connection());
                }
            } catch (SQLException | RuntimeException | AssertionError e) {
                // The driver asserts that it can still read the settings of a connection it has just lost.
                failed("The outbox cannot be read: " + e.getMessage());
            } finally {
                status.notLeading();
            }
            closePublisher();
            pause(config.standbyPause());
        }
    }

    private void closePublisher() {
        try {
            publisher.close();
        } catch (RuntimeException e) {
            failed("The producer cannot be closed: " + e.getMessage());
        }
    }

    /** Ends the relay after the current batch, and gives up the leadership. */
    void stop() {
        stop.countDown();
    }

    private boolean elected(Leadership leadership) throws SQLException {
        while (running()) {
            if (leadership.acquire()) {
                LOG.info("This instance now publishes the outbox");
                status.leading();
                return true;
            }
            status.standingBy();
            pause(config.standbyPause());
        }
        return false;
    }

    private void lead(Connection connection) throws SQLException {
        var reader = new OutboxReader(connection);
        var partitions = new OutboxPartitions(connection, config.retention(), clock);
        var partitionsDue = Instant.MIN;
        var limit = config.batchSize();
        while (running()) {
            if (!clock.instant().isBefore(partitionsDue)) {
                partitions.seeTo(reader.cursor());
                partitionsDue = clock.instant().plus(PARTITIONS_SEEN_TO);
            }
            limit = relayed(reader, limit) ? config.batchSize() : 1;
        }
    }

    private boolean relayed(OutboxReader reader, int limit) throws SQLException {
        try {
            publisher.open();
            var batch = reader.next(limit);
            if (batch.isEmpty()) {
                status.idle();
                pause(config.poll());
                return true;
            }
            status.publishing(batch);
            var result = publisher.publish(batch);
            if (result.count() > 0) {
                reader.moveTo(batch.get(result.count() - 1).place());
                status.published(result.count());
            }
            if (result.failure() != null) {
                return retryLater(result.failure());
            }
            if (batch.size() < limit) {
                pause(config.poll());
            }
            return true;
        } catch (RuntimeException e) {
            return retryLater(e.toString());
        }
    }

    private boolean retryLater(String reason) {
        failed(reason);
        closePublisher();
        pause(config.backOff());
        return false;
    }

    private void failed(String reason) {
        if (status.failed(reason)) {
            LOG.warn(reason);
        }
    }

    private boolean running() {
        return stop.getCount() > 0;
    }

    private void pause(Duration duration) {
        try {
            if (stop.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("Stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
