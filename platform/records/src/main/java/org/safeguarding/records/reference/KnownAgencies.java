package org.safeguarding.records.reference;

import java.util.List;
import java.util.stream.IntStream;
import org.safeguarding.contract.code.Agencies;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Caller;
import org.safeguarding.web.security.Roles;

/** The agencies that a record may name: those in force for the authority of the record. */
public final class KnownAgencies {

    /** What an agency is called in requests, records and tokens. */
    public static final String FORMAT = "[a-z][a-z0-9-]{1,39}";

    public static final String NO_AGENCY = "An agency is 2 to 40 of a-z, 0-9 and hyphen.";

    private KnownAgencies() {}

    /** As {@link #require}, for each of a list, which then names each agency once. */
    public static List<String> requireAll(String pointer, List<String> names, Recording recording) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> require(pointer + "/" + i, names.get(i), recording))
                .distinct()
                .toList();
    }

    /**
     * Refuses a caller who records for one agency only, and names another.
     *
     * @param agency canonical name of the agency that did what is recorded
     * @throws Refusal 403 {@code agency-other}
     */
    public static void requireMayRecordFor(String agency, Caller caller) {
        String own = caller.actor().agency();
        if (!caller.recordsForEveryAgency()
                && !Agencies.inForce(caller.authority())
                        .canonical(own)
                        .orElse(own)
                        .equals(agency)) {
            throw Refusal.forbidden(
                    "agency-other",
                    "The token is for " + own + ": to record what " + agency + " did takes the role " + Roles.FRONT_DOOR
                            + ".");
        }
    }

    /**
     * The canonical name of an agency that a request names, which is what a record keeps.
     *
     * @param pointer to it in the request
     * @param name canonical or an alias; null stays null
     * @throws Refusal 400 {@code unknown-agency} if the authority knows no such agency
     */
    public static String require(String pointer, String name, Recording recording) {
        if (name == null) {
            return null;
        }
        Agencies known = Agencies.inForce(recording.by().authority());
        return known.canonical(name)
                .orElseThrow(() -> Refusal.invalid(
                        pointer,
                        "unknown-agency",
                        "No agency is called " + name + ": one of " + String.join(", ", known.names()) + "."));
    }
}
