package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.fact.ChildFact;

/** The child's own traits that divide counts: locality, age band, sex, ethnicity group, disability. */
final class Traits {

    private Traits() {}

    /**
     * The day from which the age of a child is counted: the day of birth, or the middle of the days on which it may have
     * been born, the earlier one if there are two. Null if nothing is known of the birth. Source: ADR 0020.
     */
    static LocalDate birth(ChildFact child) {
        var earliest = child.earliestBirth();
        return earliest == null ? null : earliest.plusDays(ChronoUnit.DAYS.between(earliest, child.latestBirth()) / 2);
    }

    /** The profile of a child on a day. */
    static Profile of(ChildFact child, LocalDate day, Story story) {
        var birth = birth(child);
        var profile = Profile.NOTHING_KNOWN
                .with(
                        Dimension.AGE_BAND,
                        birth == null ? 0 : 1 + AgeBand.on(birth, day).ordinal())
                .with(Dimension.SEX, 1 + child.sex().ordinal())
                .with(Dimension.ETHNICITY_GROUP, 1 + child.ethnicity().group().ordinal())
                .with(
                        Dimension.LOCALITY,
                        story.code(Dimension.LOCALITY, child.localityOn(day).orElse(null)));
        return child.disabilities().isEmpty()
                ? profile
                : profile.with(
                        Dimension.DISABILITY,
                        1 + Disabled.of(child.disabilities()).ordinal());
    }

    /** Whether any disability is recorded. */
    enum Disabled {
        DISABLED,
        NOT_DISABLED;

        static Disabled of(List<Disability> disabilities) {
            return disabilities.equals(List.of(Disability.NONE)) ? NOT_DISABLED : DISABLED;
        }
    }
}
