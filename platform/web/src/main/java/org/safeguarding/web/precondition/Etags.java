package org.safeguarding.web.precondition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeguarding.web.problem.Refusal;

/** The strong ETag of a record is its version. A change names the version it was decided on, so none is overwritten. */
public final class Etags {

    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,9})\"");

    private Etags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that the header {@code If-Match} names; 428 without it, 400 if it is not an ETag of ours. */
    public static int required(String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    Refusal.Kind.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the record's ETag in the header If-Match: it says which version you decided on.");
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw Refusal.invalid("If-Match", "format", "If-Match takes one strong ETag, for example \"3\".");
        }
        return Integer.parseInt(version.group(1));
    }

    /** Refuses with 412 if the record has moved on. */
    public static void match(int expected, int current) {
        if (expected != current) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "stale-version",
                    "The record is at version " + current + ", not " + expected
                            + ". Read it again before you change it.");
        }
    }
}
