package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.calendar.ReportingYear;

/**
 * The sample has every figure that the DfE published of Rotherham for both years, of the tables that its records can carry. {@link
 * Tables} says how each is counted.
 */
class PublishedTablesTest {

    private static final Set<Integer> YEARS = Set.of(2017, 2018);
    private static final List<DfeFigure> CARRIED = DfeFigure.carried();
    private static final SampleLines LINES = SampleLines.LINES;
    private static final Map<Integer, Map<String, BigDecimal>> COUNTED = counted();

    static Stream<DfeFigure> published() {
        return CARRIED.stream().filter(figure -> !figure.isHidden());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void the_sample_has_what_is_published(DfeFigure figure) {
        assertThat(COUNTED.get(figure.year()).get(figure.name())).isEqualByComparingTo(figure.value());
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3}")
    @CsvSource({
        "2018, c5 Referrals,  Education_Services + Unknown,                                33",
        "2017, d2 CPP_start,  Physical_Initial + Sexual_Initial,                           12",
        "2017, d4 CPP_At31,   Physical_Initial + Sexual_Initial,                           10",
        "2017, d5 CPP_At31,   1_year_less_than_2_years + 2_years_or_more,                  31",
        "2018, d5 CPP_At31,   1_year_less_than_2_years + 2_years_or_more,                  59",
        "2018, b6 Ended_episodes, RC2_Died + RC3_Residence_Order, 4",
        "2017, b6 Ended_episodes, RC2_Died + RC3_Residence_Order, 9",
        "2018, d7 CPP_End,    more_than_3_months_6_months + 2_years_or_more,               65"
    })
    void the_cells_that_are_hidden_have_the_sum_that_the_others_leave(
            int year, String whole, String cells, BigDecimal sum) {
        String table = whole.substring(0, 3);
        Map<String, BigDecimal> counted = COUNTED.get(year);
        List<BigDecimal> hidden = Stream.of(cells.split(" \\+ ", -1))
                .map(cell -> {
                    assertThat(CARRIED).contains(new DfeFigure(year, table + cell, DfeFigure.HIDDEN));
                    return counted.get(table + cell);
                })
                .toList();

        assertThat(hidden.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(sum);
        assertThat(hidden).allMatch(cell -> cell.signum() > 0).anyMatch(cell -> cell.intValue() <= 5);
    }

    @Test
    void as_known_now_2016_17_has_two_plans_more() {
        Map<String, BigDecimal> now = Tables.asKnown(Instant.MAX, ReportingYear.endingIn(2017), LINES);
        Map<String, BigDecimal> restated = new HashMap<>();
        now.forEach((name, value) -> {
            if (COUNTED.get(2017).get(name).compareTo(value) != 0) {
                restated.put(name, value);
            }
        });

        assertThat(restated)
                .isEqualTo(DfeFigure.restated().stream()
                        .collect(toMap(DfeFigure::name, figure -> new BigDecimal(figure.value()))));
        assertThat(Tables.asKnown(Instant.MAX, ReportingYear.endingIn(2018), LINES))
                .isEqualTo(COUNTED.get(2018));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3 Privately_fostered", "c3 Female_Genital_Mutilation"})
    void a_cell_that_is_hidden_by_itself_is_small(String cell) {
        assertThat(CARRIED).contains(new DfeFigure(2018, cell, DfeFigure.HIDDEN));
        assertThat(COUNTED.get(2018).get(cell).intValue()).isBetween(1, 5);
    }

    @Test
    void every_hidden_cell_is_checked_and_nothing_else_is_left_out() {
        assertThat(CARRIED.stream()
                        .filter(DfeFigure::isHidden)
                        .filter(figure -> !figure.name().endsWith("_percent")))
                .hasSize(18);
        assertThat(published()).hasSize(315);
        YEARS.forEach(year -> assertThat(COUNTED.get(year).keySet())
                .as("%d", year)
                .containsExactlyInAnyOrderElementsOf(CARRIED.stream()
                        .filter(figure -> figure.year() == year)
                        .map(DfeFigure::name)
                        .toList()));
    }

    private static Map<Integer, Map<String, BigDecimal>> counted() {
        return YEARS.stream().collect(toMap(year -> year, year -> Tables.of(ReportingYear.endingIn(year), LINES)));
    }
}
