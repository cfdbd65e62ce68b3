package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.metrics.value.Asking.YEAR;
import static org.safeguarding.metrics.value.Asking.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safeguarding.metrics.measure.ReferralMeasures;
import org.safeguarding.metrics.reference.Comparator;
import org.safeguarding.metrics.reference.Comparators;
import org.safeguarding.metrics.reference.NeighbourSet;
import org.safeguarding.metrics.reference.Target;
import org.safeguarding.metrics.reference.Targets;
import org.safeguarding.metrics.value.Compared.Direction;
import org.safeguarding.metrics.value.Compared.Judgement;
import org.safeguarding.metrics.value.Compared.Travel;

class YardsticksTest {

    private static final String RE_REFERRALS = "re-referral-rate";

    @Test
    void fewer_re_referrals_than_the_year_before_and_more_than_england_is_said_so() {
        var compared = rotherham().analyst(RE_REFERRALS, YEAR).compared();

        assertThat(compared.previousYear().amount().value()).hasToString("26.1");
        assertThat(compared.previousYear().travel()).isEqualTo(new Travel(Direction.DOWN, Judgement.BETTER));
        assertThat(compared.others())
                .extracting(Compared.Other::group)
                .containsExactly("england", "statistical-neighbours-mean", "statistical-neighbours-median");
        var england = compared.others().getFirst();
        assertThat(england.value()).hasToString("21.9");
        assertThat(england.status()).isEqualTo(Comparator.Status.REVISED);
        assertThat(england.caveat()).isEqualTo("Not like for like.");
        assertThat(england.travel()).isEqualTo(new Travel(Direction.UP, Judgement.WORSE));
        var median = compared.others().getLast();
        assertThat(median.value()).hasToString("22.9");
        assertThat(median.set()).isEqualTo("DfE 2021");
        assertThat(median.valued()).isEqualTo(3);
        assertThat(median.travel()).isEqualTo(new Travel(Direction.SAME, Judgement.NEITHER));
    }

    @Test
    void a_target_of_a_quarter_is_for_what_is_reached_by_its_end() {
        var quarter = rotherham()
                .analyst(RE_REFERRALS, period("2018-01-01", "2018-03-31"))
                .compared();

        assertThat(quarter.others()).isEmpty();
        assertThat(quarter.target().value()).hasToString("22.0");
        assertThat(quarter.target().met()).isNull();
        assertThat(rotherham().analyst(RE_REFERRALS, YEAR).compared().target().met())
                .isFalse();
        assertThat(rotherham()
                        .analyst(RE_REFERRALS, period("2017-04-01", "2017-06-30"))
                        .compared()
                        .target())
                .isNull();
    }

    @Test
    void a_target_of_a_sum_is_for_the_same_days_only() {
        var target = new Target(
                "referrals-received", LocalDate.of(2018, 1, 1), LocalDate.of(2018, 3, 31), new BigDecimal("900"), 1);
        var authority = new Asking()
                .comparedWith(
                        "referrals-received",
                        new Yardsticks(new Comparators(List.of()), null, new Targets(List.of(target))));

        assertThat(authority.analyst("referrals-received", YEAR).compared().target())
                .isNull();
        assertThat(authority
                        .analyst("referrals-received", period("2018-01-01", "2018-03-31"))
                        .compared()
                        .target()
                        .value())
                .hasToString("900");
    }

    @Test
    void a_year_before_the_end_of_a_month_is_the_end_of_that_month() {
        assertThat(Yardsticks.yearBefore(period("2020-02-01", "2020-02-29")))
                .isEqualTo(period("2019-02-01", "2019-02-28"));
        assertThat(Yardsticks.yearBefore(period("2021-02-01", "2021-02-28")))
                .isEqualTo(period("2020-02-01", "2020-02-29"));
        assertThat(Yardsticks.yearBefore(period("2018-04-10", "2018-04-20")))
                .isEqualTo(period("2017-04-10", "2017-04-20"));
    }

    private static Asking rotherham() {
        var published = new ArrayList<Comparator>();
        published.add(comparator(Comparator.ENGLAND, "21.8", Comparator.Status.FIRST_PUBLISHED, null));
        published.add(comparator(Comparator.ENGLAND, "21.9", Comparator.Status.REVISED, "Not like for like."));
        var values = List.of("20.1", "22.9", "30.0");
        for (int i = 0; i < values.size(); i++) {
            published.add(comparator("E0800010" + i, values.get(i), Comparator.Status.REVISED, null));
        }
        var set = new NeighbourSet(
                "DfE 2021",
                IntStream.range(0, NeighbourSet.SIZE)
                        .mapToObj(i -> "E0800010" + i)
                        .toList(),
                1);
        var target = new Target(
                RE_REFERRALS, LocalDate.of(2018, 1, 1), LocalDate.of(2018, 3, 31), new BigDecimal("22.0"), 1);
        return new Asking()
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2016-04-03", 5_074)
                .count(ReferralMeasures.RE_REFERRALS, "2016-04-03", 1_324)
                .count(ReferralMeasures.REFERRALS_RECEIVED, "2017-04-03", 4_493)
                .count(ReferralMeasures.RE_REFERRALS, "2017-04-03", 1_030)
                .comparedWith(
                        RE_REFERRALS, new Yardsticks(new Comparators(published), set, new Targets(List.of(target))));
    }

    private static Comparator comparator(String group, String value, Comparator.Status status, String caveat) {
        return new Comparator(RE_REFERRALS, 2018, group, new BigDecimal(value), "DfE 2019", status, caveat, 1);
    }
}
