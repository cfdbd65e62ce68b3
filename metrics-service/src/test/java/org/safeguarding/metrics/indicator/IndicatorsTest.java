package org.safeguarding.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.measure.Measures;

class IndicatorsTest {

    @Test
    void the_catalogue_has_each_indicator_once() {
        assertThat(Indicators.ALL)
                .extracting(Indicator::id)
                .doesNotHaveDuplicates()
                .hasSize(89);
        assertThat(Indicators.ALL).extracting(Indicator::name).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_counted_that_no_indicator_uses_and_nothing_used_that_is_not_counted() {
        var used = new HashSet<>();
        Indicators.ALL.forEach(indicator -> used.addAll(indicator.formula().measures()));

        assertThat(used).containsExactlyInAnyOrderElementsOf(Measures.ALL);
    }

    @Test
    void every_text_says_something_and_ends_as_a_sentence() {
        assertThat(Indicators.ALL).allSatisfy(indicator -> {
            assertThat(indicator.definition()).endsWith(".");
            assertThat(indicator.numerator()).endsWith(".");
            assertThat(indicator.clock()).endsWith(".");
            assertThat(indicator.source().catalogueId()).matches("(EH|FD|CN|CP|IN|QA)-[0-9]{2}");
        });
    }

    @Test
    void every_clock_in_working_days_says_what_a_day_off_does() {
        assertThat(Indicators.ALL)
                .filteredOn(indicator -> (indicator.definition() + indicator.clock())
                        .toLowerCase(Locale.ROOT)
                        .contains("working day"))
                .hasSize(14)
                .allSatisfy(indicator -> assertThat(indicator.clock()).contains("a day off"));
    }
}
