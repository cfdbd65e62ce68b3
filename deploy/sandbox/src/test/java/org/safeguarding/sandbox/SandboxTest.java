package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguarding.sandbox.SandboxRun.Result;

/** The sandbox's commands against real PostgreSQL and Kafka, with stand-ins for the services. */
class SandboxTest {

    @TempDir
    Path root;

    private SandboxRun sandbox;

    @BeforeEach
    void prepare() throws Exception {
        sandbox = SandboxRun.ofStandIns(root);
    }

    @AfterEach
    void nothing_is_left_running() throws Exception {
        assertThat(sandbox.command("down").exitCode()).isZero();
        assertThat(sandbox.nothingListens()).isTrue();
    }

    @Test
    void it_starts_in_the_background_gives_tokens_and_stops_in_order() throws Exception {
        Result up = sandbox.command(Map.of("DETACH", "1", "AOT", ""), "up");
        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(up.output())
                .contains("PostgreSQL", "Kafka", "Token issuer", "metrics-service", "mash-police", "curl");
        await().atMost(Duration.ofMinutes(10))
                .untilAsserted(() -> assertThat(root.resolve("plans-service/target/quarkus-app/app.aot"))
                        .exists());
        assertThat(root.resolve(".data/logs/training.log"))
                .as("stand-ins do no work, and have a cache all the same")
                .content()
                .contains("The training ended early: ");
        assertThat(root.resolve(".data/logs/plans-service.log")).content().contains("Started as plans");

        Result again = sandbox.command("up");
        assertThat(again.exitCode()).isZero();
        assertThat(again.output()).startsWith("The sandbox is running already.");

        assertThat(sandbox.token("mash-police").output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        assertThat(sandbox.token("nobody")).isEqualTo(new Result(1, """
                        There is no client 'nobody'; there are analyst, auditor, early-help-school, early-help-worker, \
                        importer, inspection-lead, lado, mash-health, mash-manager, mash-police, partner-health, \
                        social-worker.
                        """));
        assertThat(sandbox.command("status").exitCode()).isZero();

        Result down = sandbox.command("down");
        assertThat(down.exitCode()).isZero();
        assertThat(down.output())
                .containsSubsequence(
                        "-service", "stopped", "Token issuer", "stopped", "Kafka", "stopped", "PostgreSQL", "stopped");
        assertThat(sandbox.command("status").exitCode()).isEqualTo(1);
        assertThat(sandbox.token("analyst"))
                .isEqualTo(new Result(
                        1,
                        "No sandbox answers at http://localhost:" + sandbox.port("ISSUER_PORT")
                                + "; start it with `make up`.\n"));
    }

    @Test
    void a_part_that_dies_is_named_and_the_rest_stops() throws Exception {
        Path output = root.resolve("up.txt");
        Process up = sandbox.start(output, SandboxRun.QUICK_START, "up");
        awaitReady(up);

        assertThat(sandbox.process("run/plans-service.pid").destroyForcibly()).isTrue();

        assertThat(up.waitFor(Duration.ofSeconds(60))).isTrue();
        assertThat(up.exitValue()).isEqualTo(1);
        assertThat(output).content().contains("plans-service ended by itself with exit code 137; its log is");
        assertThat(sandbox.nothingListens()).isTrue();
    }

    @Test
    void a_start_after_a_killed_sandbox_stops_what_it_left_and_goes_on() throws Exception {
        Process killed = sandbox.start(root.resolve("killed.txt"), SandboxRun.QUICK_START, "up");
        awaitReady(killed);
        ProcessHandle service = sandbox.process("run/referrals-service.pid");
        assertThat(killed.destroyForcibly().waitFor(Duration.ofSeconds(10))).isTrue();
        assertThat(service.isAlive()).isTrue();

        Result up = sandbox.command(Map.of("DETACH", "1"), "up");

        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(service.isAlive()).isFalse();
    }

    @Test
    void a_backup_of_a_running_sandbox_is_restored_when_it_has_stopped() throws Exception {
        Path backup = root.resolve("backup");
        Map<String, String> inBackground = new HashMap<>(SandboxRun.QUICK_START);
        inBackground.put("DETACH", "1");
        assertThat(sandbox.command("backup", "backup").output())
                .isEqualTo("No sandbox is running; start it with `make up`.\n");
        assertThat(sandbox.command(inBackground, "up").exitCode()).isZero();

        Result backedUp = sandbox.command("backup", "backup");

        assertThat(backedUp.output()).startsWith("The backup is complete in " + backup);
        assertThat(backedUp.exitCode()).isZero();
        assertThat(sandbox.command("backup", "backup").output())
                .isEqualTo("A backup needs an empty folder, and " + backup + " is not empty.\n");
        assertThat(sandbox.command("restore", "backup").output())
                .isEqualTo("A sandbox is running. Stop it first with `make down`.\n");
        assertThat(sandbox.command("down").exitCode()).isZero();

        Result restored = sandbox.command("restore", "backup");

        assertThat(restored.output()).isEqualTo("""
                        The backup is restored. Start with `make up`.
                        What was there before is in %s.
                        """.formatted(root.resolve(".data/postgres.before-restore-1")));
        assertThat(restored.exitCode()).isZero();
        Result up = sandbox.command(inBackground, "up");
        assertThat(up.exitCode()).as(up.output()).isZero();
        assertThat(sandbox.command("restore").output()).isEqualTo("Name a folder: `make restore FROM=<folder>`.\n");
    }

    @Test
    void a_start_while_another_is_stopping_waits_for_its_end_and_runs_in_the_background() throws Exception {
        Process first = sandbox.start(root.resolve("first.txt"), SandboxRun.QUICK_START, "up");
        awaitReady(first);
        ProcessHandle slow = sandbox.process("run/metrics-service.pid");
        signal("STOP", slow);
        assertThat(sandbox.process("run/plans-service.pid").destroyForcibly()).isTrue();
        await().until(() -> Files.exists(root.resolve(".data/run/stopping")));
        assertThat(sandbox.command("status").output()).startsWith("The sandbox is stopping.");

        Path output = root.resolve("second.txt");
        Process second = sandbox.start(output, Map.of("DETACH", "1"), "up");
        await().untilAsserted(() -> assertThat(output).content().startsWith("A sandbox that runs here is stopping"));
        signal("CONT", slow);

        assertThat(second.waitFor(Duration.ofSeconds(90))).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(first.isAlive()).isFalse();
        assertThat(sandbox.command("status").exitCode()).isZero();
    }

    @Test
    void a_taken_port_gets_one_sentence_with_the_variable_to_set() throws Exception {
        try (ServerSocket taken = new ServerSocket(sandbox.port("PLANS_PORT"), 1, InetAddress.getLoopbackAddress())) {
            Result up = sandbox.command("up");

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.output())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + ", which plans-service needs, is taken by another program; stop that, or choose a free"
                            + " port with PLANS_PORT.\n");
        }
    }

    @Test
    void a_service_that_cannot_start_is_named_with_the_end_of_its_log() throws Exception {
        Files.createFile(root.resolve("metrics-service/target/quarkus-app/refuse"));

        Result up = sandbox.command("up");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output())
                .contains("metrics-service ended with exit code 3 while it was starting")
                .contains("The stand-in was told to refuse.")
                .doesNotContain("\tat ");
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private void awaitReady(Process up) {
        await().atMost(Duration.ofSeconds(90)).until(() -> !up.isAlive() || sandbox.isReady(up));
        assertThat(up.isAlive()).isTrue();
    }
}
