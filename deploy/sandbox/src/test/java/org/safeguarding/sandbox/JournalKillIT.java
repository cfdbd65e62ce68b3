package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.servers.Database;

/** The packaged referrals-service, killed at random moments: what happened is in its tables and in its journal, or in neither. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalKillIT {

    /** How often it is killed: ten times, or as often as {@code make test-all} says. */
    private static final int ROUNDS = Integer.getInteger("rounds", 10);

    private static final int MOST_ANSWERS = 200;
    private static final LocalDate DAY = LocalDate.of(2018, 5, 14);

    @TempDir
    static Path folder;

    private Parts parts;

    @BeforeAll
    void start() {
        parts = Parts.startQuickly(Path.of("../..").toAbsolutePath().normalize(), folder.resolve("data"));
    }

    @AfterAll
    void stop() {
        parts.close();
    }

    @Test
    void a_service_killed_under_load_keeps_each_change_with_its_journal_row_or_neither() throws Exception {
        PlatformApi api = new PlatformApi(parts.settings());
        Database database = parts.database(Service.REFERRALS).service();
        parts.start(Service.REFERRALS);
        for (int round = 1; round <= ROUNDS; round++) {
            int answers = ThreadLocalRandom.current().nextInt(MOST_ANSWERS);
            String killed = "round %d, killed after %d answers".formatted(round, answers);
            FrontDoorLoad load = FrontDoorLoad.start(api, DAY);
            load.awaitAnswers(answers);

            parts.kill(Service.REFERRALS);

            load.awaitEnd();
            assertThat(load.refusals()).as(killed).isEmpty();
            assertThat(JournalCheck.missing(database, load.answered()))
                    .as(killed)
                    .isEmpty();
            assertThat(JournalCheck.differences(database)).as(killed).isEmpty();

            parts.start(Service.REFERRALS);
            api = new PlatformApi(parts.settings());
            load.sendAgain(api);
            assertThat(load.refusals()).as(killed).isEmpty();
            assertThat(JournalCheck.differences(database)).as(killed).isEmpty();
        }
    }
}
