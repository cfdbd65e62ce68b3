package org.safeguarding.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.sandbox.PlatformApi.Figure;
import org.safeguarding.sandbox.sample.DfeFigure;

/** What a loaded platform answers of the sample year: every figure that the DfE and the board published. */
abstract class SampleYearFigures {

    static final LocalDate FIRST = LocalDate.of(2017, 4, 1);
    static final LocalDate LAST = LocalDate.of(2018, 3, 31);

    /** Tables of which the DfE hides cells of 2017-18. */
    private static final Set<String> HAS_HIDDEN = Set.of("c5", "d5", "d7");

    /** Initial categories of open plans, and shares of reasons. */
    private static final Pattern NOT_ANSWERED = Pattern.compile("d4 .*|b6 .*_percent");

    private static final Pattern NO_PART = Pattern.compile("_percent$|_rate$|Percentile_days$|Median_days$");

    abstract PlatformApi api();

    @Test
    @Order(1)
    void the_sample_year_gives_the_published_figures() throws Exception {
        assertSampleYear();
        assertThat(api().figures("analyst", "referrals-received", FIRST, LAST, "month"))
                .isEqualTo(LongStream.of(308, 367, 475, 283, 291, 319, 430, 463, 388, 418, 357, 394)
                        .mapToObj(Figure::count)
                        .toList());
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(ints = {2017, 2018})
    void every_published_figure_is_answered(int year) throws Exception {
        Map<String, String> answered = answered("analyst", year);
        Map<String, BigDecimal> expected = new HashMap<>();
        published(year).stream().filter(figure -> !figure.isHidden()).forEach(figure -> expect(expected, figure));
        if (year == 2017) {
            DfeFigure.restated().stream()
                    .filter(figure -> answered.containsKey(figure.name()))
                    .forEach(figure -> expect(expected, figure));
        }

        assertThat(answered.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        published(year).stream().map(DfeFigure::name).toList());
        expected.forEach((name, value) ->
                assertThat(new BigDecimal(answered.get(name))).as(name).isEqualByComparingTo(value));
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @Order(2)
    @CsvSource({
        "2017, d2 Physical_Initial + d2 Sexual_Initial,             12",
        "2017, d5 1_year_less_than_2_years + d5 2_years_or_more,    33",
        "2017, b6 RC2_Died + b6 RC3_Residence_Order,                 9",
        "2018, b6 RC2_Died + b6 RC3_Residence_Order,                 4",
        "2018, c5 Education_Services + c5 Unknown,                  33",
        "2018, d5 1_year_less_than_2_years + d5 2_years_or_more,    59",
        "2018, d7 more_than_3_months_6_months + d7 2_years_or_more, 65"
    })
    void what_the_dfe_hides_has_the_sum_that_the_others_leave(int year, String cells, int sum) throws Exception {
        Map<String, String> answered = answered("analyst", year);

        assertThat(Stream.of(cells.split(" \\+ ", -1))
                        .mapToInt(cell -> Integer.parseInt(answered.get(cell)))
                        .sum())
                .isEqualTo(sum);
    }

    @Test
    @Order(2)
    void a_partner_does_not_see_the_cells_that_the_dfe_hides_and_sees_all_others() throws Exception {
        Map<String, String> answered = answered("partner-health", 2018);

        assertThat(published(2018))
                .filteredOn(figure -> HAS_HIDDEN.contains(figure.name().substring(0, 2)))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(answered.get(figure.name()).equals("c")).isEqualTo(figure.isHidden()));
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(ints = {2017, 2018})
    void months_and_bands_and_ends_sum_to_what_they_are_parts_of(int year) throws Exception {
        Map<String, String> answered = answered("analyst", year);

        Map.of(
                        "b4",
                        "At31_episodes",
                        "b5",
                        "Ended_episodes",
                        "c2",
                        "Assessments_completed",
                        "c5",
                        "Referrals",
                        "c6",
                        "Referrals",
                        "d2",
                        "CPP_start",
                        "d5",
                        "CPP_At31",
                        "d7",
                        "CPP_End")
                .forEach((table, whole) -> assertThat(answered.keySet().stream()
                                .filter(name -> name.startsWith(table)
                                        && !name.endsWith(whole)
                                        && !NO_PART.matcher(name).find())
                                .mapToInt(name -> Integer.parseInt(answered.get(name)))
                                .sum())
                        .as(table)
                        .isEqualTo(Integer.parseInt(answered.get(table + " " + whole))));
        assertThat(Integer.parseInt(answered.get("d1 CPP_At31")) + Integer.parseInt(answered.get("d1 CPP_end")))
                .isEqualTo(Integer.parseInt(answered.get("d1 CPP_anypoint")));
        assertThat(Integer.parseInt(answered.get("b1 At31_episodes"))
                        + Integer.parseInt(answered.get("b1 Ended_episodes")))
                .isEqualTo(Integer.parseInt(answered.get("b1 Anypoint_episodes")));
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "re-referral-rate, 1030, 4493",
        "second-or-subsequent-plans, 204, 852",
        "assessments-in-time, 3951, 5008",
        "referrals-not-in-need, 1655, 4493"
    })
    void the_records_behind_a_number_are_in_it_or_outside_it(String indicator, int numerator, int denominator)
            throws Exception {
        List<String> counted = recordsBehind(indicator, "numerator");
        List<String> all = recordsBehind(indicator, "denominator");
        List<String> both = new ArrayList<>(counted);
        both.addAll(recordsBehind(indicator, "outside"));

        assertThat(counted).hasSize(numerator);
        assertThat(all).hasSize(denominator).doesNotHaveDuplicates();
        assertThat(both).containsExactlyInAnyOrderElementsOf(all);
    }

    final void assertSampleYear() throws Exception {
        Map<String, Figure> expected = Map.ofEntries(
                Map.entry("contacts-received", Figure.count(15_684)),
                Map.entry("contacts-decided-in-time", Figure.share(14_635, 15_684, "93.3")),
                Map.entry("contacts-to-referral", Figure.share(4493, 15_684, "28.6")),
                Map.entry("referrals-received", Figure.count(4493)),
                Map.entry("referral-rate", Figure.rate(4493, 56_706, "792.3", 2017)),
                Map.entry("re-referral-rate", Figure.share(1030, 4493, "22.9")),
                Map.entry("child-protection-plans", Figure.count(651)),
                Map.entry("child-protection-plan-rate", Figure.rate(651, 56_706, "114.8", 2017)),
                Map.entry("child-protection-plans-started", Figure.count(852)),
                Map.entry("child-protection-plans-ended", Figure.count(570)),
                Map.entry("referrals-to-assessment", Figure.share(4407, 4493, "98.1")),
                Map.entry("referrals-no-further-action", Figure.share(59, 4493, "1.3")),
                Map.entry("referrals-not-in-need", Figure.share(1655, 4493, "36.8")),
                Map.entry("assessments-completed", Figure.count(5008)),
                Map.entry("assessments-in-time", Figure.share(3951, 5008, "78.9")),
                Map.entry("children-in-need", Figure.count(3115)),
                Map.entry("children-in-need-rate", Figure.rate(3115, 56_706, "549.3", 2017)),
                Map.entry("early-help-contacts-triaged-in-time", Figure.share(1706, 2000, "85.3")),
                Map.entry("early-help-families-engaged-in-time", Figure.share(604, 1011, "59.7")),
                Map.entry("early-help-families-engaged-late", Figure.share(329, 1011, "32.5")),
                Map.entry("early-help-families-engaged", Figure.share(933, 1011, "92.3")),
                Map.entry("early-help-assessments-in-time", Figure.share(518, 1097, "47.2")),
                Map.entry("early-help-assessments-late", Figure.share(327, 1097, "29.8")),
                Map.entry("early-help-assessments-completed", Figure.share(845, 1097, "77.0")),
                Map.entry("early-help-assessments-by-partners", Figure.share(225, 1415, "15.9")),
                Map.entry("early-help-assessments-by-schools", Figure.share(152, 225, "67.6")),
                Map.entry("early-help-assessments-by-other-partners", Figure.share(73, 225, "32.4")),
                Map.entry("allegations-received", Figure.count(835)),
                Map.entry("allegations-to-full-process", Figure.share(96, 835, "11.5")),
                Map.entry("allegations-incomplete", Figure.count(70)),
                Map.entry("areas-for-improvement-open", Figure.count(7)));
        for (Map.Entry<String, Figure> each : expected.entrySet()) {
            assertThat(api().figure("analyst", each.getKey(), FIRST, LAST))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    private static List<DfeFigure> published(int year) {
        return DfeFigure.carried().stream()
                .filter(figure -> figure.year() == year
                        && !NOT_ANSWERED.matcher(figure.name()).matches())
                .toList();
    }

    private Map<String, String> answered(String client, int year) throws Exception {
        return AnsweredTables.of(api(), client, ReportingYear.endingIn(year));
    }

    private List<String> recordsBehind(String indicator, String part) throws Exception {
        return api().behind(indicator, part, FIRST, LAST).stream()
                .flatMap(item -> item.get("records").valueStream())
                .map(record -> record.at("/record/id").asText())
                .toList();
    }

    private static void expect(Map<String, BigDecimal> expected, DfeFigure figure) {
        expected.put(figure.name(), new BigDecimal(figure.value()));
    }
}
