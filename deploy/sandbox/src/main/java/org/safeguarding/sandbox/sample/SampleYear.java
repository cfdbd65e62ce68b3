package org.safeguarding.sandbox.sample;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the sample year through the services' own bulk endpoints. It is safe to run again: the keys are the same, and
 * what was loaded before is answered as replayed and changes nothing.
 */
public final class SampleYear {

    /**
     * The JDK's client hands over an answer only when the whole request has been sent. A service that answers while it
     * reads stops reading if nobody reads its answers. With 64,000 lines in a request both waited for ever. So the
     * answers to a request, about 500 bytes each if they are problems, must fit into the buffers between them.
     */
    private static final int LINES_A_REQUEST = 500;

    /** plans-service learns about children from Kafka, so it can lag behind referrals-service by some seconds. */
    private static final String NOT_YET_KNOWN = "child-not-known";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Endpoints endpoints;
    private final BulkClient client;
    private final Progress progress;
    private final Duration patience;
    private final Map<String, String> childIds = new HashMap<>();
    private long total;
    private long created;
    private long replayed;

    private SampleYear(Endpoints endpoints, BulkClient client, Progress progress, Duration patience) {
        this.endpoints = endpoints;
        this.client = client;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Returns when every line is accepted: created now, or replayed from an earlier load.
     *
     * @throws SampleNotLoaded at the first line that is refused, or if a service cannot be reached or plans-service
     *     does not know a child a minute after it was registered
     */
    public static Loaded load(Endpoints endpoints, TokenSource tokens, Progress progress) throws InterruptedException {
        return load(endpoints, tokens, progress, Sample.generate(), PATIENCE);
    }

    /** The same with other lines than the whole sample. */
    public static Loaded load(Endpoints endpoints, TokenSource tokens, Sample sample, Progress progress)
            throws InterruptedException {
        return load(endpoints, tokens, progress, sample, PATIENCE);
    }

    static Loaded load(Endpoints endpoints, TokenSource tokens, Progress progress, Sample sample, Duration patience)
            throws InterruptedException {
        try (BulkClient client = new BulkClient(tokens)) {
            return new SampleYear(endpoints, client, progress, patience).load(sample);
        }
    }

    private Loaded load(Sample sample) throws InterruptedException {
        client.check(endpoints.referrals());
        client.check(endpoints.plans());
        client.check(endpoints.inspections());
        total = sample.size();
        send("children", endpoints.referrals(), sample.children());
        send("moves of children", endpoints.referrals(), sample.moves());
        send("contacts and referrals", endpoints.referrals(), sample.frontDoor());
        send("early help", endpoints.referrals(), sample.earlyHelp());
        send("allegations", endpoints.referrals(), sample.allegations());
        send("child protection plans", endpoints.plans(), sample.firstPlans(childIds::get));
        send("ends of plans", endpoints.plans(), sample.firstPlanEnds());
        send("second plans", endpoints.plans(), sample.secondPlans(childIds::get));
        send("ends of second plans", endpoints.plans(), sample.secondPlanEnds());
        send("inspection", endpoints.inspections(), sample.inspections());
        return new Loaded(total, created, replayed);
    }

    private void send(String part, URI service, List<SampleLine> lines) throws InterruptedException {
        for (int from = 0; from < lines.size(); from += LINES_A_REQUEST) {
            List<SampleLine> request = lines.subList(from, Math.min(from + LINES_A_REQUEST, lines.size()));
            long deadline = System.nanoTime() + patience.toNanos();
            Duration pause = FIRST_PAUSE;
            List<SampleLine> notYet = sendOnce(part, service, request);
            while (!notYet.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new SampleNotLoaded(
                            "%d of the %s name a child that %s does not know after %d s; the first is %s."
                                    .formatted(
                                            notYet.size(),
                                            part,
                                            service,
                                            patience.toSeconds(),
                                            notYet.getFirst().key()));
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                notYet = sendOnce(part, service, notYet);
            }
        }
    }

    /** Returns the lines to send again, because the service does not know their child yet. */
    private List<SampleLine> sendOnce(String part, URI service, List<SampleLine> lines) throws InterruptedException {
        List<SampleLine> notYet = new ArrayList<>();
        client.send(service, lines, (line, answer) -> {
            if (answer.isRefusedWith(NOT_YET_KNOWN)) {
                notYet.add(line);
            } else if (answer.isRefused()) {
                throw new SampleNotLoaded("Line %d of the %s (key %s) was refused by %s with %s"
                        .formatted(answer.line(), part, line.key(), service, answer.refusal()));
            } else {
                accept(line, answer);
                progress.moved(part, created + replayed, total);
            }
        });
        return notYet;
    }

    private void accept(SampleLine line, BulkAnswer answer) {
        if (answer.replayed()) {
            replayed++;
        } else {
            created++;
        }
        if (line.data() instanceof SampleLine.Child child) {
            childIds.put(child.localId(), answer.id());
        }
    }
}
