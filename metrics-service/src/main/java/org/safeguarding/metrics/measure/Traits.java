package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.fact.ChildFact;

/** The child's own traits that divide counts: locality, age band, sex, ethnicity group, disability. */
final class Traits {

    private Traits() {}

    /** The profile of a child on a day. */
    static long of(ChildFact child, LocalDate day, Story story) {
        long profile = Profile.with(
                Profile.NOTHING_KNOWN,
                Dimension.AGE_BAND,
                1 + AgeBand.on(child.birthMonth(), day).ordinal());
        profile = Profile.with(profile, Dimension.SEX, 1 + child.sex().ordinal());
        profile = Profile.with(
                profile,
                Dimension.ETHNICITY_GROUP,
                1 + child.ethnicity().group().ordinal());
        if (!child.disabilities().isEmpty()) {
            profile = Profile.with(
                    profile,
                    Dimension.DISABILITY,
                    1 + Disabled.of(child.disabilities()).ordinal());
        }
        var locality = child.localityOn(day).orElse(null);
        return Profile.with(profile, Dimension.LOCALITY, story.code(Dimension.LOCALITY, locality));
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
