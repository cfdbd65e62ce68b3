package org.safeguarding.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.safeguarding.sandbox.sample.Endpoints;
import org.safeguarding.sandbox.sample.Loaded;
import org.safeguarding.sandbox.sample.SampleReference;
import org.safeguarding.sandbox.sample.SampleYear;

/** Loads reference data and the sample year into a ready platform, once per data folder, and shows its progress. */
final class SampleLoad {

    private final Settings settings;
    private final Consumer<String> status;

    /** @param status receives, every second, how far the load is */
    SampleLoad(Settings settings, Consumer<String> status) {
        this.settings = settings;
        this.status = status;
    }

    /**
     * An interrupted load starts again from the beginning: what was loaded is answered as replayed and changes nothing.
     */
    void run() throws InterruptedException {
        Path loaded = settings.data().resolve("sample-loaded");
        if (Files.exists(loaded)) {
            return;
        }
        Endpoints endpoints = new Endpoints(
                URI.create(settings.url(Service.REFERRALS)),
                URI.create(settings.url(Service.PLANS)),
                URI.create(settings.url(Service.INSPECTIONS)));
        TokenClient tokens = new TokenClient(settings);
        SampleReference.load(URI.create(settings.url(Service.METRICS)), () -> tokens.token("analyst"));
        ProgressBar bar = new ProgressBar("Sample year", System.out);
        SampleReport report = new SampleReport(status, System::nanoTime);
        Loaded result = SampleYear.load(endpoints, () -> tokens.token("importer"), (part, done, total) -> {
            bar.show(part, done, total);
            report.moved(part, done, total);
        });
        bar.finish();
        System.out.printf(
                "Sample year loaded: %,d records, %,d of them were there already%n", result.sent(), result.replayed());
        try {
            Files.writeString(loaded, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
