package org.safeguarding.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.safeguarding.servers.OwnSession;
import org.safeguarding.servers.ServerFailure;

/** A sandbox in a process that outlives the terminal. Its output goes to a file and, while we wait, to us too. */
final class Background {

    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);

    private final RunFolder run;
    private final Settings settings;
    private final Path log;

    Background(Settings settings, RunFolder run) {
        this.settings = settings;
        this.run = run;
        this.log = settings.data().resolve("logs/sandbox.log");
    }

    /** Starts it and returns when it is ready (0) or has failed (1). */
    int start() {
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(OwnSession.of(Sandbox.command("up")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().remove("DETACH");
            Process sandbox = builder.start();
            sandbox.getOutputStream().close();
            LogTail tail = new LogTail(log, 0);
            while (sandbox.isAlive() && !isReady(sandbox.pid())) {
                pause();
                tail.print();
            }
            tail.print();
            return sandbox.isAlive() ? 0 : 1;
        } catch (IOException e) {
            throw new ServerFailure("The sandbox could not be started: " + e.getMessage(), e);
        }
    }

    /**
     * Asks a running sandbox, wherever it runs, to stop, and returns when it has stopped; cleans up after a killed one.
     */
    int stop() {
        Optional<ProcessHandle> sandbox = run.sandbox();
        if (sandbox.isEmpty()) {
            run.stopLeftBehind(settings);
            System.out.println("No sandbox is running.");
            return 0;
        }
        LogTail tail = LogTail.fromEnd(log);
        boolean ignored = sandbox.get().destroy();
        awaitEnd(sandbox.get(), tail);
        System.out.println("The sandbox has stopped.");
        return 0;
    }

    /** Waits for a stopping sandbox to end; returns at once if there is none. */
    void awaitStopped() {
        run.sandbox().filter(_ -> run.isStopping()).ifPresent(sandbox -> {
            System.out.println("A sandbox that runs here is stopping; waiting for its end.");
            awaitEnd(sandbox, LogTail.fromEnd(log));
        });
    }

    private static void awaitEnd(ProcessHandle sandbox, LogTail tail) {
        long end = System.nanoTime() + STOP_LIMIT.toNanos();
        while (sandbox.isAlive()) {
            if (System.nanoTime() > end) {
                throw new ServerFailure("The sandbox (process " + sandbox.pid() + ") did not stop within "
                        + STOP_LIMIT.toMinutes() + " minutes.");
            }
            pause();
            tail.print();
        }
        tail.print();
    }

    private boolean isReady(long pid) {
        return run.isReady()
                && run.sandbox().map(sandbox -> sandbox.pid() == pid).orElse(false);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for the sandbox.", e);
        }
    }
}
