package org.safeguarding.referrals.child;

import java.util.Locale;

/** A postcode of the United Kingdom. It stays in this service; what is counted by place is counted by locality. */
final class Postcode {

    /** Outward and inward code, with or without a space; not whether there is such a place. */
    static final String FORMAT = "[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}";

    static final String NO_POSTCODE = "A postcode is one such as S60 1AE.";

    private static final int INWARD = 3;

    private Postcode() {}

    /** As it is compared and kept: capital letters, no space; null for null. */
    static String plain(String postcode) {
        return postcode == null ? null : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** As it is written, if it is one; otherwise as it was given, to be refused. */
    static String tidy(String postcode) {
        return postcode == null || !postcode.matches(FORMAT) ? postcode : written(plain(postcode));
    }

    /** As it is written, of one that was kept; null for null. */
    static String written(String plain) {
        if (plain == null) {
            return null;
        }
        int inward = plain.length() - INWARD;
        return plain.substring(0, inward) + " " + plain.substring(inward);
    }
}
