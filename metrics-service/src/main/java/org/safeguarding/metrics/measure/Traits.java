package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.fact.ChildFact;

/** The child's own traits that divide counts: locality, age band, sex, ethnicity group, disability. */
final class Traits {

    private Traits() {}

    /** The profile of a child on a day. */
    static Profile of(ChildFact child, LocalDate day, Story story) {
        var profile = Profile.NOTHING_KNOWN
                .with(
                        Dimension.AGE_BAND,
                        1 + AgeBand.on(child.birthMonth(), day).ordinal())
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
