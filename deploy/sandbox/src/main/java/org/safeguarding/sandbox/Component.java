package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One part of the sandbox. Starting and stopping exclude each other. A Ctrl-C in the middle of a start waits until the
 * process is known and then ends it, so nothing is left running.
 */
abstract class Component {

    private boolean stopped;

    abstract String name();

    /** Starts the process and returns once {@link #end} can end it. */
    abstract void launch();

    /** Ends it in order; does nothing if it never started. */
    abstract void end();

    /** Returns when it is ready for use. */
    void awaitReady() {}

    /** The process to watch; empty if it runs in this one. */
    abstract Optional<Process> process();

    abstract Path log();

    final synchronized void start() {
        if (!stopped) {
            launch();
        }
    }

    /** Ends the process as a crash would. */
    final void kill() {
        process().ifPresent(process -> process.destroyForcibly().onExit().join());
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
