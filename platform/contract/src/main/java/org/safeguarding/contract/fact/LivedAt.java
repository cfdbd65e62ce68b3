package org.safeguarding.contract.fact;

import java.time.LocalDate;

/**
 * Where a child lived from one day until the day of the next entry.
 *
 * @param from the first day there
 * @param locality code of a ward or locality of the authority, see {@link #LOCALITY}; never an address or a full
 *     postcode
 */
public record LivedAt(LocalDate from, String locality) {

    /** What a locality code looks like. A full postcode, with or without a hyphen, does not. */
    public static final String LOCALITY = "^(?![A-Z]{1,2}[0-9][A-Z0-9]?-?[0-9][A-Z]{2}$)[A-Z0-9-]{1,20}$";
}
