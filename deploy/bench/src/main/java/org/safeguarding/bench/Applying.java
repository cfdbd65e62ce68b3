package org.safeguarding.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.safeguarding.bench.history.England;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Service;

/** How fast metrics-service applies histories, as several checkouts have built it, one after the other in one run. */
final class Applying {

    private static final double YEARS_OF_ONE_AUTHORITY = 10;

    private final List<Path> checkouts;
    private final Path data;
    private int runs;

    /**
     * @param checkouts all built
     * @param data a folder for everything it writes
     */
    Applying(List<Path> checkouts, Path data) {
        this.checkouts = checkouts;
        this.data = data;
    }

    /**
     * A history of England, and ten years of its largest authority alone, because a transaction holds the rows of an
     * authority to the commit.
     */
    void measure(Results results, double years) throws IOException, SQLException, InterruptedException {
        measure(results, "England, " + years + " years", new England(years));
        measure(results, "one authority, ten years", England.largestAuthority(YEARS_OF_ONE_AUTHORITY));
    }

    private void measure(Results results, String name, England history)
            throws IOException, SQLException, InterruptedException {
        for (Path checkout : checkouts) {
            Path folder = data.resolve("applying-" + runs++);
            try (Parts parts = Parts.start(checkout, folder)) {
                long events = HistoryOnKafka.write(history, parts.bootstrapServers());
                results.heading("%s: %,d events, applied by %s".formatted(name, events, checkout.getFileName()));
                double unused = new ApplyRate(parts, events).measure(results);
                parts.stop(Service.METRICS);
            }
        }
    }
}
