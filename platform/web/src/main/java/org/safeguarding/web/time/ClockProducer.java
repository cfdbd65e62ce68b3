package org.safeguarding.web.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The clock of the platform: instants as everywhere, days as in London, which is where every statutory clock runs. */
class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }
}
