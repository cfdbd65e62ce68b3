package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One part of the sandbox. Starting and stopping exclude each other, so that a Ctrl-C in the middle of a start waits for
 * the process to be known and then ends it: nothing is left behind.
 */
abstract class Component {

    private boolean stopped;

    abstract String name();

    /** Brings the process up far enough to be known, so that {@link #end} can end it. */
    abstract void launch();

    /** Ends it in order; does nothing if it never started. */
    abstract void end();

    /** Returns when it can be used. */
    void awaitReady() {}

    /** The process to watch; empty if it lives in this one. */
    abstract Optional<Process> process();

    abstract Path log();

    final synchronized void start() {
        if (!stopped) {
            launch();
        }
    }

    /** True the first time, if there was something to stop. */
    final synchronized boolean stop() {
        boolean first = !stopped;
        stopped = true;
        if (first) {
            end();
        }
        return first;
    }
}
