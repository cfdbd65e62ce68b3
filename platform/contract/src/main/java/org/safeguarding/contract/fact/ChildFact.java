package org.safeguarding.contract.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * A child on the index, without a name. Its birth is a span of days: one day if the day of birth is known, otherwise all
 * days on which the child may have been, or may yet be, born. A record that was published before a characteristic existed
 * reads as if the characteristic were not known.
 *
 * @param effectiveOn the day in the world, Europe/London, on which this version took effect
 * @param voided true if the record should never have been made; it then counts nowhere
 * @param earliestBirth the first day of that span; null if nothing is known of the birth
 * @param latestBirth the last day of that span; null if nothing is known of the birth
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
        LocalDate earliestBirth,
        LocalDate latestBirth,
        Sex sex,
        Ethnicity ethnicity,
        List<Disability> disabilities,
        List<LivedAt> localities,
        LocalDate diedOn,
        UUID mergedInto)
        implements Fact {

    /** Refuses a span with one end, or that ends before it begins. */
    public ChildFact {
        if ((earliestBirth == null) != (latestBirth == null)
                || earliestBirth != null && latestBirth.isBefore(earliestBirth)) {
            throw new IllegalArgumentException("A birth has an earliest and a latest day, in that order, or neither.");
        }
        ethnicity = Objects.requireNonNullElse(ethnicity, Ethnicity.NOT_OBTAINED);
        disabilities = disabilities == null ? List.of() : List.copyOf(disabilities);
        localities = localities == null ? List.of() : List.copyOf(localities);
    }

    /**
     * Reads the data of an event.
     *
     * @param birthMonth what version 1 had for the birth; null in later versions
     */
    @JsonCreator
    static ChildFact read(
            @JsonProperty("effectiveOn") LocalDate effectiveOn,
            @JsonProperty("voided") boolean voided,
            @JsonProperty("birthMonth") YearMonth birthMonth,
            @JsonProperty("earliestBirth") LocalDate earliestBirth,
            @JsonProperty("latestBirth") LocalDate latestBirth,
            @JsonProperty("sex") Sex sex,
            @JsonProperty("ethnicity") Ethnicity ethnicity,
            @JsonProperty("disabilities") List<Disability> disabilities,
            @JsonProperty("localities") List<LivedAt> localities,
            @JsonProperty("diedOn") LocalDate diedOn,
            @JsonProperty("mergedInto") UUID mergedInto) {
        return new ChildFact(
                effectiveOn,
                voided,
                birthMonth == null ? earliestBirth : birthMonth.atDay(1),
                birthMonth == null ? latestBirth : birthMonth.atEndOfMonth(),
                sex,
                ethnicity,
                disabilities,
                localities,
                diedOn,
                mergedInto);
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
