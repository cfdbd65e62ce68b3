package org.safeguarding.messaging.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay of this service runs. */
@ConfigMapping(prefix = "safeguarding.relay")
public interface RelayConfig {

    /** False in an instance that must not publish. */
    @WithDefault("true")
    boolean enabled();

    /** Pause after a batch that was not full; the mean delay of an event is half of it. */
    @WithDefault("PT0.015S")
    Duration poll();

    /** Events sent before the cursor moves, so also the most that can be sent again after a crash. */
    @WithDefault("1000")
    int batchSize();

    /** Pause of a standby between two attempts to become the leader, and of an instance that lost its connection. */
    @WithDefault("PT0.5S")
    Duration standbyPause();

    /** Pause after a failure to send. */
    @WithDefault("PT1S")
    Duration backOff();

    /** Without progress for this long, the relay is stuck. Must be longer than a send may take. */
    @WithDefault("PT30S")
    Duration stuckAfter();

    /** How often to look whether the log is still the one it was, and whether an operator asks for a republish. */
    @WithDefault("PT2S")
    Duration look();
}
