package org.safeguarding.referrals.child;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: without accents, case, apostrophes, hyphens and spaces. */
final class NameKey {

    private NameKey() {}

    static String of(String givenName, String familyName) {
        return plain(givenName) + " " + plain(familyName);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
