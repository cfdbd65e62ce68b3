package org.safeguarding.referrals.child;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.web.problem.Text;

/** A name of a child. */
@Schema(description = "A name that a child is or was known by.")
public record PersonName(
        @Schema(description = "Given name; left out if only a family name is known.", examples = "Amy") @Text(max = 100)
        String givenName,

        @Schema(description = "Family name.", examples = "Hale") @NotNull @Text(max = 100)
        String familyName) {

    /** Letters that two given names have in common at least, if one is a short form of the other: Kate and Katherine. */
    private static final int SHORT_FORM = 3;

    String key() {
        return NameKey.of(given(), familyName);
    }

    String givenSound() {
        return NameSound.of(given());
    }

    String familySound() {
        return NameSound.of(familyName);
    }

    /** Family and given name as they sound, in one text. */
    String sound() {
        return familySound() + " " + givenSound();
    }

    String given() {
        return Objects.requireNonNullElse(givenName, "");
    }

    /** True if one of the given names begins as the other one does, or is a part of it. */
    boolean beginsAs(PersonName other) {
        String mine = NameKey.of(given());
        String theirs = NameKey.of(other.given());
        int letters = Math.min(SHORT_FORM, Math.min(mine.length(), theirs.length()));
        return letters > 1 && mine.regionMatches(0, theirs, 0, letters);
    }
}
