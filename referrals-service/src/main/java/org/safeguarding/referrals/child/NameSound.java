package org.safeguarding.referrals.child;

import java.util.regex.Pattern;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a name sounds, so that Catherine is found as Kathryn: Double Metaphone, which knows more than English spelling. A name in
 * another script than Latin, or with a digit, has no sound that can be derived, and stands for itself.
 */
public final class NameSound {

    /** Codes kept of a name. The usual four make too many long names sound the same. */
    private static final int LENGTH = 6;

    private static final Pattern SPOKEN = Pattern.compile("\\p{IsLatin}+");
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    static {
        METAPHONE.setMaxCodeLen(LENGTH);
    }

    private NameSound() {}

    /** Never null, and empty only for an empty name. */
    public static String of(String name) {
        String plain = NameKey.of(name);
        if (!SPOKEN.matcher(plain).matches()) {
            return plain;
        }
        String sound = METAPHONE.doubleMetaphone(plain);
        return sound == null || sound.isEmpty() ? plain : sound;
    }
}
