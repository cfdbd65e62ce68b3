package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeguarding.referrals.child.Someone.BORN;
import static org.safeguarding.referrals.child.Someone.named;
import static org.safeguarding.referrals.child.Someone.onFile;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.safeguarding.web.problem.Refusal;

class ChildMatchTest {

    private static final ChildIdentity ADA_BELL = named("Ada", "Bell", BORN);

    private final Child ada = onFile(ADA_BELL.identifiedBy("9434765919", null, null));
    private final Child namesake = onFile(ADA_BELL.identifiedBy(null, "U370000000001", null));

    @Test
    void an_identifier_decides_between_children_of_one_name() {
        assertThat(matched(List.of(ada, namesake), ADA_BELL.identifiedBy("9434765919", null, null)))
                .isSameAs(ada);
        assertThat(matched(List.of(ada, namesake), ADA_BELL.identifiedBy(null, "U370000000001", null)))
                .isSameAs(namesake);
    }

    @Test
    void without_a_known_identifier_name_and_date_of_birth_decide() {
        assertThat(matched(List.of(ada), ADA_BELL)).isSameAs(ada);
        assertThat(matched(List.of(ada), ADA_BELL.identifiedBy(null, "H370000000002", null)))
                .isSameAs(ada);
        assertThat(matched(List.of(ada), named("ADA", "Béll", BORN))).isSameAs(ada);
    }

    @Test
    void another_nhs_number_makes_another_child_of_the_same_name() {
        ChildIdentity other = ADA_BELL.identifiedBy("4505577104", null, null);

        assertThat(match(List.of(ada), other)).isInstanceOf(ChildMatch.New.class);
        assertThat(match(List.of(), other)).isInstanceOf(ChildMatch.New.class);
    }

    @Test
    void another_local_id_is_left_to_a_person_since_a_child_may_have_been_registered_twice() {
        Child registered = onFile(ADA_BELL.identifiedBy(null, null, "RMB1"));

        ChildMatch match = match(List.of(registered), ADA_BELL.identifiedBy(null, null, "RMB2"));

        assertThat(match).isInstanceOf(ChildMatch.Possible.class);
        assertThat(match.candidates())
                .extracting(Candidate::child, Candidate::score)
                .containsExactly(tuple(registered, 90));
    }

    @Test
    void two_of_the_same_name_and_birth_are_both_possible() {
        ChildMatch match = match(List.of(ada, namesake), ADA_BELL);

        assertThat(match).isInstanceOf(ChildMatch.Possible.class);
        assertThat(match.candidates()).extracting(Candidate::child).containsExactly(ada, namesake);
    }

    @Test
    void identifiers_that_contradict_each_other_or_the_date_of_birth_are_refused() {
        refused(
                "identifiers-of-different-children",
                List.of(ada, namesake),
                ADA_BELL.identifiedBy("9434765919", "U370000000001", null));
        refused(
                "child-contradicted",
                List.of(ada),
                named("Ada", "Bell", BORN.plusDays(1)).identifiedBy("9434765919", null, null));
    }

    @Test
    void an_identifier_of_a_merged_record_means_the_child_that_stayed() {
        Child stayed = onFile(named("Ada", "Bell-Hale", BORN.plusDays(1)).identifiedBy(null, null, "RMB1"));
        UnaryOperator<Child> survivor = record -> record == ada ? stayed : record;
        ChildIdentity byMerged = named("Ada", "Bell", BORN).identifiedBy("9434765919", null, "RMB1");

        ChildMatch match = ChildMatch.among(List.of(ada, stayed), survivor, byMerged);

        assertThat(match).isInstanceOfSatisfying(ChildMatch.Matched.class, matched -> {
            assertThat(matched.child()).isSameAs(stayed);
            assertThat(matched.unknown().nhsNumber()).isNull();
            assertThat(matched.unknown().localId()).isNull();
        });
    }

    private static ChildMatch match(List<Child> found, ChildIdentity identity) {
        return ChildMatch.among(found, UnaryOperator.identity(), identity);
    }

    private static Child matched(List<Child> found, ChildIdentity identity) {
        return ((ChildMatch.Matched) match(found, identity)).child();
    }

    private static void refused(String code, List<Child> candidates, ChildIdentity identity) {
        assertThatThrownBy(() -> match(candidates, identity)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
