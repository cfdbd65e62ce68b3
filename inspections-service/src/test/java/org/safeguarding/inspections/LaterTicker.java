package org.safeguarding.inspections;

import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a test go on as if some time had passed. */
@Mock
@Singleton
class LaterTicker implements Ticker {

    private final AtomicLong passed = new AtomicLong();

    void pass(Duration time) {
        passed.addAndGet(time.toNanos());
    }

    @Override
    public long read() {
        return System.nanoTime() + passed.get();
    }
}
