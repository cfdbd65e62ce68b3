package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.security.Actor;

class ChildMatchTest {

    private static final LocalDate BORN = LocalDate.of(2012, 3, 4);
    private static final Recording RECORDING =
            new Recording(new Actor("mash-police", "police", "E08000018"), Instant.parse("2018-03-05T09:00:00Z"));

    private final Child ada = onFile("9434765919", null);
    private final Child namesake = onFile(null, "A370000000001");

    private static Child onFile(String nhsNumber, String upn) {
        return Child.register(identity(nhsNumber, upn, BORN), RECORDING);
    }

    private static ChildIdentity identity(String nhsNumber, String upn, LocalDate born) {
        return new ChildIdentity(nhsNumber, upn, null, "Ada", "Bell", born, null);
    }

    @Test
    void an_identifier_decides_between_children_of_one_name() {
        assertThat(ChildMatch.among(List.of(ada, namesake), identity("9434765919", null, BORN)))
                .containsSame(ada);
        assertThat(ChildMatch.among(List.of(ada, namesake), identity(null, "A370000000001", BORN)))
                .containsSame(namesake);
    }

    @Test
    void without_a_known_identifier_name_and_date_of_birth_decide_unless_an_identifier_says_otherwise() {
        assertThat(ChildMatch.among(List.of(ada), identity(null, null, BORN))).containsSame(ada);
        assertThat(ChildMatch.among(List.of(ada), identity(null, "B370000000002", BORN)))
                .containsSame(ada);
        assertThat(ChildMatch.among(List.of(ada), identity("4505577104", null, BORN)))
                .isEmpty();
        assertThat(ChildMatch.among(List.of(), identity("4505577104", null, BORN)))
                .isEmpty();
    }

    @Test
    void what_contradicts_itself_is_left_to_a_person() {
        refused("child-ambiguous", List.of(ada, namesake), identity(null, null, BORN));
        refused(
                "identifiers-of-different-children",
                List.of(ada, namesake),
                identity("9434765919", "A370000000001", BORN));
        refused("child-contradicted", List.of(ada), identity("9434765919", null, BORN.plusDays(1)));
    }

    private static void refused(String code, List<Child> candidates, ChildIdentity identity) {
        assertThatThrownBy(() -> ChildMatch.among(candidates, identity))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.code()).isEqualTo(code);
                });
    }
}
