package org.safeguarding.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Decides when there is no more sense in waiting for a part that lives and is not ready. */
final class StartWatch {

    /** A process that only waits uses less than this in a minute, and one that works on a crowded machine uses more. */
    private static final Duration WORK = Duration.ofSeconds(1);

    /** To look costs some milliseconds: the processes of the whole machine are listed. */
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Patience patience;
    private final LongSupplier nanos;
    private final Supplier<Signs> signs;
    private final long began;
    private long looked;
    private long progressed;
    private Signs seen;

    /**
     * What shows that a part makes progress.
     *
     * @param logged bytes in its log
     * @param worked processor time of its processes that run now
     */
    record Signs(long logged, Duration worked) {

        static Signs of(Process process, Path log) {
            Duration worked = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .flatMap(each -> each.info().totalCpuDuration().stream())
                    .reduce(Duration.ZERO, Duration::plus);
            try {
                return new Signs(Files.exists(log) ? Files.size(log) : 0, worked);
            } catch (IOException e) {
                return new Signs(0, worked);
            }
        }

        /** A child that has ended takes its processor time with it: less than before is progress too. */
        private boolean showProgressSince(Signs earlier) {
            return logged != earlier.logged
                    || worked.minus(earlier.worked).abs().compareTo(WORK) >= 0;
        }
    }

    /** @param nanos a clock in nanoseconds, whatever its origin */
    StartWatch(Patience patience, LongSupplier nanos, Supplier<Signs> signs) {
        this.patience = patience;
        this.nanos = nanos;
        this.signs = signs;
        this.began = nanos.getAsLong();
        this.looked = began;
        this.progressed = began;
        this.seen = signs.get();
    }

    /** Looks again, at most once a second; empty as long as it makes sense to wait, and otherwise why not. */
    Optional<String> givenUp() {
        long now = nanos.getAsLong();
        if (now - looked < EVERY.toNanos()) {
            return Optional.empty();
        }
        looked = now;
        Signs current = signs.get();
        if (current.showProgressSince(seen)) {
            seen = current;
            progressed = now;
        }
        if (now - began >= patience.ceiling().toNanos()) {
            return Optional.of(
                    "was not ready after " + patience.ceiling().toSeconds() + " seconds (START_LIMIT allows for more)");
        }
        if (now - progressed >= patience.idle().toNanos()) {
            return Optional.of(
                    "was not ready and did nothing for " + patience.idle().toSeconds() + " seconds");
        }
        return Optional.empty();
    }
}
