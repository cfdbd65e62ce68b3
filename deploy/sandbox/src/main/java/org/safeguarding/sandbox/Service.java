package org.safeguarding.sandbox;

import java.util.Locale;

/** The four services of the platform. Database, login roles and module are named after the service. */
public enum Service {
    REFERRALS(8081, 192),
    PLANS(8082, 192),
    INSPECTIONS(8083, 192),
    /** Applies a backlog in batches of some ten thousand events: larger batches are faster. */
    METRICS(8084, 320);

    private final int defaultPort;
    private final int heap;

    Service(int defaultPort, int heap) {
        this.defaultPort = defaultPort;
        this.heap = heap;
    }

    /** The largest heap it may use, in MB. */
    int heap() {
        return heap;
    }

    int defaultPort() {
        return defaultPort;
    }

    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String module() {
        return database() + "-service";
    }

    String portVariable() {
        return name() + "_PORT";
    }
}
