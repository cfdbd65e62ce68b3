package org.safeguarding.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguarding.servers.Infrastructure;
import org.safeguarding.servers.ServerFailure;

/**
 * The commands behind {@code make up}, {@code make down}, {@code make status}, {@code make republish}, {@code make backup} and
 * {@code make restore}.
 */
public final class Sandbox {

    private final Settings settings;
    private final RunFolder run;

    private Sandbox(Settings settings) {
        this.settings = settings;
        this.run = new RunFolder(settings.data());
    }

    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        String argument = arguments.length < 2 ? "" : arguments[1];
        try {
            Sandbox sandbox = new Sandbox(Settings.of(Path.of(""), System.getenv()));
            System.exit(
                    switch (command) {
                        case "up" -> sandbox.up();
                        case "down" -> sandbox.down();
                        case "train" -> sandbox.train();
                        case "status" -> sandbox.status();
                        case "republish" -> sandbox.republish(argument);
                        case "backup" -> sandbox.backup(argument);
                        case "restore" -> sandbox.restore(argument);
                        default ->
                            throw new ServerFailure("The sandbox knows up, down, status, republish"
                                    + " [service], backup <folder> and restore <folder>.");
                    });
        } catch (ServerFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** The command line that runs a command of the sandbox in a process of its own. */
    static List<String> command(String command) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Sandbox.class.getName(),
                command);
    }

    private int up() {
        Background background = new Background(settings, run);
        background.awaitStopped();
        if (settings.detached() && run.sandbox().isEmpty()) {
            return background.start();
        }
        if (!run.take(settings)) {
            System.out.println(run.isReady() ? "The sandbox is running already." : "The sandbox is starting already.");
            System.out.print(Summary.of(running()));
            return 0;
        }
        return new Foreground(settings, run).run();
    }

    private int down() {
        return new Background(settings, run).stop();
    }

    /** Of a sandbox that runs; it starts this by itself. */
    private int train() {
        new Training(settings).run();
        return 0;
    }

    private int status() {
        if (!run.isReady()) {
            System.out.println(whyNotReady());
            return 1;
        }
        System.out.print(Summary.of(running()));
        return 0;
    }

    private String whyNotReady() {
        if (run.isStopping()) {
            return "The sandbox is stopping.";
        }
        return run.sandbox().isPresent()
                ? ("The sandbox is starting. " + run.reported()).strip()
                : "No sandbox is running; start it with `make up`.";
    }

    private int republish(String service) {
        if (!run.isReady()) {
            throw new ServerFailure(whyNotReady());
        }
        new Republish(running(), System.out).of(service);
        return 0;
    }

    /** Of the databases only. What Kafka holds, the services can send again. */
    private int backup(String to) {
        Path folder = folder(to, "make backup TO=<folder>");
        if (!run.isReady()) {
            throw new ServerFailure(whyNotReady());
        }
        Infrastructure.chosen().backUp(running().postgres(), folder);
        System.out.println("The backup is complete in " + folder + ". It holds personal data: keep it safe.");
        return 0;
    }

    private int restore(String from) {
        Path folder = folder(from, "make restore FROM=<folder>");
        if (!run.take(settings)) {
            throw new ServerFailure("A sandbox is running. Stop it first with `make down`.");
        }
        run.stopLeftBehind(settings);
        Optional<Path> before = Infrastructure.chosen().restore(folder, settings.postgres());
        System.out.println("The backup is restored. Start with `make up`.");
        before.ifPresent(moved -> System.out.println("What was there before is in " + moved + "."));
        return 0;
    }

    private Path folder(String given, String usage) {
        if (given.isBlank()) {
            throw new ServerFailure("Name a folder: `" + usage + "`.");
        }
        return settings.root().resolve(given).normalize();
    }

    private Settings running() {
        Map<String, String> ports = run.ports();
        return ports.isEmpty() ? settings : settings.with(ports);
    }
}
