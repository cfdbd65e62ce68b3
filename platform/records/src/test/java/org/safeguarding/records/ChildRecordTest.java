package org.safeguarding.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.EventType;
import org.safeguarding.web.problem.Refusal;

class ChildRecordTest {

    private static final UUID FROM = UUID.fromString("0b6f3c52-6a0e-4d0f-9a43-5f1f0f6f7c01");
    private static final UUID TO = UUID.fromString("5e1d7a90-2b4c-4f6e-8a1d-3c9b7e5f2a11");

    @Test
    void a_record_that_moves_counts_no_more_where_it_was_and_then_counts_where_it_is() {
        Note note = saved(new Note(FROM));

        note.leave(Note.RECORDING);
        assertThat(note.partitionKey()).isEqualTo(FROM);
        assertThat(note.fact().voided()).isTrue();
        assertThat(note.isVoided()).isFalse();
        assertThat(note.takeHappening())
                .hasValueSatisfying(
                        happening -> assertThat(happening.type()).isEqualTo(EventType.INFORMATION_REQUEST_MOVED));

        note.arrive(TO, Note.RECORDING);
        assertThat(note.partitionKey()).isEqualTo(TO);
        assertThat(note.fact().voided()).isFalse();
        assertThat(note.version()).isEqualTo(3);
    }

    @Test
    void what_was_voided_is_voided_wherever_it_moves_and_takes_nothing_more() {
        Note note = saved(new Note(FROM));
        note.voidIt();
        saved(note);
        note.leave(Note.RECORDING);
        saved(note);
        note.arrive(TO, Note.RECORDING);

        assertThat(note.fact().voided()).isTrue();
        assertThat(note.isVoided()).isTrue();
        assertThatThrownBy(note::change)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("voided"));
        assertThatThrownBy(note::voidIt).isInstanceOf(Refusal.class);
    }

    private static Note saved(Note note) {
        assertThat(note.takeHappening()).isPresent();
        return note;
    }
}
