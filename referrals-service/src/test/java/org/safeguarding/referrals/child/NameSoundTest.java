package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTest {

    @ParameterizedTest
    @CsvSource({"Catherine, Kathryn", "Hussain, Hussein", "Smith, Smyth", "O'Neill, ONeil", "Zoë, Zoe", "Philip, Filip"
    })
    void names_that_are_spoken_alike_sound_the_same(String one, String other) {
        assertThat(NameSound.of(one)).isEqualTo(NameSound.of(other)).isNotEmpty();
    }

    @Test
    void names_in_other_scripts_and_with_digits_stand_for_themselves() {
        assertThat(NameSound.of("Коваль")).isEqualTo("коваль").isNotEqualTo(NameSound.of("Ковалёв"));
        assertThat(NameSound.of("王")).isEqualTo("王");
        assertThat(NameSound.of("B3")).isEqualTo("b3").isNotEqualTo(NameSound.of("B5"));
    }

    @Test
    void a_name_without_a_sound_is_not_every_name() {
        assertThat(NameSound.of("W")).isNotEmpty();
        assertThat(NameSound.of("'h")).isNotEmpty();
        assertThat(NameSound.of("")).isEmpty();
    }
}
