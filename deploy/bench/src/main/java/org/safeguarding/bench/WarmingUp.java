package org.safeguarding.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.safeguarding.sandbox.Parts;
import org.safeguarding.sandbox.Service;
import org.safeguarding.sandbox.sample.SampleLine;

/** Contacts a second over 16 connections from the moment when referrals-service is ready, with its AOT cache and without. */
final class WarmingUp {

    private static final int CONNECTIONS = 16;
    private static final Duration CLIENT = Duration.ofSeconds(10);

    /** The stretches of a run, one after the other. */
    private enum Stretch {
        FIRST("first 10 s", 10),
        SECOND("10 to 20 s", 10),
        THIRD("20 to 30 s", 10),
        MINUTE("30 to 60 s", 30),
        UNTIL_WARM("60 to 120 s", 60),
        WARM("warm, 120 to 150 s", 30);

        private final String words;
        private final Duration length;

        Stretch(String words, int seconds) {
            this.words = words;
            this.length = Duration.ofSeconds(seconds);
        }
    }

    private final Parts parts;
    private final URI referrals;
    private final SyntheticContacts contacts;

    WarmingUp(Parts parts, List<SampleLine> childrenOnFile) throws IOException, InterruptedException {
        this.parts = parts;
        this.contacts = new SyntheticContacts(childrenOnFile);
        this.referrals = parts.start(Service.REFERRALS).url();
        OnFile.register(referrals, parts.token("importer"), childrenOnFile);
    }

    void measure(Results results) throws IOException, InterruptedException, ExecutionException {
        results.heading("Contacts a second from readiness on, " + CONNECTIONS + " connections");
        ClosedLoop.Load ignored = ClosedLoop.run(CONNECTIONS, CLIENT, client());
        measure("with the AOT cache: ", "≥ 0.7", () -> parts.start(Service.REFERRALS), results);
        measure("without: ", "", () -> parts.startWithoutCache(Service.REFERRALS), results);
    }

    private void measure(String how, String aim, Supplier<Parts.Started> start, Results results)
            throws InterruptedException, ExecutionException {
        parts.stop(Service.REFERRALS);
        Parts.Started ignored = start.get();
        List<Double> rates = new ArrayList<>();
        for (Stretch stretch : Stretch.values()) {
            rates.add(ClosedLoop.run(CONNECTIONS, stretch.length, client()).perSecond());
            results.row(how + stretch.words, "", "%,.0f", rates.getLast());
        }
        results.row(how + "10 to 20 s, to warm", aim, "%.2f", rates.get(Stretch.SECOND.ordinal()) / rates.getLast());
    }

    private ClosedLoop.Connect client() {
        String police = parts.token("mash-police");
        return () -> new ContactClient(referrals, police, contacts);
    }
}
