package org.safeguarding.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** Calls by the clock, however slow the answers. */
final class OpenLoop {

    /** Enough that a call waits for a free connection only when the service cannot keep up. */
    private static final int CONNECTIONS = 16;

    /**
     * A call.
     *
     * @param due when it should have been sent
     */
    record Call(long due, long answered) {}

    private OpenLoop() {}

    /** Begins so many calls; each future ends with those that were made over one connection. */
    static List<Future<List<Call>>> begin(
            ExecutorService executor, int perSecond, int calls, ClosedLoop.Connect connect) {
        long began = System.nanoTime();
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        AtomicInteger next = new AtomicInteger();
        Callable<List<Call>> one = () -> call(began, period, next, calls, connect);
        List<Future<List<Call>>> running = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            running.add(executor.submit(one));
        }
        return running;
    }

    /** How long after it was due each call was answered, in microseconds. */
    static Histogram latencies(int perSecond, int calls, ClosedLoop.Connect connect)
            throws InterruptedException, ExecutionException {
        Histogram latencies = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
        try (var executor =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (Future<List<Call>> each : begin(executor, perSecond, calls, connect)) {
                each.get()
                        .forEach(call ->
                                latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(call.answered() - call.due())));
            }
        }
        return latencies;
    }

    private static List<Call> call(long began, long period, AtomicInteger next, int calls, ClosedLoop.Connect connect)
            throws IOException, SQLException, InterruptedException {
        List<Call> made = new ArrayList<>();
        try (ClosedLoop.Client client = connect.open()) {
            for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                long due = began + number * period;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                client.call();
                made.add(new Call(due, System.nanoTime()));
            }
        }
        return made;
    }
}
