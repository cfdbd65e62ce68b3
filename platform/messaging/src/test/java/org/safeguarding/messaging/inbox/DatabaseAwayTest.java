package org.safeguarding.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "08001", "57P01", "57P03", "53100", "53300", "58030", "40P01", "40001", "25006", "55P03"
            })
    void what_may_succeed_later_as_it_is(String state) {
        assertThat(DatabaseAway.causes(new SQLException("x", state))).isTrue();
        assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22008", "22P05", "42P01", "57014", ""})
    void what_will_fail_again(String state) {
        assertThat(DatabaseAway.causes(new SQLException("x", state))).isFalse();
    }

    @Test
    void a_failure_of_the_code_is_not_the_database_s() {
        assertThat(DatabaseAway.causes(new IllegalStateException("x"))).isFalse();
        assertThat(DatabaseAway.causes(new SQLTransientConnectionException("pool timeout")))
                .isTrue();
    }
}
