package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.safeguarding.calendar.London;

/**
 * How long after its 201 a contact is in the indicator. Contacts are posted by the clock, 100 a second, however slow
 * the answers. Another thread asks for the indicator without a pause. The n-th contact answered counts as shown when an
 * answer first counts n more than at the start.
 */
final class Freshness {

    private static final int PER_SECOND = 100;
    private static final int WARM_UP = 1000;
    private static final int CONTACTS = 2500;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern COUNT = Pattern.compile("\"value\":(\\d+)");

    /** The symbol of a period in which nothing is recorded. */
    private static final String NOTHING_YET = "\"symbol\":\":\"";

    private record Poll(long at, long count) {}

    private final ClosedLoop.Connect referrals;
    private final URI metrics;
    private final String analyst;

    Freshness(ClosedLoop.Connect referrals, URI metrics, String analyst) {
        this.referrals = referrals;
        this.metrics = metrics;
        this.analyst = analyst;
    }

    void measure(Results results) throws IOException, InterruptedException, ExecutionException {
        results.heading("From the 201 to the indicator, at 100 contacts a second");
        Histogram ignored = run(WARM_UP);
        Histogram delays = run(CONTACTS);
        results.row("p50", "", "%.0f ms", delays.getValueAtPercentile(50) / 1000.0);
        results.row("p99", "< 100 ms", "%.0f ms", delays.getValueAtPercentile(99) / 1000.0);
        results.row("longest of " + CONTACTS, "", "%.0f ms", delays.getMaxValue() / 1000.0);
    }

    /** Waits until all contacts of these days are counted. */
    void awaitCount(LocalDate from, LocalDate to, long count) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpConnection connection = new HttpConnection(metrics, analyst)) {
            for (long shown = count(connection, from, to); shown < count; shown = count(connection, from, to)) {
                if (System.nanoTime() > end) {
                    throw new IOException("Only " + shown + " of " + count + " contacts are in the indicator.");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private Histogram run(int contacts) throws IOException, InterruptedException, ExecutionException {
        LocalDate today = London.dayOf(Instant.now());
        try (HttpConnection connection = new HttpConnection(metrics, analyst);
                var executor =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            long base = count(connection, today, today);
            var posting = OpenLoop.begin(executor, PER_SECOND, contacts, referrals);
            List<Poll> polls = polls(connection, today, base, contacts, posting);
            LongStream.Builder answered = LongStream.builder();
            for (Future<List<OpenLoop.Call>> each : posting) {
                each.get().forEach(call -> answered.add(call.answered()));
            }
            return delays(answered.build().sorted().toArray(), polls);
        }
    }

    private static boolean failed(Future<?> posting) {
        return posting.state() == Future.State.FAILED;
    }

    private List<Poll> polls(
            HttpConnection connection,
            LocalDate today,
            long base,
            int contacts,
            List<Future<List<OpenLoop.Call>>> posting)
            throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Poll> polls = new ArrayList<>();
        long shown = 0;
        while (shown < contacts && System.nanoTime() < end && posting.stream().noneMatch(Freshness::failed)) {
            shown = count(connection, today, today) - base;
            polls.add(new Poll(System.nanoTime(), shown));
        }
        return polls;
    }

    private static Histogram delays(long[] answered, List<Poll> polls) throws IOException {
        Histogram delays = new Histogram(PATIENCE.toNanos() / 1000, 3);
        int contact = 0;
        for (Poll poll : polls) {
            for (; contact < poll.count() && contact < answered.length; contact++) {
                delays.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(poll.at() - answered[contact])));
            }
        }
        if (contact < answered.length) {
            throw new IOException("Only " + contact + " of " + answered.length + " contacts reached the indicator.");
        }
        return delays;
    }

    private static long count(HttpConnection connection, LocalDate from, LocalDate to) throws IOException {
        HttpConnection.Response response =
                connection.get("/v1/indicators/contacts-received/values?authority=E08000018&from=" + from + "&to=" + to
                        + "&interval=none");
        if (response.text().contains(NOTHING_YET)) {
            return 0;
        }
        Matcher value = COUNT.matcher(response.text());
        if (response.status() != 200 || !value.find()) {
            throw new IOException("The indicator answered " + response.status() + ": " + response.text());
        }
        return Long.parseLong(value.group(1));
    }
}
