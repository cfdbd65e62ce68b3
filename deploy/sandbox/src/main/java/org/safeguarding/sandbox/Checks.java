package org.safeguarding.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.safeguarding.sandbox.Settings.Listener;
import org.safeguarding.servers.Ports;
import org.safeguarding.servers.ServerFailure;

/** The conditions for starting. They are checked first, so that nothing has to be undone. */
final class Checks {

    /** Twice the most that PostgreSQL's write-ahead log may take. */
    private static final long LEAST_SPACE = 2L << 30;

    private Checks() {}

    /** @throws ServerFailure with the first thing that is wrong and what to do about it */
    static void all(Settings settings) {
        servicesAreBuilt(settings);
        enoughSpace(settings);
        portsAreFree(settings);
    }

    static void portsAreFree(Settings settings) {
        Map<Integer, Listener> taken = new HashMap<>();
        for (Listener listener : settings.listeners()) {
            Listener other = taken.put(listener.port(), listener);
            if (other != null) {
                throw new ServerFailure("Port " + listener.port() + " is meant for both " + other.name() + " and "
                        + listener.name() + "; set " + other.variable() + " or " + listener.variable()
                        + " to another one.");
            }
            if (!Ports.isFree(listener.port())) {
                throw new ServerFailure("Port " + listener.port() + ", which " + listener.name()
                        + " needs, is taken by another program; stop that, or choose a free port with "
                        + listener.variable() + ".");
            }
        }
    }

    private static void enoughSpace(Settings settings) {
        try {
            Files.createDirectories(settings.data());
            enoughSpace(settings, Files.getFileStore(settings.data()).getUsableSpace());
        } catch (IOException e) {
            throw new ServerFailure("The data folder " + settings.data() + " cannot be used: " + e.getMessage(), e);
        }
    }

    static void enoughSpace(Settings settings, long usable) {
        if (usable < LEAST_SPACE) {
            throw new ServerFailure("The disk of " + settings.data() + " has " + (usable >> 20)
                    + " MB left, but the sandbox needs " + (LEAST_SPACE >> 20)
                    + " MB; make room, or choose another folder with DATA.");
        }
    }

    private static void servicesAreBuilt(Settings settings) {
        for (Service service : Service.values()) {
            if (!Files.exists(settings.application(service).resolve("quarkus-run.jar"))) {
                throw new ServerFailure(service.module() + " has not been built; run `make build`.");
            }
        }
    }
}
