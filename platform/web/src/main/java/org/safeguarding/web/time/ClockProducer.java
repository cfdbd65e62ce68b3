package org.safeguarding.web.time;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the platform: instants as everywhere, days as in London, which is where every statutory clock runs. It
 * ticks in microseconds, as PostgreSQL keeps them: what a first answer says is then what every later one says.
 */
class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/London")), Duration.of(1, ChronoUnit.MICROS));
    }

    /** Measures how long ago something was: it goes on evenly when the time of day is corrected. */
    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.systemTicker();
    }
}
