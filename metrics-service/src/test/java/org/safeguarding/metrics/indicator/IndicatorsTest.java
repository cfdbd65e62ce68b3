package org.safeguarding.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;

class IndicatorsTest {

    @Test
    void the_catalogue_has_each_indicator_once() {
        assertThat(Indicators.ALL)
                .extracting(Indicator::id)
                .doesNotHaveDuplicates()
                .hasSize(145);
        assertThat(Indicators.ALL).extracting(Indicator::name).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_counted_that_no_indicator_uses_and_nothing_used_that_is_not_counted() {
        var used = new HashSet<>();
        Indicators.ALL.forEach(indicator -> used.addAll(indicator.formula().measures()));

        assertThat(used).containsExactlyInAnyOrderElementsOf(Measures.ALL);
    }

    @Test
    void an_indicator_says_of_which_day_the_age_and_the_home_of_the_child_count() {
        assertThat(traits("contacts-received")).contains("are those of the day on which it counts.");
        assertThat(traits("contacts-undecided")).contains("are those of the last day of the period.");
        assertThat(traits("children-starting-a-plan"))
                .contains("are those of the first day of the reporting year on which it counts.");
        assertThat(traits("areas-for-improvement-open")).isNull();
        assertThat(Indicators.ALL)
                .filteredOn(indicator -> indicator.dimensions().contains(Dimension.LOCALITY))
                .hasSize(125)
                .allSatisfy(indicator -> assertThat(indicator.formula().measures().stream()
                                .map(Measure::kind)
                                .distinct())
                        .as(indicator.id())
                        .hasSize(1));
    }

    @Test
    void an_indicator_names_the_bands_of_age_and_of_duration_in_order() {
        assertThat(bands("assessments-completed"))
                .containsExactly(
                        new BandsOfDimension(
                                Dimension.AGE_BAND,
                                null,
                                List.of("unborn", "under-1", "1-4", "5-9", "10-15", "16-and-over")),
                        new BandsOfDimension(
                                Dimension.DURATION,
                                Unit.WORKING_DAYS,
                                List.of(
                                        "same-day",
                                        "1-10",
                                        "11-20",
                                        "21-30",
                                        "31-40",
                                        "41-45",
                                        "46-50",
                                        "51-60",
                                        "61-or-more")));
        assertThat(bands("contacts-input-lag"))
                .containsExactly(new BandsOfDimension(
                        Dimension.DURATION,
                        Unit.CALENDAR_DAYS,
                        List.of("same-day", "1-day", "2-7-days", "8-28-days", "29-days-or-more")));
        assertThat(bands("allegations-received")).isEmpty();
    }

    private static String traits(String id) {
        return Indicators.find(id).orElseThrow().traits();
    }

    private static List<BandsOfDimension> bands(String id) {
        return Indicators.find(id).orElseThrow().bands();
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
                .hasSize(19)
                .allSatisfy(indicator -> assertThat(indicator.clock()).contains("a day off"));
    }
}
