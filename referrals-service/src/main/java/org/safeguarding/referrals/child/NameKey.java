package org.safeguarding.referrals.child;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is compared: without accents, case, apostrophes, hyphens and spaces. */
final class NameKey {

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private NameKey() {}

    static String of(String givenName, String familyName) {
        return of(givenName) + " " + of(familyName);
    }

    /** One name; empty if it has neither a letter nor a digit. */
    static String of(String name) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
