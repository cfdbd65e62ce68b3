package org.safeguarding.messaging.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.CloudEvents;

/**
 * Publishes the events of the journal, at least once and in order. It competes for the leadership, then sends batch after
 * batch. The cursor moves only when a whole batch is acknowledged. A crash in between sends the batch again, with the
 * same ids.
 *
 * <p>What the broker does not take is tried again until it does. It is not skipped: the indicators would be wrong without
 * a sign. Health gives the reason.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final DataSource database;
    private final Broker broker;
    private final StoredRecords records;
    private final CloudEvents cloudEvents;
    private final RelayConfig config;
    private final RelayStatus status;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    Relay(
            DataSource database,
            Broker broker,
            StoredRecords records,
            CloudEvents cloudEvents,
            RelayConfig config,
            RelayStatus status,
            Clock clock) {
        this.database = database;
        this.broker = broker;
        this.records = records;
        this.cloudEvents = cloudEvents;
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
                failed("The journal cannot be relayed: " + e.getMessage());
            } finally {
                status.notLeading();
            }
            closePublisher();
            pause(config.standbyPause());
        }
    }

    private void closePublisher() {
        try {
            broker.publisher().close();
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
                LOG.info("This instance now publishes the journal");
                status.leading();
                return true;
            }
            status.standingBy();
            pause(config.standbyPause());
        }
        return false;
    }

    private void lead(Connection connection) throws SQLException {
        var lead = new Lead(connection, broker, records, cloudEvents, config, status, clock);
        while (running()) {
            try {
                if (lead.turn()) {
                    pause(config.poll());
                }
            } catch (NotSent e) {
                retryLater(e.getMessage());
            } catch (RuntimeException e) {
                retryLater(e.toString());
            }
        }
    }

    private void retryLater(String reason) {
        failed(reason);
        closePublisher();
        pause(config.backOff());
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
