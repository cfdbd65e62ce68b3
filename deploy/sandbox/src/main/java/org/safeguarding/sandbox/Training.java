package org.safeguarding.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.safeguarding.sandbox.sample.SampleNotLoaded;
import org.safeguarding.servers.Folders;
import org.safeguarding.servers.ServerFailure;

/**
 * Makes the AOT caches: a platform of its own, on free ports and with a folder of its own, does some work and ends. Nothing
 * that it records outlives it but the caches.
 */
final class Training {

    private static final Duration CALLS = Duration.ofSeconds(10);

    private final Settings settings;

    /** @param settings of the sandbox whose programs are trained */
    Training(Settings settings) {
        this.settings = settings.forTraining();
    }

    /** Whether a program has no cache, or one that is older than the build. */
    static boolean isDue(Settings settings) {
        return settings.aot() && settings.aotCaches().stream().anyMatch(AotCache::isStale);
    }

    /**
     * Returns when every program has its cache. If the work fails, the caches are those of a mere start. If this process is
     * asked to end meanwhile, no cache is made.
     */
    void run() {
        new RunFolder(settings.data()).stopLeftBehind(settings);
        delete(settings.data());
        Platform platform = new Platform(settings, System.out::println);
        Thread hook = new Thread(platform::abort, "abort-training");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            platform.start();
            work();
            platform.stop();
        } catch (RuntimeException failure) {
            platform.abort();
            throw failure;
        }
        boolean ignored = Runtime.getRuntime().removeShutdownHook(hook);
        delete(settings.data());
    }

    private void work() {
        try {
            new TrainingWork(settings, CALLS).run();
        } catch (ServerFailure | SampleNotLoaded failure) {
            System.out.println("The training ended early: " + failure.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while training.", e);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new ServerFailure(
                    "The folder of the training, " + folder + ", could not be deleted: " + e.getMessage(), e);
        }
    }
}
