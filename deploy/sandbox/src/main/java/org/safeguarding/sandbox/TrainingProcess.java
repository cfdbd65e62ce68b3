package org.safeguarding.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safeguarding.servers.OwnSession;
import org.safeguarding.servers.PidFile;
import org.safeguarding.servers.ServerFailure;

/** {@link Training} beside a running platform, in a process that takes only the processor time that nothing else wants. */
final class TrainingProcess extends Component {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> LEAST_PRIORITY = List.of("nice", "-n", "19");

    private final Settings settings;
    private volatile Process process;

    TrainingProcess(Settings settings) {
        this.settings = settings;
    }

    static PidFile pidFile(Settings settings) {
        return new PidFile(settings.data().resolve("run/training.pid"));
    }

    @Override
    String name() {
        return "training";
    }

    @Override
    void launch() {
        List<String> command = new ArrayList<>(LEAST_PRIORITY);
        command.addAll(Sandbox.command("train"));
        try {
            Files.createDirectories(log().getParent());
            ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            // Never the servers of anyone else.
            builder.environment().remove("INFRA");
            process = builder.start();
            process.getOutputStream().close();
            pidFile(settings).write(process.toHandle());
        } catch (IOException e) {
            throw new ServerFailure("The training could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    void end() {
        boolean ignored = pidFile(settings).stop(PATIENCE);
    }

    @Override
    Optional<Process> process() {
        return Optional.ofNullable(process);
    }

    @Override
    Path log() {
        return settings.data().resolve("logs/training.log");
    }
}
