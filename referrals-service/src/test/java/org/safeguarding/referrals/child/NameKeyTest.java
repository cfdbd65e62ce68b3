package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void accents_case_apostrophes_hyphens_and_spaces_make_no_other_name() {
        assertThat(NameKey.of("Zoë", "O’Neill-Smith")).isEqualTo(NameKey.of("ZOE", "oneill smith"));
        assertThat(NameKey.of("Jose\u0301", "García")).isEqualTo(NameKey.of("José", "Garcia"));
    }

    @Test
    void names_in_other_scripts_stay_names() {
        assertThat(NameKey.of("Олена", "Коваль")).isEqualTo("олена коваль");
        assertThat(NameKey.of("小明", "王")).isNotEqualTo(NameKey.of("小红", "王"));
    }

    @Test
    void given_and_family_name_are_not_exchanged() {
        assertThat(NameKey.of("Grace", "Kelly")).isNotEqualTo(NameKey.of("Kelly", "Grace"));
    }
}
