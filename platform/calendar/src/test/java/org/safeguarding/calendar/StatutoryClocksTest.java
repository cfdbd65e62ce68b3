package org.safeguarding.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatutoryClocksTest {

    @Test
    void each_clock_that_is_declared_is_among_all_and_found_by_its_id() throws IllegalAccessException {
        List<StatutoryClock> declared = new ArrayList<>();
        for (Field field : StatutoryClocks.class.getFields()) {
            if (field.getType() == StatutoryClock.class) {
                declared.add((StatutoryClock) field.get(null));
            }
        }

        assertThat(StatutoryClocks.ALL).containsExactlyElementsOf(declared);
        assertThat(StatutoryClocks.ALL).extracting(StatutoryClock::id).doesNotHaveDuplicates();
        assertThat(declared)
                .allSatisfy(
                        clock -> assertThat(StatutoryClocks.find(clock.id())).containsSame(clock));
    }

    @Test
    void an_id_that_no_clock_has_finds_none() {
        assertThat(StatutoryClocks.find("assessments")).isEmpty();
    }
}
