package org.safeguarding.sandbox;

import java.util.Locale;

/** The four services of the platform. Database, login role and module are named after the service. */
public enum Service {
    REFERRALS(8081),
    PLANS(8082),
    INSPECTIONS(8083),
    METRICS(8084);

    private final int defaultPort;

    Service(int defaultPort) {
        this.defaultPort = defaultPort;
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
