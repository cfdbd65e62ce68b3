package org.safeguarding.messaging.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.safeguarding.messaging.CloudEvents;
import org.safeguarding.messaging.ConnectionTransaction;

/**
 * What an instance does while it leads: it relays the journal, begins an epoch if the log is not the one that was left, and
 * republishes. All of its state is in the database, where the next leader finds it.
 */
final class Lead {

    private static final Logger LOG = Logger.getLogger(Lead.class);

    private final Connection connection;
    private final Broker broker;
    private final Republish republish;
    private final LogCheck logCheck;
    private final CloudEvents cloudEvents;
    private final RelayConfig config;
    private final RelayStatus status;
    private final Clock clock;
    private final JournalReader journal;
    private final Published published;
    private final Epochs epochs;

    private boolean checked;
    private Epoch epoch;
    private Instant lookAt = Instant.MIN;
    private int limit;

    Lead(
            Connection connection,
            Broker broker,
            StoredRecords records,
            CloudEvents cloudEvents,
            RelayConfig config,
            RelayStatus status,
            Clock clock)
            throws SQLException {
        this.connection = connection;
        this.broker = broker;
        this.republish = new Republish(records, cloudEvents, clock);
        this.logCheck = new LogCheck(broker.reader(), cloudEvents, records);
        this.cloudEvents = cloudEvents;
        this.config = config;
        this.status = status;
        this.clock = clock;
        this.journal = new JournalReader(connection);
        this.published = new Published(connection);
        this.epochs = new Epochs(connection, published);
        this.limit = config.batchSize();
    }

    /**
     * Relays a batch, and sends a page of a republish if one is under way.
     *
     * @return true if there is nothing more to do for now
     * @throws RuntimeException if the broker does not take it; the next turn checks the log before it sends anything
     */
    boolean turn() throws SQLException {
        try {
            var batch = next();
            if (!checked || !clock.instant().isBefore(lookAt)) {
                look();
                batch = next();
            }
            boolean all = relay(batch);
            if (!epoch.ended()) {
                republish();
                all = false;
            }
            status.succeeded();
            return all;
        } catch (RuntimeException e) {
            checked = false;
            throw e;
        }
    }

    private JournalReader.Batch next() throws SQLException {
        var batch = journal.after(published.cursor(), limit);
        status.waiting(batch.entries());
        return batch;
    }

    private void look() throws SQLException {
        if (!checked || !published.isEndOf(log())) {
            broker.publisher().close();
            broker.publisher().open();
            check();
            checked = true;
        }
        var requested = epochs.requested();
        if (requested.isPresent()) {
            begin(requested.get(), 0, published.positions());
        }
        lookAt = clock.instant().plus(config.look());
    }

    private Map<TopicPartition, Extent> log() {
        return broker.topics().extents(republish.topics());
    }

    private void check() throws SQLException {
        var current = epochs.current();
        var result = logCheck.check(
                published.positions(), log(), current.map(Epoch::number).orElse(0L), journal);
        var reason = current.isEmpty() ? "The database is new" : broken(result);
        if (reason != null) {
            begin(reason, result.highestEpoch(), result.log());
            return;
        }
        ConnectionTransaction.<Void, SQLException>run(connection, _ -> {
            published.adopt(result.log());
            return null;
        });
        epoch = current.get();
        status.republishing(epoch);
    }

    private String broken(LogCheck.Result result) throws SQLException {
        if (result.broken() == null && published.aheadOfCluster()) {
            return "The cursor is ahead of the transactions of this cluster: the database was restored into another";
        }
        return result.broken();
    }

    private void begin(String reason, long highestEpoch, Map<TopicPartition, Position> log) throws SQLException {
        long least = Math.max(clock.instant().getEpochSecond(), highestEpoch + 1);
        epoch = epochs.begin(least, reason, republish.total(), log);
        status.republishing(epoch);
        LOG.infof("Epoch %d begins, with a republish of %d records. %s", epoch.number(), epoch.total(), reason);
    }

    /** True if there was nothing more to read. */
    private boolean relay(JournalReader.Batch batch) throws SQLException {
        if (!batch.entries().isEmpty()) {
            publish(batch);
        } else if (batch.rows() > 0) {
            published.moveTo(batch.end(), List.of());
        }
        boolean all = batch.rows() < limit;
        limit = config.batchSize();
        return all;
    }

    /**
     * A failure moves the cursor to just before the entry that failed, which is then tried alone, so that one which the
     * broker will never accept does not resend its whole batch every second.
     */
    private void publish(JournalReader.Batch batch) throws SQLException {
        var entries = batch.entries();
        var outcome = broker.publisher()
                .publish(entries.stream()
                        .map(entry -> cloudEvents.record(entry.envelope().in(epoch.number()), entry.fact()))
                        .toList());
        var acknowledged = outcome.acknowledged();
        published.requireNext(acknowledged);
        if (!acknowledged.isEmpty()) {
            int count = acknowledged.size();
            published.moveTo(
                    count == entries.size()
                            ? batch.end()
                            : entries.get(count - 1).place(),
                    acknowledged);
            status.published(count);
        }
        if (outcome.failure() != null) {
            limit = 1;
            throw new NotSent(outcome.failure());
        }
    }

    private void republish() throws SQLException {
        var step = republish.next(epoch);
        var outcome = broker.publisher().publish(step.records());
        if (outcome.failure() != null) {
            throw new NotSent(outcome.failure());
        }
        published.requireNext(outcome.acknowledged());
        epochs.moveTo(step.then(), outcome.acknowledged());
        epoch = step.then();
        status.republishing(epoch);
        if (epoch.ended()) {
            LOG.infof("Epoch %d: %d records were published again", epoch.number(), epoch.sent());
        }
    }
}
