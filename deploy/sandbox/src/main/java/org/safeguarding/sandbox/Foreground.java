package org.safeguarding.sandbox;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.safeguarding.sandbox.sample.SampleNotLoaded;
import org.safeguarding.servers.ServerFailure;

/** A sandbox in this process: starts everything, waits, and stops everything in order, whatever the reason. */
final class Foreground {

    private final Settings settings;
    private final RunFolder run;
    private final AtomicBoolean stopping = new AtomicBoolean();

    Foreground(Settings settings, RunFolder run) {
        this.settings = settings;
        this.run = run;
    }

    /** The exit code: 1 if a part could not start or ended by itself. */
    int run() {
        Platform platform = new Platform(settings, System.out::println);
        try {
            run.stopLeftBehind(settings);
            Checks.all(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop-sandbox"));
            platform.start();
            if (settings.sample()) {
                new SampleLoad(settings, run::report).run();
            }
            System.out.print(Summary.of(settings));
            run.markReady();
            if (Training.isDue(settings)) {
                platform.startTraining();
            }
            Component failed = platform.awaitFailure();
            if (!stopping.get()) {
                System.err.println(sentence(failed) + " Stopping the rest. Start again with `make up`.");
            }
            return 1;
        } catch (ServerFailure | SampleNotLoaded failure) {
            if (!stopping.get()) {
                System.err.println(failure.getMessage());
            }
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void stop(Platform platform) {
        stopping.set(true);
        try {
            run.markStopping();
        } finally {
            platform.stop();
        }
    }

    private static String sentence(Component failed) {
        Optional<Process> process = failed.process();
        return failed.name() + " ended by itself"
                + process.map(ended -> " with exit code " + ended.exitValue()).orElse("") + "; its log is "
                + failed.log() + ".";
    }
}
