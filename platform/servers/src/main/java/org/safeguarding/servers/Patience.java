package org.safeguarding.servers;

import java.time.Duration;
import java.util.Map;

/**
 * How long a part may take to start. On a busy machine it may be many times longer than on a quiet one, so a part that works
 * is waited for, and one that does nothing is not.
 *
 * @param idle how long it may show no progress
 * @param ceiling how long it may take in all, even if it shows progress
 */
record Patience(Duration idle, Duration ceiling) {

    private static final String VARIABLE = "START_LIMIT";
    private static final String SECONDS = "[1-9][0-9]{0,5}";

    /** From the environment variable {@code START_LIMIT}: the ceiling in seconds, 600 if it is not set. */
    static Patience chosen() {
        return chosen(System.getenv());
    }

    static Patience chosen(Map<String, String> environment) {
        String given = environment.getOrDefault(VARIABLE, "").strip();
        if (!given.isEmpty() && !given.matches(SECONDS)) {
            throw new ServerFailure(
                    VARIABLE + " is '" + given + "', but it is a number of seconds between 1 and 999999.");
        }
        Duration ceiling = Duration.ofSeconds(given.isEmpty() ? 600 : Long.parseLong(given));
        return new Patience(Duration.ofSeconds(60), ceiling);
    }
}
