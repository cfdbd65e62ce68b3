package org.safeguarding.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Connections that each send the next request as soon as the last one is answered. */
final class ClosedLoop {

    /** One connection. */
    interface Client extends AutoCloseable {
        /** Returns when the answer has been read. */
        void call() throws IOException, SQLException;

        @Override
        void close() throws IOException, SQLException;
    }

    /** Opens a connection. */
    interface Connect {
        Client open() throws IOException, SQLException;
    }

    /** @param latency of each request, in microseconds */
    record Load(double perSecond, Histogram latency) {

        double millis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private ClosedLoop() {}

    static Load run(int connections, Duration duration, Connect connect)
            throws InterruptedException, ExecutionException {
        Histogram all = histogram();
        try (var executor =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long began = System.nanoTime();
            long end = began + duration.toNanos();
            Callable<Histogram> one = () -> until(end, connect);
            List<Future<Histogram>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(executor.submit(one));
            }
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
            double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
            return new Load(all.getTotalCount() / seconds, all);
        }
    }

    private static Histogram until(long end, Connect connect) throws IOException, SQLException {
        Histogram latency = histogram();
        try (Client client = connect.open()) {
            for (long sent = System.nanoTime(); sent < end; ) {
                client.call();
                long answered = System.nanoTime();
                latency.recordValue(TimeUnit.NANOSECONDS.toMicros(answered - sent));
                sent = answered;
            }
        }
        return latency;
    }

    private static Histogram histogram() {
        return new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
    }
}
