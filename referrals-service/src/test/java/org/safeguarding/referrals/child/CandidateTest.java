package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.referrals.child.Someone.BORN;
import static org.safeguarding.referrals.child.Someone.at;
import static org.safeguarding.referrals.child.Someone.named;
import static org.safeguarding.referrals.child.Someone.onFile;
import static org.safeguarding.referrals.child.Someone.unborn;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    @ParameterizedTest(name = "{0} {1} born {2} and {3} {4} born {5}: {6}")
    @CsvSource(textBlock = """
            Catherine, Hale,    2012-03-04, Kathryn,   Hale,     2012-03-04, 80
            Mohammed,  Hussain, 2012-03-04, Muhammad,  Hussein,  2012-03-04, 80
            Seán,      O'Neill, 2012-03-04, Sean,      Oneil,    2012-03-04, 80
            Ada,       Bell,    2012-03-04, Ada,       Bell,     2012-04-03, 80
            Ada,       Bell,    2012-03-04, Ada,       Bell,     2012-03-14, 80
            Ada,       Bell,    2012-03-04, Ada,       Bell,     2021-03-04, 0
            Catherine, Hale,    2012-03-04, Kathryn,   Hale,     2013-03-04, 70
            Wei,       Zhang,   2012-03-04, Zhang,     Wei,      2012-03-04, 65
            Katherine, Hale,    2012-03-04, Kate,      Hale,     2012-03-04, 65
            Ada,       Bell,    2012-03-04, Zoe,       Bell,     2012-03-04, 0
            Ada,       Bell,    2012-03-04, Ada,       Marsh,    2012-03-04, 0
            Ada,       Bell,    2012-03-04, Ada,       Bell,     2012-05-17, 0
            小明,       王,      2012-03-04, 小红,       王,        2012-03-04, 0
            """)
    void names_that_sound_alike_and_dates_that_are_mistaken_make_a_candidate(
            String given,
            String family,
            LocalDate born,
            String otherGiven,
            String otherFamily,
            LocalDate otherBorn,
            int score) {
        assertThat(score(onFile(named(given, family, born)), named(otherGiven, otherFamily, otherBorn)))
                .isEqualTo(score);
    }

    @Test
    void a_postcode_speaks_for_a_child_whose_family_name_changed_but_never_alone() {
        Child ada = onFile(at("S60 1AE", named("Ada", "Bell", BORN)));

        assertThat(score(ada, at("s601ae", named("Ada", "Marsh", BORN)))).isEqualTo(75);
        assertThat(score(ada, at("S60 1AE", named("Zoe", "Bell", BORN)))).isZero();
        assertThat(score(ada, at("S60 1AE", named("Ada", "Bell", BORN)))).isEqualTo(99);
    }

    @Test
    void a_child_is_known_by_its_other_names() {
        Child ada = onFile(named("Ada", "Bell", BORN), new PersonName("Ada", "Marsh"));

        assertThat(score(ada, named("Ada", "Marsh", BORN))).isEqualTo(90);
    }

    @Test
    void another_nhs_number_rules_a_child_out() {
        Child ada = onFile(named("Ada", "Bell", BORN).identifiedBy("9434765919", null, null));

        assertThat(score(ada, named("Ada", "Bell", BORN).identifiedBy("4505577104", null, null)))
                .isZero();
    }

    @Test
    void a_newborn_is_possibly_the_child_that_was_expected() {
        Child expected = onFile(unborn("Bell", LocalDate.of(2018, 6, 30)));

        assertThat(score(expected, named("Ada", "Bell", LocalDate.of(2018, 6, 20))))
                .isEqualTo(65);
        assertThat(score(expected, named("Ada", "Bell", LocalDate.of(2018, 5, 18))))
                .isZero();
        assertThat(score(expected, unborn("Bell", LocalDate.of(2018, 6, 30)))).isEqualTo(90);
    }

    /** 0 for no candidate. */
    private static int score(Child child, ChildIdentity identity) {
        return Candidate.of(child, identity).map(Candidate::score).orElse(0);
    }
}
