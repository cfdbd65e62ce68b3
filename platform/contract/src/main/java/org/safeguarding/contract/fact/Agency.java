package org.safeguarding.contract.fact;

import java.util.List;

/**
 * An agency that an authority works with.
 *
 * @param agency its canonical name, as records and tokens have it: 2 to 40 of a-z, 0-9 and hyphen
 * @param name its name for people
 * @param aliases what else it is called, in the same form; each names no other agency
 */
public record Agency(String agency, String name, List<String> aliases) {

    public Agency {
        aliases = List.copyOf(aliases);
    }
}
