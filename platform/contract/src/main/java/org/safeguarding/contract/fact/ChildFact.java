package org.safeguarding.contract.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;

/**
 * A child on the index. Birth is a month, and there is no name. A record that was published before a characteristic
 * existed reads as if the characteristic were not known.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param birthMonth month of birth, or of expected birth
 * @param sex U for an unborn child
 * @param ethnicity NOBT while it was not obtained
 * @param disabilities empty while not recorded; NONE, alone, for a child without
 * @param localities where the child lived, earliest first, including localities that the child left; empty while not
 *     known
 * @param diedOn null for a child that lives
 * @param mergedInto the child that this record turned out to be another record of; null otherwise. Its records are
 *     moved there
 */
public record ChildFact(
        LocalDate effectiveOn,
        boolean voided,
        YearMonth birthMonth,
        Sex sex,
        Ethnicity ethnicity,
        List<Disability> disabilities,
        List<LivedAt> localities,
        LocalDate diedOn,
        UUID mergedInto)
        implements Fact {

    public ChildFact {
        ethnicity = Objects.requireNonNullElse(ethnicity, Ethnicity.NOT_OBTAINED);
        disabilities = disabilities == null ? List.of() : List.copyOf(disabilities);
        localities = localities == null ? List.of() : List.copyOf(localities);
    }

    /** The locality where the child lived on a day; empty for days before the first known locality. */
    public Optional<String> localityOn(LocalDate day) {
        String latest = null;
        for (var lived : localities) {
            if (!lived.from().isAfter(day)) {
                latest = lived.locality();
            }
        }
        return Optional.ofNullable(latest);
    }
}
