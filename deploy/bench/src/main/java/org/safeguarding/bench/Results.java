package org.safeguarding.bench;

import java.util.Locale;

/** The table of results, in Markdown. */
final class Results {

    private final StringBuilder table = new StringBuilder(4000);

    void heading(String text) {
        table.append(table.isEmpty() ? "" : "\n")
                .append("### ")
                .append(text)
                .append("\n\n| | measured | aim |\n| --- | ---: | ---: |\n");
    }

    /** @param aim what it should be, or empty */
    void row(String what, String aim, String format, Object... values) {
        String measured = String.format(Locale.ROOT, format, values);
        table.append("| ").append(what).append(" | ").append(measured).append(" | ");
        table.append(aim).append(" |\n");
        System.err.println("  " + what + ": " + measured);
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
