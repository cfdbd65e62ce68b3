package org.safeguarding.sandbox;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.safeguarding.sandbox.PlatformApi.Answer;

/**
 * A client that posts contacts of one day, about some children, from several threads until it is stopped or no longer
 * answered, and remembers under which keys it had an answer, under which it cannot know, and why each thread ended.
 */
final class ContactFlood {

    private static final int THREADS = 4;
    private static final int CHILDREN = 24;

    private final PlatformApi api;
    private final LocalDate day;
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean stopped;

    private ContactFlood(PlatformApi api, LocalDate day) {
        this.api = api;
        this.day = day;
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(i -> Thread.ofVirtual().start(this::postUntilRefused))
                .toList();
    }

    static ContactFlood start(PlatformApi api, LocalDate day) {
        return new ContactFlood(api, day);
    }

    static String contact(LocalDate day, String familyName) {
        return """
                {"child":{"givenName":"Amira","familyName":"%s","dateOfBirth":"2010-03-14","sex":"F"},
                 "sourceAgency":"police","referralSource":"6","concernTypes":["DOMESTIC_ABUSE"],
                 "concern":"Seen at an incident at home.","receivedAt":"%sT10:30:00+01:00"}
                """.formatted(familyName, day);
    }

    int answers() {
        return answered.size();
    }

    /** What each thread that ended was answered last; empty while all of them post. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Posts no more, and returns when all that was posted is answered. */
    void stop() throws InterruptedException {
        stopped = true;
        awaitEnd();
    }

    /** Returns when every thread has met its first refusal. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Posts again, under the same keys, what was not answered, and some of what was. */
    void sendAgain() throws IOException, InterruptedException {
        Set<String> keys = new LinkedHashSet<>(unanswered);
        answered.stream().skip(Math.max(0, answered.size() - 20L)).forEach(keys::add);
        for (String key : keys) {
            Answer answer = post(key);
            if (answer.status() != 201) {
                throw new IOException("Sent again under key " + key + ": " + answer);
            }
        }
    }

    /** How many contacts there are, if each was kept once. */
    int contacts() {
        return answered.size() + unanswered.size();
    }

    private void postUntilRefused() {
        boolean goOn = true;
        while (goOn && !stopped) {
            String key = UUID.randomUUID().toString();
            goOn = isAccepted(key);
            (goOn ? answered : unanswered).add(key);
        }
    }

    private boolean isAccepted(String key) {
        try {
            Answer answer = post(key);
            if (answer.status() == 201) {
                return true;
            }
            refusals.add(answer.toString());
            return false;
        } catch (IOException e) {
            refusals.add(e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Answer post(String key) throws IOException, InterruptedException {
        char letter = (char) ('a' + Math.floorMod(key.hashCode(), CHILDREN));
        return api.receiveContact(key, contact(day, "Hale" + letter));
    }
}
