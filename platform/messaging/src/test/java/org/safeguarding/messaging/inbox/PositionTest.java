package org.safeguarding.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

    private static final Position APPLIED = new Position(40, "one", 1_491_213_600_000L, 7, true);
    private static final Position FROM_BEFORE = new Position(40, null, null, 0, true);

    @Test
    void in_the_same_topic_and_while_nothing_is_known_of_it_a_position_stays() {
        assertThat(APPLIED.in("one", 3L)).isEqualTo(APPLIED);
        assertThat(APPLIED.in(null, 3L)).isEqualTo(APPLIED);
        assertThat(FROM_BEFORE.in("one", null)).isEqualTo(FROM_BEFORE);
    }

    @Test
    void in_another_topic_the_first_record_is_next_and_the_epoch_is_not_complete() {
        assertThat(APPLIED.in("other", 900L)).isEqualTo(new Position(0, "other", null, 7, false));
    }

    @Test
    void a_position_from_before_topics_had_an_identity_is_in_the_topic_that_has_its_offset() {
        assertThat(FROM_BEFORE.in("one", 40L)).isEqualTo(new Position(40, "one", null, 0, true));
        assertThat(FROM_BEFORE.in("one", 39L)).isEqualTo(new Position(0, "one", null, 0, false));
    }

    @Test
    void a_partition_that_was_never_read_is_in_the_topic_that_there_is_and_lacks_nothing() {
        assertThat(new Position(0, null, null, 0, true).in("one", null))
                .isEqualTo(new Position(0, "one", null, 0, true));
    }
}
