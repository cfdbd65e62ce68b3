package org.safeguarding.sandbox.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguarding.calendar.ReportingYear;

/**
 * The sample has every figure that the DfE published of Rotherham for both years, of the tables that its records can carry. {@link
 * Tables} says how each is counted.
 */
class PublishedTablesTest {

    private static final Set<Integer> YEARS = Set.of(2017, 2018);
    private static final String HIDDEN = "c";
    private static final Pattern COMMA = Pattern.compile(",");

    /** What needs records that the platform does not keep yet. */
    private static final Pattern NOT_CARRIED = Pattern.compile(String.join(
            "|",
            "b\\d .*", // children in need: episodes, closures
            "c1 (No_Further_Action|Not_in_Need).*", // what became of a referral
            "c[234] .*", // assessments, section 47 enquiries, conferences
            "d[24] \\w+_Latest", // changes of category
            "d6 .*", // reviews
            "d8 \\d_months_or_less.*|d8 more_than_.*")); // closures

    private static final Map<Integer, Map<String, BigDecimal>> COUNTED = counted();

    record Figure(int year, String name, String value) {

        @Override
        public String toString() {
            return year + " " + name + " = " + value;
        }
    }

    static Stream<Figure> published() {
        return rows().filter(figure -> !figure.value().equals(HIDDEN)
                && !NOT_CARRIED.matcher(figure.name()).matches());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void the_sample_has_what_is_published(Figure figure) {
        assertThat(COUNTED.get(figure.year()).get(figure.name())).isEqualByComparingTo(figure.value());
    }

    @ParameterizedTest(name = "{0} {1}: {2} = {3}")
    @CsvSource({
        "2018, c5 Referrals,  Education_Services + Unknown,                                33",
        "2017, d2 CPP_start,  Physical_Initial + Sexual_Initial,                           12",
        "2017, d4 CPP_At31,   Physical_Initial + Sexual_Initial,                           10",
        "2017, d5 CPP_At31,   1_year_less_than_2_years + 2_years_or_more,                  31",
        "2018, d5 CPP_At31,   1_year_less_than_2_years + 2_years_or_more,                  59",
        "2018, d7 CPP_End,    more_than_3_months_6_months + 2_years_or_more,               65"
    })
    void the_cells_that_are_hidden_have_the_sum_that_the_others_leave(
            int year, String whole, String cells, BigDecimal sum) {
        String table = whole.substring(0, 3);
        Map<String, BigDecimal> counted = COUNTED.get(year);
        List<BigDecimal> hidden = Stream.of(cells.split(" \\+ ", -1))
                .map(cell -> {
                    assertThat(rows()).contains(new Figure(year, table + cell, HIDDEN));
                    return counted.get(table + cell);
                })
                .toList();

        assertThat(hidden.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(sum);
        assertThat(hidden).allMatch(cell -> cell.signum() > 0).anyMatch(cell -> cell.intValue() <= 5);
    }

    @Test
    void every_hidden_cell_is_in_a_sum_and_nothing_else_is_left_out() {
        assertThat(rows().filter(figure -> figure.value().equals(HIDDEN)
                        && !NOT_CARRIED.matcher(figure.name()).matches()
                        && !figure.name().endsWith("_percent")))
                .hasSize(12);
        assertThat(published()).hasSize(152);
        YEARS.forEach(year -> assertThat(COUNTED.get(year).keySet())
                .containsExactlyInAnyOrderElementsOf(rows().filter(figure -> figure.year() == year
                                && !NOT_CARRIED.matcher(figure.name()).matches())
                        .map(Figure::name)
                        .toList()));
    }

    private static Stream<Figure> rows() {
        try (InputStream in = PublishedTablesTest.class.getResourceAsStream("/dfe-children-in-need-rotherham.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(row -> COMMA.split(row, -1))
                    .map(cells -> new Figure(Integer.parseInt(cells[1]), cells[0] + " " + cells[2], cells[3]))
                    .filter(figure -> YEARS.contains(figure.year()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Map<String, BigDecimal>> counted() {
        SampleLines lines = new SampleLines(Sample.generate());
        return YEARS.stream().collect(toMap(year -> year, year -> Tables.of(ReportingYear.endingIn(year), lines)));
    }
}
