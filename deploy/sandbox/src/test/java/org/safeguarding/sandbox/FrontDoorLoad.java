package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.safeguarding.sandbox.PlatformApi.Answer;

/**
 * Clients that record at the front door until they are stopped or no longer answered: contacts of known and of new children,
 * decisions that open referrals, and bulk loads of all of these. Remembers what was answered to each key.
 */
final class FrontDoorLoad {

    private static final int THREADS = 3;
    private static final int BULK_THREADS = 2;
    private static final int KNOWN_CHILDREN = 24;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2009, 1, 5);
    private static final int DAYS_OF_BIRTH = 2_000;

    /** So many that most of the time a transaction has written some of its lines and not yet all. */
    private static final int CHILDREN_OF_A_BULK_LOAD = 25;

    /** How many of the newest requests are sent again, so that all that may be unanswered are among them. */
    private static final int SENT_AGAIN = 30;

    @FunctionalInterface
    private interface Request {
        void send(PlatformApi api, BiConsumer<String, Answer> answered) throws IOException, InterruptedException;
    }

    private final PlatformApi api;
    private final LocalDate day;
    private final Queue<Request> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> answered = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    private FrontDoorLoad(PlatformApi api, LocalDate day) {
        this.api = api;
        this.day = day;
    }

    /** @param day on which the contacts are received */
    static FrontDoorLoad start(PlatformApi api, LocalDate day) {
        FrontDoorLoad load = new FrontDoorLoad(api, day);
        IntStream.range(0, THREADS)
                .forEach(i -> load.threads.add(Thread.ofVirtual().start(load::postContacts)));
        IntStream.range(0, BULK_THREADS)
                .forEach(i -> load.threads.add(Thread.ofVirtual().start(load::loadInBulk)));
        return load;
    }

    /** Waits until so many keys are answered, and hardly longer. */
    void awaitAnswers(int count) {
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> answered.size() >= count || !refusals.isEmpty());
        assertThat(refusals).isEmpty();
    }

    /** The keys that were answered. */
    Set<String> answered() {
        return answered.keySet();
    }

    /** What was answered otherwise than a record that is made or changed, or otherwise than the first time. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** Sends no more, and returns when all that was sent is answered. */
    void stop() throws InterruptedException {
        stopped = true;
        awaitEnd();
    }

    /** Returns when no client is answered any more. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /**
     * Sends the newest requests again, under their keys; those that were answered must be answered the same.
     *
     * @param again has no connection to a process that was killed
     */
    void sendAgain(PlatformApi again) throws IOException, InterruptedException {
        for (Request request :
                sent.stream().skip(Math.max(0, sent.size() - SENT_AGAIN)).toList()) {
            request.send(again, this::note);
        }
    }

    /** Lines of a bulk load: for each child one that registers it, one with its contact, and one that opens its referral. */
    static String linesOfNewChildren(int children, LocalDate day) {
        String lines = """
                {"type":"child","key":"%1$s","data":{"localId":"%1$s","givenName":"Ivy","familyName":"%1$s",\
                "dateOfBirth":"%3$s","sex":"F"}}
                {"type":"contact","key":"%1$s-contact","data":{"child":{"localId":"%1$s"},"sourceAgency":"police",\
                "referralSource":"6","concernTypes":["NEGLECT"],"concern":"Alone at home.",\
                "receivedAt":"%2$sT09:00:00+01:00"}}
                {"type":"contact-decision","key":"%1$s-decision","data":{"contactKey":"%1$s-contact",\
                "decision":"REFERRAL","decidedAt":"%2$sT15:00:00+01:00","rationale":"Needs an assessment."}}
                """;
        return IntStream.range(0, children)
                .mapToObj(i -> lines.formatted(newName(), day, newBirth()))
                .collect(Collectors.joining());
    }

    static String contact(String familyName, LocalDate birth, LocalDate day) {
        return """
                {"child":{"givenName":"Amira","familyName":"%s","dateOfBirth":"%s","sex":"F"},
                 "sourceAgency":"police","referralSource":"6","concernTypes":["DOMESTIC_ABUSE"],
                 "concern":"Seen at an incident at home.","receivedAt":"%sT10:30:00+01:00"}
                """.formatted(familyName, birth, day);
    }

    private void postContacts() {
        boolean goOn = true;
        while (goOn && !stopped) {
            goOn = ThreadLocalRandom.current().nextBoolean() ? contactOfKnownChild() : referralOfNewChild();
        }
    }

    private boolean contactOfKnownChild() {
        int child = ThreadLocalRandom.current().nextInt(KNOWN_CHILDREN);
        return receive(UUID.randomUUID().toString(), "Hale" + (char) ('a' + child), FIRST_BIRTH.plusMonths(child));
    }

    private boolean referralOfNewChild() {
        String key = UUID.randomUUID().toString();
        if (!receive(key, newName(), newBirth())) {
            return false;
        }
        String contact = answered.get(key).location().orElseThrow();
        String decision = """
                {"decision":"REFERRAL","decidedAt":"%sT15:00:00+01:00","rationale":"Needs an assessment."}
                """.formatted(day);
        String decisionKey = UUID.randomUUID().toString();
        return isAnswered((to, note) -> note.accept(decisionKey, to.decide(contact, decisionKey, decision)));
    }

    private boolean receive(String key, String familyName, LocalDate birth) {
        String contact = contact(familyName, birth, day);
        return isAnswered((to, note) -> note.accept(key, asRecorded(to.receiveContact(key, contact))));
    }

    private void loadInBulk() {
        boolean goOn = true;
        while (goOn && !stopped) {
            String lines = linesOfNewChildren(CHILDREN_OF_A_BULK_LOAD, day);
            goOn = isAnswered((to, note) -> to.load(
                    lines, answer -> note.accept(answer.get("key").asText(), withoutWhetherItIsReplayed(answer))));
        }
    }

    /** Without what the index of children and the day make of it, which is worked out again for each answer. */
    private static Answer asRecorded(Answer answer) {
        if (answer.body() instanceof ObjectNode body) {
            body.remove(List.of("possibleMatches", "repeatContacts", "decisionTimeLeft"));
        }
        return answer;
    }

    private static Answer withoutWhetherItIsReplayed(JsonNode line) {
        return line.hasNonNull("location")
                ? new Answer(
                        line.get("status").asInt(),
                        Optional.of(line.get("location").asText()),
                        NullNode.getInstance())
                : new Answer(line.get("status").asInt(), Optional.empty(), line);
    }

    /** False at the first request that is refused, or that has no answer. */
    private boolean isAnswered(Request request) {
        sent.add(request);
        try {
            request.send(api, this::note);
            return refusals.isEmpty();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void note(String key, Answer answer) {
        if (answer.status() != 200 && answer.status() != 201) {
            refusals.add(key + ": " + answer);
            return;
        }
        Answer first = answered.putIfAbsent(key, answer);
        if (first != null && !first.equals(answer)) {
            refusals.add(key + " was answered " + first + ", and sent again " + answer);
        }
    }

    /** No other child's: random letters, because digits are not part of a name. */
    static String newName() {
        return ThreadLocalRandom.current()
                .ints(10, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .insert(0, 'N')
                .toString();
    }

    static LocalDate newBirth() {
        return FIRST_BIRTH.plusDays(ThreadLocalRandom.current().nextInt(DAYS_OF_BIRTH));
    }
}
