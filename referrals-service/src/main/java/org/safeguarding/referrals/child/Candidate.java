package org.safeguarding.referrals.child;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A child on file that may be the one that is meant.
 *
 * @param score 0 to 100; {@link #POSSIBLE} or more
 * @param reasons what the score is the sum of
 */
public record Candidate(Child child, int score, List<MatchReason> reasons) {

    /** What a name and a date of birth count together at least, for a person to look at it. */
    static final int POSSIBLE = 60;

    /** The sum of what speaks for it, short of certainty: only an identifier gives that. */
    private static final int MOST = 99;

    /** The most alike first; of equals the one on file for longest. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.child().id());

    static Candidate identified(Child child) {
        return new Candidate(child, MatchReason.SAME_IDENTIFIER.points(), List.of(MatchReason.SAME_IDENTIFIER));
    }

    /** The child as a candidate for whom is meant, or empty if too little speaks for it or an NHS number against it. */
    static Optional<Candidate> of(Child child, ChildIdentity identity) {
        if (differ(child.identity().nhsNumber(), identity.nhsNumber()) || !identity.named()) {
            return Optional.empty();
        }
        return birth(child.birth(), identity.birth())
                .flatMap(day -> child.names()
                        .flatMap(name -> name(name, identity.name()).stream())
                        .max(Comparator.comparingInt(MatchReason::points))
                        .map(name -> new Candidate(child, 0, List.of(name, day))))
                .map(candidate -> candidate.with(child.postcode(), identity.plainPostcode()))
                .filter(candidate -> candidate.score() >= POSSIBLE);
    }

    private Candidate with(String postcode, String given) {
        List<MatchReason> all = new ArrayList<>(reasons);
        if (postcode != null && postcode.equals(given)) {
            all.add(MatchReason.SAME_POSTCODE);
        }
        int sum = all.stream().mapToInt(MatchReason::points).sum();
        return new Candidate(child, Math.min(sum, MOST), List.copyOf(all));
    }

    /** For a person who must decide. */
    String inWords() {
        return "Child %s: score %d, %s.".formatted(child.id(), score, reasons);
    }

    private static Optional<MatchReason> name(PersonName one, PersonName other) {
        boolean family = one.familySound().equals(other.familySound());
        boolean given = one.givenSound().equals(other.givenSound());
        if (one.key().equals(other.key())) {
            return Optional.of(MatchReason.SAME_NAME);
        } else if (family && (one.given().isEmpty() || other.given().isEmpty())) {
            return Optional.of(MatchReason.NO_GIVEN_NAME_YET);
        } else if (family && given) {
            return Optional.of(MatchReason.NAME_SOUNDS_THE_SAME);
        } else if (one.familySound().equals(other.givenSound())
                && one.givenSound().equals(other.familySound())) {
            return Optional.of(MatchReason.NAMES_EXCHANGED);
        } else if (family && one.beginsAs(other)) {
            return Optional.of(MatchReason.GIVEN_NAME_BEGINS_THE_SAME);
        }
        return given && !one.given().isEmpty() ? Optional.of(MatchReason.GIVEN_NAME_SOUNDS_THE_SAME) : Optional.empty();
    }

    private static Optional<MatchReason> birth(Birth one, Birth other) {
        if (one.equals(other)) {
            return Optional.of(MatchReason.SAME_DATE_OF_BIRTH);
        } else if (one.isUnborn() || other.isUnborn()) {
            return one.isNear(other.day()) ? Optional.of(MatchReason.BORN_ABOUT_WHEN_EXPECTED) : Optional.empty();
        } else if (BirthDates.swapped(one.born(), other.born())) {
            return Optional.of(MatchReason.DAY_AND_MONTH_EXCHANGED);
        } else if (BirthDates.oneDigitDiffers(one.born(), other.born())) {
            return Optional.of(MatchReason.ONE_DIGIT_DIFFERS);
        }
        return Optional.empty();
    }

    private static boolean differ(String known, String given) {
        return known != null && given != null && !Objects.equals(known, given);
    }
}
