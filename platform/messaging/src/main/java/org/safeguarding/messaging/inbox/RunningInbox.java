package org.safeguarding.messaging.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** An inbox that runs from when it is opened until it is closed, whatever happens to the broker or the database. */
public final class RunningInbox implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RunningInbox.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final String consumer;
    private final Set<String> topics;
    private final Inbox inbox;
    private final Thread thread;
    private final InboxFreshness freshness;
    private final Consumer<RunningInbox> whenClosed;

    RunningInbox(
            String consumer,
            Set<String> topics,
            Inbox inbox,
            InboxFreshness freshness,
            Consumer<RunningInbox> whenClosed) {
        this.consumer = consumer;
        this.topics = topics;
        this.inbox = inbox;
        this.freshness = freshness;
        this.whenClosed = whenClosed;
        this.thread = Thread.ofPlatform().name("inbox-" + consumer).start(inbox);
    }

    public String consumer() {
        return consumer;
    }

    public InboxState state() {
        return inbox.state();
    }

    /**
     * Records on the consumer's topics that have not been applied yet, over all partitions and all instances of the
     * service, at most half a second ago; null while the database or the broker does not answer, or if a topic does not
     * exist.
     */
    public Long lag() {
        try {
            long lag = 0;
            for (var topic : freshness.read(consumer, topics)) {
                if (topic.lag() == null) {
                    return null;
                }
                lag += topic.lag();
            }
            return lag;
        } catch (SQLException e) {
            LOG.debugf("The lag of %s is not known: %s", consumer, e.getMessage());
            return null;
        }
    }

    /**
     * The topics that are being published again, with the highest epoch that has come; null while the database does not
     * answer.
     */
    Map<String, Long> publishedAgain() {
        try {
            return freshness.publishedAgain(consumer, topics);
        } catch (SQLException e) {
            LOG.debugf("Whether %s is complete is not known: %s", consumer, e.getMessage());
            return null;
        }
    }

    /** Asks it to end after the current batch, and does not wait. */
    void stop() {
        inbox.stop();
    }

    /**
     * Ends after the current batch and waits for that, at most ten seconds. What has not been committed by then is
     * rolled back when the service ends, or may still be committed while it runs: {@link #state} says {@code running}
     * until it is over.
     */
    @Override
    public void close() {
        stop();
        try {
            if (!thread.join(LONGEST_STOP)) {
                LOG.warnf("The inbox %s did not stop in time: its batch is still running", consumer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        whenClosed.accept(this);
    }
}
