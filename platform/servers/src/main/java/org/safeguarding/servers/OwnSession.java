package org.safeguarding.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A terminal sends Ctrl-C to every process of its session at once. Processes that must stop in order therefore start in
 * their own session, if the system has {@code setsid}.
 */
public final class OwnSession {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private OwnSession() {}

    /** The command that starts the given command in its own session. The process id stays the same. */
    public static List<String> of(List<String> command) {
        if (!available()) {
            return command;
        }
        List<String> wrapped = new ArrayList<>();
        wrapped.add("setsid");
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean available() {
        return SEPARATOR
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
    }
}
