package org.safeguarding.sandbox;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.safeguarding.sandbox.sample.Progress;

/** What {@code make status} says while the sample year loads: a sentence, at most one a second. */
final class SampleReport implements Progress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Consumer<String> out;
    private final LongSupplier nanos;
    private final long began;
    private long saidAt;

    /** @param nanos a clock in nanoseconds, whatever its origin */
    SampleReport(Consumer<String> out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.saidAt = began;
    }

    @Override
    public void moved(String part, long done, long total) {
        long now = nanos.getAsLong();
        if (now - saidAt < EVERY.toNanos()) {
            return;
        }
        saidAt = now;
        long secondsLeft = Math.round((now - began) / 1e9 / done * (total - done));
        out.accept("It is loading the sample year: %d %%, %,d of %,d records, now %s. That takes about %s more."
                .formatted(done * 100 / total, done, total, part, inWords(secondsLeft)));
    }

    /** Rounded up: to ten seconds, or to minutes when there are more than two. */
    private static String inWords(long seconds) {
        return seconds > 120
                ? Math.ceilDiv(seconds, 60) + " minutes"
                : Math.max(10, Math.ceilDiv(seconds, 10) * 10) + " seconds";
    }
}
