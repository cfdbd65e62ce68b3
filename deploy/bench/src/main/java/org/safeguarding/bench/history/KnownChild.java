package org.safeguarding.bench.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.LivedAt;

/** A child of an authority, by the number on its register. These two determine everything about the child. */
record KnownChild(int authority, long number) {

    /** Wards of an authority; Rotherham has 21. */
    private static final int LOCALITIES = 21;

    UUID id() {
        return Seed.uuid(Seed.of(authority, number, 1), Seed.of(authority, number, 2));
    }

    /**
     * @param knownOn the day on which the child became known, at an age from 0 to 17
     */
    ChildFact fact(LocalDate knownOn) {
        SplittableRandom random = new SplittableRandom(Seed.of(authority, number, 3));
        LocalDate born = knownOn.minusDays(random.nextInt(17 * 365));
        return new ChildFact(
                knownOn,
                false,
                born,
                born,
                Codes.SEX.next(random),
                Codes.ETHNICITY.next(random),
                List.of(Codes.DISABILITY.next(random)),
                localities(knownOn, random),
                null,
                null);
    }

    /** One in five has moved within the authority before. */
    private List<LivedAt> localities(LocalDate knownOn, SplittableRandom random) {
        List<LivedAt> lived = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            lived.add(new LivedAt(knownOn.minusDays(400 + random.nextInt(400)), locality(random)));
        }
        lived.add(new LivedAt(knownOn.minusDays(random.nextInt(400)), locality(random)));
        return lived;
    }

    private String locality(SplittableRandom random) {
        return String.format(Locale.ROOT, "E05%03d%03d", authority, random.nextInt(LOCALITIES));
    }
}
