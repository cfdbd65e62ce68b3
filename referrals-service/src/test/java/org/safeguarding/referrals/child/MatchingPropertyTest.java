package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever is named, with whatever slips of the pen: matching is fair, and finds what it has to find. */
class MatchingPropertyTest {

    @Property
    void it_does_not_matter_who_of_two_was_on_file_first(
            @ForAll("children") ChildIdentity one, @ForAll("children") ChildIdentity other) {
        assertThat(Candidate.of(Someone.onFile(one), other).map(Candidate::score))
                .isEqualTo(Candidate.of(Someone.onFile(other), one).map(Candidate::score));
    }

    @Property
    void whoever_is_on_file_is_found_by_each_of_its_identifiers_and_never_made_twice(
            @ForAll("children") ChildIdentity child, @ForAll("children") ChildIdentity other) {
        ChildIdentity known = child.identifiedBy("9434765919", "U370000000001", "RMB1");
        List<Child> file =
                List.of(Someone.onFile(known), Someone.onFile(other.identifiedBy("4505577104", null, "RMB2")));

        for (ChildIdentity asked : List.of(
                child.identifiedBy("9434765919", null, null),
                child.identifiedBy(null, "U370000000001", null),
                child.identifiedBy(null, null, "RMB1"))) {
            assertThat(ChildMatch.among(file, UnaryOperator.identity(), asked))
                    .isInstanceOfSatisfying(
                            ChildMatch.Matched.class,
                            matched -> assertThat(matched.child()).isSameAs(file.getFirst()));
        }
    }

    @Property
    void whoever_is_possible_by_name_and_birth_is_found_among_those_that_are_not_written_yet(
            @ForAll("children") ChildIdentity child, @ForAll("children") ChildIdentity asked) {
        Child onFile = Someone.onFile(child);
        boolean looked = Handles.of(asked).anyMatch(Handles.of(onFile).collect(Collectors.toSet())::contains);
        boolean possible = Candidate.of(onFile, asked)
                .filter(candidate -> !candidate.reasons().contains(MatchReason.SAME_POSTCODE))
                .isPresent();

        assertThat(looked || !possible).isTrue();
    }

    @Property
    void a_date_is_alike_to_those_that_it_is_taken_for_and_they_to_it(
            @ForAll("births") LocalDate one, @ForAll("births") LocalDate other) {
        Set<LocalDate> alike = BirthDates.alike(one);

        assertThat(alike).hasSizeLessThanOrEqualTo(40).doesNotContain(one).isNotEmpty();
        assertThat(alike.contains(other)).isEqualTo(BirthDates.alike(other).contains(one));
        assertThat(alike.contains(other))
                .isEqualTo(BirthDates.swapped(one, other) || BirthDates.oneDigitDiffers(one, other));
    }

    @Provide
    Arbitrary<ChildIdentity> children() {
        Arbitrary<String> given = Arbitraries.of(
                "Ada", "Adah", "Zoe", "Zoë", "Kate", "Katherine", "Catherine", "Bell", "Олена", "小明", "A-");
        Arbitrary<String> family =
                Arbitraries.of("Bell", "Belle", "O'Neill", "Oneil", "Ada", "Коваль", "王", "Smith-Jones");
        Arbitrary<String> postcode =
                Arbitraries.of("S60 1AE", "s601ae", "S65 2XX").injectNull(0.5);
        return Combinators.combine(given, family, births(), postcode)
                .as((first, last, born, home) -> Someone.at(home, Someone.named(first, last, born)));
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.oneOf(
                Arbitraries.of("2012-03-04", "2012-04-03", "2012-03-14", "2013-03-04", "2012-12-11", "2002-02-28")
                        .map(LocalDate::parse),
                Arbitraries.longs()
                        .between(
                                LocalDate.of(1996, 1, 1).toEpochDay(),
                                LocalDate.of(2018, 3, 4).toEpochDay())
                        .map(LocalDate::ofEpochDay));
    }
}
