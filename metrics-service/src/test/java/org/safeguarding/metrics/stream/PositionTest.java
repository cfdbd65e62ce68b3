package org.safeguarding.metrics.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @ParameterizedTest
    @ValueSource(strings = {"1-740:740:", "12-740:744:741,743", "0-3:3:"})
    void an_id_that_was_sent_is_read_again(String id) {
        assertThat(Position.parse(id))
                .hasValueSatisfying(position -> assertThat(position.text()).isEqualTo(id));
    }

    @Test
    void it_has_a_generation_and_a_snapshot() {
        assertThat(Position.parse("12-740:744:741,743")).contains(new Position(12, "740:744:741,743"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "1-740",
                "1-740:739:",
                "1-0:740:",
                "1-740:744:739",
                "1-740:744:744",
                "1-740:744:743,741",
                "1-740:744:741,741",
                "1-740:744:741,",
                "1-740:740:; DROP TABLE series",
                "1234567890-740:740:",
                "1-9999999999999999999:9999999999999999999:"
            })
    void what_no_database_writes_is_none(String id) {
        assertThat(Position.parse(id)).isEmpty();
    }
}
