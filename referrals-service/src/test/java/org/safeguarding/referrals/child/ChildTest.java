package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguarding.referrals.child.Someone.BORN;
import static org.safeguarding.referrals.child.Someone.RECORDING;
import static org.safeguarding.referrals.child.Someone.named;
import static org.safeguarding.referrals.child.Someone.onFile;
import static org.safeguarding.referrals.child.Someone.unborn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.records.Saved;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/** The steps of a child that no other record has a say in. */
class ChildTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 3, 5);

    static Stream<Arguments> refusals() {
        ChildCharacteristics contradicting =
                new ChildCharacteristics(Ethnicity.NOT_OBTAINED, List.of(Disability.NONE, Disability.NONE), List.of());
        return Stream.of(
                step("characteristics", ada(), child -> child.change(contradicting, RECORDING)),
                step("correction", ada(), child -> child.correct(diedOn(TODAY.plusDays(1)), RECORDING)),
                step("birth before", ada(), child -> child.beBorn(new NewBirth(BORN, "Bea", Sex.FEMALE), RECORDING)),
                step(
                        "birth too far from the expected day",
                        expected(),
                        child -> child.beBorn(new NewBirth(BORN, "Bea", Sex.FEMALE), RECORDING)),
                step("death in the future", ada(), child -> child.die(new NewDeath(TODAY.plusDays(1)), RECORDING)),
                step(
                        "change of a merged record",
                        merged(),
                        child -> child.change(ChildCharacteristics.NOT_KNOWN, RECORDING)),
                step("correction of a merged record", merged(), child -> child.correct(diedOn(null), RECORDING)),
                step("death of a merged record", merged(), child -> child.die(new NewDeath(TODAY), RECORDING)),
                step(
                        "confirmation of a merged record",
                        merged(),
                        child -> child.confirm(new NewConfirmation("Seen."), RECORDING)),
                step(
                        "voiding of a merged record",
                        merged(),
                        child -> child.markVoided(new Voiding("Twice."), RECORDING)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void a_step_that_is_refused_changes_nothing(String name, Child child, Consumer<Child> step) {
        ChildView view = child.view(TODAY);
        ChildFact fact = child.fact();

        assertThatThrownBy(() -> step.accept(child)).isInstanceOf(Refusal.class);

        assertThat(child.view(TODAY)).isEqualTo(view);
        assertThat(child.fact()).isEqualTo(fact);
    }

    private static Arguments step(String name, Child child, Consumer<Child> step) {
        return Arguments.of(name, child, step);
    }

    private static Child ada() {
        return onFile(named("Ada", "Bell", BORN));
    }

    private static Child expected() {
        return onFile(unborn("Bell", LocalDate.of(2018, 6, 30)));
    }

    private static Child merged() {
        Child child = Saved.saved(ada());
        child.mergeInto(UUID.fromString("0197f3a1-6c2e-7b44-9d1c-3f6a5e0b7c21"), RECORDING);
        return child;
    }

    private static ChildCorrection diedOn(LocalDate day) {
        return new ChildCorrection(
                null, null, null, "Bea", "Hale", List.of(), BORN, null, Sex.FEMALE, day, "The names were misheard.");
    }
}
