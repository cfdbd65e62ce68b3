package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.util.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.sandbox.PlatformApi.Answer;

/**
 * The packaged platform on bad days: Kafka loses its log, PostgreSQL is put back. Each ends, without a step of an operator, with
 * figures that are those of the records.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisasterIT {

    private static final List<Service> OWNERS = List.of(Service.REFERRALS, Service.PLANS, Service.INSPECTIONS);
    private static final List<Service> ALL = List.of(Service.values());
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So many that a republish of referrals-service takes many pages, and can be killed between two. */
    private static final int CHILDREN = 1_000;

    private static final int CHILDREN_OF_A_REQUEST = 100;

    /** When contacts are received. */
    private static final LocalDate BEFORE = LocalDate.of(2018, 5, 14);

    private static final LocalDate DURING = LocalDate.of(2018, 5, 15);
    private static final LocalDate AFTER = LocalDate.of(2018, 5, 16);

    @TempDir
    static Path folder;

    private Parts parts;
    private PlatformApi api;
    private SourceEpochs epochs;
    private RecordedFigures figures;

    @BeforeAll
    void start() throws Exception {
        parts = Parts.startQuickly(Path.of("../..").toAbsolutePath().normalize(), folder.resolve("data"));
        api = new PlatformApi(parts.settings());
        epochs = new SourceEpochs(parts);
        figures = new RecordedFigures(parts, api);
        Together.forEach(ALL, parts::start);
        for (int children = 0; children < CHILDREN; children += CHILDREN_OF_A_REQUEST) {
            loadChildren();
        }
    }

    @AfterAll
    void stop() {
        parts.close();
    }

    @BeforeEach
    void something_is_recorded_in_each_service() throws Exception {
        recordInEachService();
        awaitSettled();
    }

    @AfterEach
    void the_journals_are_those_of_the_records() throws SQLException {
        for (Service owner : OWNERS) {
            assertThat(JournalCheck.differences(parts.database(owner).service()))
                    .isEmpty();
        }
    }

    @Test
    void kafka_loses_its_log_under_load_while_the_services_run() throws Exception {
        Map<Service, Long> before = epochs.now();
        FrontDoorLoad load = FrontDoorLoad.start(api, DURING);
        load.awaitAnswers(100);

        parts.killKafka();
        Files.delete(parts.kafkaFolder().toFile());
        load.awaitAnswers(load.answered().size() + 100);
        parts.startKafka();

        epochs.awaitRepublished(before, OWNERS);
        load.stop();
        assertThat(load.refusals()).isEmpty();
        assertFigures();
    }

    @Test
    void the_databases_are_put_back_under_a_newer_kafka() throws Exception {
        parts.backUp(folder.resolve("put-back"));
        FrontDoorLoad lost = FrontDoorLoad.start(api, DURING);
        lost.awaitAnswers(200);
        lost.stop();
        recordInEachService();
        awaitSettled();
        Map<Service, Long> before = epochs.now();

        ALL.forEach(parts::kill);
        parts.putBack(folder.resolve("put-back"));
        Together.forEach(ALL, parts::start);
        FrontDoorLoad load = FrontDoorLoad.start(api, AFTER);

        epochs.awaitRepublished(before, OWNERS);
        load.stop();
        assertThat(load.refusals()).isEmpty();
        assertFigures();
        assertThat(api.count("contacts-received", AFTER)).isPositive();
    }

    @Test
    void a_service_is_killed_in_the_middle_of_a_republish() throws Exception {
        Map<Service, Long> before = epochs.now();
        epochs.ask(Service.REFERRALS);
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> epochs.newest(Service.REFERRALS).number() > before.get(Service.REFERRALS)
                        && epochs.newest(Service.REFERRALS).sent() > 0);

        parts.kill(Service.REFERRALS);

        SourceEpochs.Newest begun = epochs.newest(Service.REFERRALS);
        assertThat(begun.sent()).isPositive().isLessThan(begun.total());
        await().atMost(PATIENCE).until(() -> !figures.areComplete());
        assertThat(readiness(Service.METRICS)).contains("safeguarding.children, up to epoch " + begun.number());

        parts.start(Service.REFERRALS);
        epochs.awaitRepublished(before, List.of(Service.REFERRALS));
        assertThat(epochs.newest(Service.REFERRALS).number()).isEqualTo(begun.number());
        assertFigures();
    }

    @Test
    @EnabledIfSystemProperty(named = "disasters", matches = "all")
    void kafka_loses_its_log_and_the_services_start_again() throws Exception {
        Map<Service, Long> before = epochs.now();
        FrontDoorLoad load = FrontDoorLoad.start(api, DURING);
        load.awaitAnswers(100);

        ALL.forEach(parts::kill);
        load.awaitEnd();
        parts.killKafka();
        Files.delete(parts.kafkaFolder().toFile());
        parts.startKafka();
        Together.forEach(ALL, parts::start);
        load.sendAgain(new PlatformApi(parts.settings()));

        epochs.awaitRepublished(before, OWNERS);
        assertThat(load.refusals()).isEmpty();
        assertFigures();
    }

    @Test
    @EnabledIfSystemProperty(named = "disasters", matches = "all")
    void kafka_loses_its_log_and_the_databases_are_put_back() throws Exception {
        parts.backUp(folder.resolve("both"));
        Map<Service, Long> before = epochs.now();
        FrontDoorLoad lost = FrontDoorLoad.start(api, DURING);
        lost.awaitAnswers(200);
        lost.stop();

        ALL.forEach(parts::kill);
        parts.killKafka();
        Files.delete(parts.kafkaFolder().toFile());
        parts.putBack(folder.resolve("both"));
        parts.startKafka();
        Together.forEach(ALL, parts::start);

        epochs.awaitRepublished(before, OWNERS);
        assertFigures();
    }

    private void assertFigures() throws Exception {
        awaitSettled();
        figures.assertEqual();
    }

    private void awaitSettled() {
        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> api.isSettled() && figures.areComplete());
    }

    private void loadChildren() throws IOException, InterruptedException {
        List<JsonNode> refused = new ArrayList<>();
        api.load(FrontDoorLoad.linesOfNewChildren(CHILDREN_OF_A_REQUEST, BEFORE), answer -> {
            if (!answer.hasNonNull("location")) {
                refused.add(answer);
            }
        });
        assertThat(refused).isEmpty();
    }

    /** A child with a contact, a plan for it, and an inspection that finds an area for improvement. */
    private void recordInEachService() throws Exception {
        Answer contact = api.receiveContact(
                key(), FrontDoorLoad.contact(FrontDoorLoad.newName(), FrontDoorLoad.newBirth(), BEFORE));
        assertThat(contact.status()).as(contact.toString()).isEqualTo(201);
        String plan = """
                {"childId":"%s","startedOn":"2018-05-14","initialCategory":"NEG","numberOfPreviousPlans":0}
                """.formatted(contact.body().get("childId").asText());
        String planKey = key();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer started = api.record(Service.PLANS, "social-worker", "/v1/child-protection-plans", planKey, plan);
            assertThat(started.status()).as(started.toString()).isEqualTo(201);
        });
        Answer inspection = api.record(Service.INSPECTIONS, "inspection-lead", "/v1/inspections", key(), """
                {"regulator":"Ofsted","framework":"ILACS","startedOn":"2018-05-01","endedOn":"2018-05-08",
                 "judgements":[{"domain":"Overall effectiveness","grade":"Good"}],
                 "areasForImprovement":[{"text":"Chronologies are kept.","timescale":"WITHIN_3_MONTHS"}]}
                """);
        assertThat(inspection.status()).as(inspection.toString()).isEqualTo(201);
        Answer published = api.step(
                Service.INSPECTIONS,
                "inspection-lead",
                inspection.location().orElseThrow() + "/publish",
                key(),
                "{\"publishedOn\":\"2018-05-14\"}");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
    }

    private String readiness(Service service) throws IOException, InterruptedException {
        Answer ready = api.ready(service);
        assertThat(ready.status()).isEqualTo(200);
        return ready.body().toString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
