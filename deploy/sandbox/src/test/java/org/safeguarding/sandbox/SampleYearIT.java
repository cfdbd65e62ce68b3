package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
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
class SampleYearIT {

    private static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 3, 31);

    /** After the sample year, so that its figures stay what they are. */
    private static final LocalDate ONE_DAY = LocalDate.of(2018, 5, 14);

    @TempDir
    static Path folder;

    private SandboxRun sandbox;
    private PlatformApi api;
    private Path output;
    private Process up;

    @BeforeAll
    void start_and_load() throws Exception {
        sandbox = SandboxRun.ofPackagedServices(folder.resolve("data"));
        api = new PlatformApi(sandbox.settings());
        output = folder.resolve("up.txt");
        up();
        assertThat(output).content().contains("Sample year loaded: 89,487 records, 0 of them were there already");
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
    @Order(1)
    void the_sample_year_gives_the_published_figures() throws Exception {
        assertSampleYear();
        assertThat(months("referrals-received", FIRST, LAST))
                .isEqualTo(counts(308, 367, 475, 283, 291, 319, 430, 463, 388, 418, 357, 394));
    }

    @Test
    @Order(2)
    void the_year_before_has_its_published_contacts_and_referrals() throws Exception {
        LocalDate first = FIRST.minusYears(1);
        LocalDate last = LAST.minusYears(1);

        assertThat(api.figure("analyst", "contacts-received", first, last)).isEqualTo(Figure.count(16_609));
        assertThat(api.figure("analyst", "referral-rate", first, last))
                .isEqualTo(Figure.rate(5074, 56_509, "897.9", 2016));
        assertThat(api.figure("analyst", "child-protection-plans", first, last)).isEqualTo(Figure.count(369));
        assertThat(months("referrals-received", first, last))
                .isEqualTo(counts(399, 429, 529, 385, 420, 575, 453, 467, 298, 292, 378, 449));
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

        assertThat(api.figure("partner-health", "contacts-received", ONE_DAY, ONE_DAY))
                .isEqualTo(withheld);
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

    @ParameterizedTest(name = "{0}")
    @Order(6)
    @CsvSource({
        "referrals-service, run/referrals-service.pid,       2018-06-04",
        "metrics-service,   run/metrics-service.pid,         2018-06-05",
        "Kafka,             kafka/kafka.pid,                 2018-06-06",
        "PostgreSQL,        postgres/cluster/postmaster.pid, 2018-06-07"
    })
    void a_part_killed_under_load_loses_and_doubles_nothing(String name, String pidFile, LocalDate day)
            throws Exception {
        ContactFlood flood = ContactFlood.start(api, day);
        await().atMost(Duration.ofSeconds(30)).until(() -> flood.answers() >= 200);

        assertThat(sandbox.process(pidFile).destroyForcibly()).isTrue();

        assertThat(up.waitFor(Duration.ofSeconds(90))).as(name).isTrue();
        flood.awaitEnd();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(output).content().contains(name + " ended by itself with exit code 137; its log is");
        assertThat(sandbox.nothingListens()).isTrue();

        up();
        assertThat(output).content().doesNotContain("Sample year loaded");
        flood.sendAgain();
        awaitSettled();
        assertThat(api.count("contacts-received", day)).isEqualTo(flood.contacts());
    }

    @Test
    @Order(7)
    void the_figures_are_the_same_after_all_that() throws Exception {
        assertSampleYear();
        assertThat(api.count("contacts-received", ONE_DAY)).isEqualTo(1);
        assertThat(api.count("referrals-received", ONE_DAY)).isEqualTo(1);
    }

    private void assertSampleYear() throws Exception {
        Map<String, Figure> expected = Map.ofEntries(
                Map.entry("contacts-received", Figure.count(15_684)),
                Map.entry("contacts-decided-in-time", Figure.share(14_670, 15_684, "93.5")),
                Map.entry("contacts-to-referral", Figure.share(4493, 15_684, "28.6")),
                Map.entry("referrals-received", Figure.count(4493)),
                Map.entry("referral-rate", Figure.rate(4493, 56_706, "792.3", 2017)),
                Map.entry("re-referral-rate", Figure.share(1030, 4493, "22.9")),
                Map.entry("child-protection-plans", Figure.count(651)),
                Map.entry("child-protection-plan-rate", Figure.rate(651, 56_706, "114.8", 2017)),
                Map.entry("child-protection-plans-started", Figure.count(852)),
                Map.entry("child-protection-plans-ended", Figure.count(570)),
                Map.entry("areas-for-improvement-open", Figure.count(7)));
        for (Map.Entry<String, Figure> each : expected.entrySet()) {
            assertThat(api.figure("analyst", each.getKey(), FIRST, LAST))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    private void up() throws Exception {
        up = sandbox.start(output, Map.of(), "up");
        await().atMost(Duration.ofMinutes(10)).until(() -> !up.isAlive() || sandbox.isReady(up));
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

    private List<Figure> months(String indicator, LocalDate from, LocalDate to) throws Exception {
        return api.figures("analyst", indicator, from, to, "month");
    }

    private static List<Figure> counts(long... counts) {
        return LongStream.of(counts).mapToObj(Figure::count).toList();
    }
}
