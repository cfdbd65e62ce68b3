package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines to try that a sandbox prints when it is ready, for a shell in the repository. */
record PrintedLines(String text) {

    private static final Pattern LAST_DAY = Pattern.compile("&to=([0-9-]+)&");

    static PrintedLines of(String output) {
        return new PrintedLines(output.substring(output.indexOf("\nTry\n") + 5));
    }

    /** Pastes them into a new shell and returns all that it said. */
    String paste(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", "-e"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        // What a make around this test would tell the one within.
        List.of("MAKEFLAGS", "MAKEOVERRIDES", "MFLAGS").forEach(builder.environment()::remove);
        Process shell = builder.start();
        try (var input = shell.outputWriter(StandardCharsets.UTF_8)) {
            input.write(text);
        }
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said;
    }

    /** The day of the contact. */
    LocalDate day() {
        Matcher day = LAST_DAY.matcher(text);
        assertThat(day.find()).as(text).isTrue();
        return LocalDate.parse(day.group(1));
    }
}
