package org.safeguarding.messaging.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** The status of this instance's relay: its thread writes it, health and metrics read it. */
final class RelayStatus {

    private final Clock clock;
    private volatile boolean leader;
    private volatile String failure;
    private volatile Instant progressAt;
    private volatile Instant oldestUnpublished;
    private final LongAdder published = new LongAdder();
    private volatile int batchSize;
    private volatile Epoch republish;

    RelayStatus(Clock clock) {
        this.clock = clock;
        this.progressAt = clock.instant();
    }

    void leading() {
        leader = true;
        progressAt = clock.instant();
    }

    /** Another instance leads. */
    void standingBy() {
        notLeading();
        failure = null;
        progressAt = clock.instant();
    }

    void notLeading() {
        leader = false;
        republish = null;
        waiting(List.of());
    }

    /** What is to be published next; empty if nothing is. */
    void waiting(List<JournalEntry> batch) {
        oldestUnpublished = batch.isEmpty() ? null : batch.getFirst().writtenAt();
        batchSize = batch.size();
    }

    void published(int count) {
        published.add(count);
        progressAt = clock.instant();
    }

    void republishing(Epoch epoch) {
        republish = epoch.ended() ? null : epoch;
    }

    /** All that was tried succeeded. */
    void succeeded() {
        failure = null;
        progressAt = clock.instant();
    }

    /** @return true if the failure before was a different one, or there was none */
    boolean failed(String reason) {
        var news = !reason.equals(failure);
        failure = reason;
        return news;
    }

    boolean leader() {
        return leader;
    }

    /** The republish under way, if there is one. */
    Optional<Epoch> republish() {
        return Optional.ofNullable(republish);
    }

    long publishedCount() {
        return published.sum();
    }

    /** Entries in the current batch; 0 while idle or standing by. */
    int batchSize() {
        return batchSize;
    }

    /**
     * Age of the oldest entry that had certainly committed but was not published at the last look; zero if there is
     * none.
     */
    Duration oldestUnpublishedAge() {
        var oldest = oldestUnpublished;
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    /**
     * Why the relay is stuck, if it is: its last attempt failed, or it has made no progress for this long. A standby is
     * not stuck.
     */
    Optional<String> stuck(Duration limit) {
        var reason = failure;
        if (reason != null) {
            return Optional.of(reason);
        }
        var since = progressAt;
        return Duration.between(since, clock.instant()).compareTo(limit) > 0
                ? Optional.of("No progress since " + since)
                : Optional.empty();
    }
}
