package org.safeguarding.sandbox;

import java.io.Console;
import java.io.PrintStream;

/** A bar that grows in place on a terminal. Elsewhere it prints one line per tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final String title;
    private final PrintStream out;
    private final boolean terminal;
    private long shown = -1;

    /** @param title of what grows */
    ProgressBar(String title, PrintStream out) {
        this(title, out, isTerminal());
    }

    ProgressBar(String title, PrintStream out, boolean terminal) {
        this.title = title;
        this.out = out;
        this.terminal = terminal;
    }

    void show(String part, long done, long total) {
        long percent = total == 0 ? 100 : done * 100 / total;
        if (terminal && percent != shown) {
            int filled = (int) (percent * WIDTH / 100);
            out.printf(
                    "\r%s  [%s%s] %3d %%  %-28s", title, "#".repeat(filled), ".".repeat(WIDTH - filled), percent, part);
            out.flush();
            shown = percent;
        } else if (!terminal && percent / 10 > shown / 10) {
            out.printf("%s  %3d %%  %s%n", title, percent, part);
            shown = percent;
        }
    }

    void finish() {
        if (terminal) {
            out.println();
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
