package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.web.problem.Refusal;

class UntouchedTest {

    private static final Refusal REFUSAL = Refusal.conflict("closed", "It is closed.");

    @Test
    void a_step_that_refuses_at_once_is_refused() {
        Note note = new Note(UUID.randomUUID());

        assertThatThrownBy(() -> Untouched.whenRefused(note, () -> {
                    throw REFUSAL;
                }))
                .isSameAs(REFUSAL);
    }

    @Test
    void a_step_that_changes_the_record_and_then_refuses_is_a_fault() {
        Note note = new Note(UUID.randomUUID());
        note.takeHappening();

        assertThatThrownBy(() -> Untouched.whenRefused(note, () -> {
                    note.voidIt();
                    throw REFUSAL;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("refused: closed")
                .hasNoCause();
    }
}
