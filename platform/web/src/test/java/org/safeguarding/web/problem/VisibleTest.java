package org.safeguarding.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    private final Visible.Validator validator = new Visible.Validator();

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u200B", "\u2003\u2028\t\r\n", "\uFEFF \u2060"})
    void spaces_of_any_kind_are_not_seen(String text) {
        assertThat(validator.isValid(text, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", " a ", "\u200Bב", "\uD83D\uDE00", "5"})
    void one_character_that_is_seen_is_enough(String text) {
        assertThat(validator.isValid(text, null)).isTrue();
    }

    @Test
    void no_text_and_the_empty_text_are_left_to_other_constraints() {
        assertThat(validator.isValid(null, null)).isTrue();
        assertThat(validator.isValid("", null)).isTrue();
    }
}
