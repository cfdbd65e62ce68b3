package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguarding.sandbox.PlatformApi.Answer;
import org.safeguarding.sandbox.PlatformApi.Figure;

/**
 * The packaged platform as {@code make up} runs it, on a new data folder: the sample year gives the published figures, a
 * contact moves them, and a part that is killed loses and doubles nothing. One story, because a start and a load take long.
 * What is published and what is invented: docs/sample-year.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleYearIT extends SampleYearFigures {

    /** After the sample year, so that its figures stay what they are. */
    private static final LocalDate ONE_DAY = LocalDate.of(2018, 5, 14);

    /** How often each part is killed: once, or as often as {@code make test-all} says. */
    private static final int KILLS = Integer.getInteger("kills", 1);

    @TempDir
    static Path folder;

    private SandboxRun sandbox;
    private PlatformApi api;
    private Path output;
    private Process up;

    @Override
    PlatformApi api() {
        return api;
    }

    @BeforeAll
    void start_and_load() throws Exception {
        sandbox = SandboxRun.ofPackagedServices(folder.resolve("data"));
        api = new PlatformApi(sandbox.settings());
        output = folder.resolve("up.txt");
        up(Map.of());
        assertThat(output).content().contains("Sample year loaded: 151,426 records, 0 of them were there already");
        awaitSettled();
    }

    @AfterAll
    void nothing_is_left_running() throws Exception {
        SandboxRun.Result down = sandbox.command("down");
        assertThat(down.exitCode()).as(down.output()).isZero();
        assertThat(sandbox.nothingListens())
                .as(down.output() + Files.readString(output))
                .isTrue();
    }

    @Test
    @Order(2)
    void the_year_before_has_the_contacts_that_the_board_published() throws Exception {
        assertThat(api.figure("analyst", "contacts-received", FIRST.minusYears(1), LAST.minusYears(1)))
                .isEqualTo(Figure.count(16_609));
    }

    @Test
    @Order(3)
    void a_contact_moves_its_day_once_and_its_referral_too() throws Exception {
        String key = UUID.randomUUID().toString();
        Answer received = api.receiveContact(key, ContactFlood.contact(ONE_DAY, "Winter"));
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.body().get("decisionDueOn").asText()).isEqualTo("2018-05-15");
        awaitCount("contacts-received", 1);

        Answer again = api.receiveContact(key, ContactFlood.contact(ONE_DAY, "Winter"));
        assertThat(again).isEqualTo(received);
        assertThat(api.count("referrals-received", ONE_DAY)).isZero();

        Answer decided =
                api.decide(received.location().orElseThrow(), UUID.randomUUID().toString(), """
                {"decision":"REFERRAL","decidedAt":"2018-05-15T09:00:00+01:00","rationale":"Needs an assessment."}
                """);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.body().get("referralId").isTextual()).isTrue();
        awaitCount("referrals-received", 1);
        assertThat(api.count("contacts-received", ONE_DAY)).isEqualTo(1);
    }

    @Test
    @Order(4)
    void a_partner_sees_the_year_but_no_small_count() throws Exception {
        Figure withheld = new Figure(null, null, null, "c", null);

        LocalDate may = ONE_DAY.withDayOfMonth(1);
        assertThat(api.figure(
                        "partner-health",
                        "contacts-received",
                        may,
                        may.plusMonths(1).minusDays(1)))
                .isEqualTo(withheld);
        assertThatThrownBy(() -> api.figure("partner-health", "contacts-received", ONE_DAY, ONE_DAY))
                .hasMessageContaining("whole-months-only");
        assertThat(api.figure("analyst", "contacts-received", ONE_DAY, ONE_DAY)).isEqualTo(Figure.count(1));
        assertThat(api.figure("partner-health", "contacts-received", FIRST, LAST))
                .isEqualTo(Figure.count(15_684));
    }

    @Test
    @Order(5)
    void the_printed_lines_work_as_they_are() throws Exception {
        PrintedLines lines = PrintedLines.of(Files.readString(output));

        String said = lines.paste(sandbox.root());

        assertThat(said).contains("201 Created", "\"indicator\":\"contacts-received\"");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(api.count("contacts-received", lines.day())).isEqualTo(1));
    }

    @Test
    @Order(6)
    void one_of_two_instances_killed_in_a_batch_loses_and_doubles_nothing() throws Exception {
        LocalDate day = LocalDate.of(2018, 6, 1);
        try (SecondInstance second = SecondInstance.start(sandbox.settings())) {
            assertThat(everything(second.api())).isEqualTo(everything(api));
            ContactFlood flood = ContactFlood.start(api, day);
            double before = api.applied();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> second.api().applied() >= 50 && api.applied() >= before + 50);

            second.killInBatch(flood);

            flood.stop();
            assertThat(flood.refusals()).isEmpty();
            awaitSettled();
            assertThat(api.count("contacts-received", day)).isEqualTo(flood.contacts());
            assertThat(flood.contacts()).isGreaterThanOrEqualTo(100).isEqualTo(flood.answers());
            assertThat(up.isAlive()).isTrue();
        }
        assertCellsAreSound();
    }

    @ParameterizedTest(name = "{0}")
    @Order(7)
    @CsvSource({
        "referrals-service, run/referrals-service.pid,       2018-06-04",
        "metrics-service,   run/metrics-service.pid,         2018-06-05",
        "Kafka,             kafka/kafka.pid,                 2018-06-06",
        "PostgreSQL,        postgres/cluster/postmaster.pid, 2018-06-07"
    })
    void a_part_killed_under_load_loses_and_doubles_nothing(String name, String pidFile, LocalDate day)
            throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killUnderLoad(name, pidFile, day.plusWeeks(kill));
        }
    }

    private void killUnderLoad(String name, String pidFile, LocalDate day) throws Exception {
        ContactFlood flood = ContactFlood.start(api, day);
        await().atMost(Duration.ofSeconds(30)).until(() -> flood.answers() >= 200);

        assertThat(sandbox.process(pidFile).destroyForcibly()).isTrue();

        assertThat(up.waitFor(Duration.ofSeconds(90))).as(name).isTrue();
        flood.awaitEnd();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(output).content().contains(name + " ended by itself with exit code 137; its log is");
        assertThat(sandbox.nothingListens()).isTrue();

        up(SandboxRun.QUICK_START);
        assertThat(output).content().doesNotContain("Sample year loaded");
        flood.sendAgain();
        awaitSettled();
        assertThat(api.count("contacts-received", day)).isEqualTo(flood.contacts());
    }

    @Test
    @Order(8)
    void the_figures_are_the_same_after_all_that() throws Exception {
        assertSampleYear();
        assertThat(api.count("contacts-received", ONE_DAY)).isEqualTo(1);
        assertThat(api.count("referrals-received", ONE_DAY)).isEqualTo(1);
        assertCellsAreSound();
    }

    /** Last, because the bank holiday stays. */
    @Test
    @Order(9)
    void a_bank_holiday_proclaimed_late_moves_the_due_day_and_the_figure() throws Exception {
        LocalDate friday = LocalDate.of(2018, 7, 6);
        Answer received = api.receiveContact(UUID.randomUUID().toString(), ContactFlood.contact(friday, "Holiday"));
        assertThat(received.body().get("decisionDueOn").asText()).isEqualTo("2018-07-09");
        String contact = received.location().orElseThrow();
        Answer decided = api.decide(contact, UUID.randomUUID().toString(), """
                {"decision":"NO_FURTHER_ACTION","decidedAt":"2018-07-10T09:00:00+01:00","rationale":"No harm found."}
                """);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        awaitDecidedInTime(friday, Figure.share(0, 1, "0.0"));

        Answer loaded = api.loadReference("bank-holidays", """
                authority,day,change,source
                E08000018,2018-07-09,proclaimed,A test
                """);

        assertThat(loaded.status()).as(loaded.toString()).isEqualTo(201);
        awaitDecidedInTime(friday, Figure.share(1, 1, "100.0"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(api.read(Service.REFERRALS, "social-worker", contact)
                                .get("decisionDueOn")
                                .asText())
                        .isEqualTo("2018-07-10"));
    }

    /** Figures are counted into a new generation when a bank holiday is proclaimed. */
    private void awaitDecidedInTime(LocalDate day, Figure figure) {
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(api.figure("analyst", "contacts-decided-in-time", day, day))
                        .isEqualTo(figure));
    }

    private void assertCellsAreSound() throws Exception {
        JsonNode audit = api.order("auditor", "/v1/cell-audits");
        assertThat(audit.get("sound").asBoolean()).as(audit.toString()).isTrue();
    }

    /** All indicators by month, over two years and a half. */
    private static Map<String, JsonNode> everything(PlatformApi instance) throws Exception {
        Map<String, JsonNode> values = new TreeMap<>();
        for (JsonNode indicator : instance.read("analyst", "/v1/indicators").get("items")) {
            String path = "/v1/indicators/" + indicator.get("id").asText() + "/values?interval=month";
            values.put(
                    path,
                    instance.read("analyst", path + "&from=2016-04-01&to=2018-09-30")
                            .get("values"));
        }
        return values;
    }

    private void up(Map<String, String> more) throws Exception {
        up = sandbox.start(output, more, "up");
        await().atMost(Duration.ofMinutes(20)).until(() -> !up.isAlive() || sandbox.isReady(up));
        assertThat(up.isAlive()).as(Files.readString(output)).isTrue();
    }

    private void awaitSettled() {
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(api::isSettled);
    }

    private void awaitCount(String indicator, long count) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(api.count(indicator, ONE_DAY)).isEqualTo(count));
    }
}
