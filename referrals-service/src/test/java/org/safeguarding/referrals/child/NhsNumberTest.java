package org.safeguarding.referrals.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    /** 943 476 5919 is the example of the NHS Data Model and Dictionary; the others are its neighbours in check digit. */
    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9990000018", "4505577104"})
    void a_number_with_its_check_digit_is_valid(String number) {
        assertThat(NhsNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9434765918", "9434765991", "943476591", "94347659190", "943476591X", "٩٤٣٤٧٦٥٩١٩"})
    void another_digit_two_swapped_or_another_length_is_not(String number) {
        assertThat(NhsNumber.isValid(number)).isFalse();
    }
}
