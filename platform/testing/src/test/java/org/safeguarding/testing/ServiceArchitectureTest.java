package org.safeguarding.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServiceArchitectureTest {

    @Test
    void a_package_in_which_there_is_nothing_to_check_is_refused() {
        ServiceArchitecture nothing = new ServiceArchitecture("org.safeguarding.nowhere") {};
        assertThatThrownBy(nothing::every_resource_method_has_a_role)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
        assertThatThrownBy(nothing::no_class_uses_another_service).isInstanceOf(AssertionError.class);
    }
}
