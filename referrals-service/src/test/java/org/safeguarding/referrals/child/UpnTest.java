package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.web.problem.Refusal;

class UpnTest {

    /** H801200001001 and G80120000101A, a temporary one, are the examples of the DfE's guidance. */
    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "G80120000101A", "Z372200001001"})
    void a_number_with_its_check_letter_is_valid(String upn) {
        assertThat(upn).matches(Upn.FORMAT);
        assertThatCode(() -> Upn.require("/upn", upn)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Z801200001001, check-letter, 1510",
        "H801200001010, check-letter, 1510",
        "G80120000101B, check-letter, 1510",
        "R900400001001, authority, 1530",
        "A000200001001, authority, 1530"
    })
    void a_number_that_nobody_gave_is_refused_with_its_rule(String upn, String code, String rule) {
        assertThatThrownBy(() -> Upn.require("/upn", upn)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.faults().getFirst().code()).isEqualTo(code);
            assertThat(refusal.faults().getFirst().detail()).contains(rule);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H80120000100",
                "H8012000010011",
                "H80120000A001",
                "H80120000100I",
                "I801200001001",
                "h801200001001"
            })
    void what_has_another_form_is_no_number(String upn) {
        assertThat(upn).doesNotMatch(Upn.FORMAT);
    }
}
