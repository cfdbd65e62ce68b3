package org.safeguarding.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.safeguarding.metrics.disclosure.Attack;
import org.safeguarding.metrics.disclosure.Attack.Sum;
import org.safeguarding.metrics.disclosure.Part;
import org.safeguarding.metrics.indicator.Formula;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.ContactMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.measure.PlanMeasures;

/**
 * A partner agency asks a small authority for everything it may ask, whichever indicator shows it, and solves for what is
 * withheld. No count from 1 to 5 is isolated, nor is the rest of a count that includes it.
 */
class AnswersAttackPropertyTest {

    private static final int AUTHORITIES = 25;

    private static final List<Function<Random, SmallAuthority>> WORLDS = List.of(
            SmallAuthority::ofContacts,
            SmallAuthority::ofReferrals,
            SmallAuthority::ofEnquiries,
            SmallAuthority::ofConferences,
            SmallAuthority::ofPlans,
            SmallAuthority::ofChildInNeedPlans,
            SmallAuthority::ofProtection,
            SmallAuthority::ofEarlyHelp,
            SmallAuthority::ofTheRest);

    /** Whether a figure is shown: its count, and the count it is a part of, or null. */
    interface Telling {
        boolean tells(Amount amount, long n, Long whole);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = AUTHORITIES, seed = "20180331", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_contacts_and_the_referrals_that_they_open(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofContacts(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180402", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_referrals_and_the_episodes_of_need_they_open(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofReferrals(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180405", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_section_47_enquiries(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofEnquiries(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180401", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_plans(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofPlans(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180401", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_child_in_need_plans(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofChildInNeedPlans(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180405", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_initial_conferences_and_the_plans_they_make(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofConferences(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180406", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_reviews_core_groups_and_contested_conferences(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofProtection(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180403", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_early_help(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofEarlyHelp(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180404", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_assessments_requests_and_allegations(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofTheRest(new Random(seed)), AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Example
    void every_indicator_about_people_is_attacked_or_never_shown() {
        var worlds = WORLDS.stream().map(world -> world.apply(new Random(1))).toList();

        assertThat(Indicators.ALL.stream()
                        .filter(Indicator::aboutPeople)
                        .filter(indicator -> worlds.stream()
                                .noneMatch(world -> world.counts(
                                        indicator.formula().measures().getFirst())))
                        .flatMap(indicator ->
                                indicator.formula().measures().stream().limit(1))
                        .distinct()
                        .filter(measure -> !(Protection.of(measure) instanceof Protection.Never)))
                .containsExactlyInAnyOrder(ContactMeasures.CONTACTS_OVERDUE, PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS);
    }

    @Example
    void answers_without_small_counts_alone_would_isolate_some() {
        for (var world : WORLDS) {
            assertThat(worlds(world)
                            .anyMatch(authority -> !isolated(authority, AnswersAttackPropertyTest::unlessSmall)
                                    .isEmpty()))
                    .isTrue();
        }
    }

    @Example
    void there_is_much_that_is_told() {
        for (var world : WORLDS) {
            assertThat(worlds(world).mapToLong(AnswersAttackPropertyTest::told).sum())
                    .isGreaterThan(AUTHORITIES);
        }
    }

    private static long told(SmallAuthority authority) {
        var asking = authority.asking();
        return indicators(authority)
                .flatMap(indicator -> periods(indicator.formula()).stream()
                        .map(period -> asking.partner(indicator.id(), period).whole()))
                .filter(amount -> amount.numerator() != null)
                .count();
    }

    private static Stream<SmallAuthority> worlds(Function<Random, SmallAuthority> world) {
        return LongStream.range(0, AUTHORITIES).mapToObj(seed -> world.apply(new Random(seed)));
    }

    /** A rate shows the same counts as its indicator that is none. */
    private static Stream<Indicator> indicators(SmallAuthority authority) {
        return Indicators.ALL.stream()
                .filter(indicator -> !(indicator.formula() instanceof Formula.Rate))
                .filter(indicator -> indicator.formula().measures().stream().allMatch(authority::counts));
    }

    private static boolean asItIs(Amount amount, long n, Long whole) {
        return amount.numerator() != null;
    }

    private static boolean unlessSmall(Amount amount, long n, Long whole) {
        return !Part.isSmall(n) && (whole == null || !Part.isSmall(whole) && !Part.isSmall(whole - n));
    }

    static List<String> isolated(SmallAuthority authority, Telling telling) {
        var attack = new Attack(authority.truth());
        var asking = authority.asking();
        var figures = new ArrayList<Sum>();
        indicators(authority).forEach(indicator -> {
            var formula = indicator.formula();
            for (var period : periods(formula)) {
                var whole = asking.partner(indicator.id(), period).whole();
                ask(authority, attack, figures, formula, period, null, whole, telling);
            }
            if (!indicator.dimensions().contains(Dimension.SEX)) {
                return;
            }
            for (var slice :
                    asking.partner(indicator.id(), Asking.YEAR, Dimension.SEX).slices()) {
                var sex = SmallAuthority.SEXES.get(slice.code());
                if (sex != null) {
                    ask(authority, attack, figures, formula, Asking.YEAR, sex, slice.amount(), telling);
                }
            }
        });
        return attack.isolates(figures);
    }

    private static void ask(
            SmallAuthority authority,
            Attack attack,
            List<Sum> figures,
            Formula formula,
            Period period,
            Integer sex,
            Amount amount,
            Telling telling) {
        var measure = formula.measures().getFirst();
        var n = authority.sum(measure, period, sex);
        figures.add(n);
        authority
                .including(measure)
                .forEach(whole -> figures.add(authority.sum(whole, period, sex).minus(n)));
        Sum whole = null;
        if (formula instanceof Formula.Percent percent) {
            whole = authority.sum(percent.denominator(), period, sex);
            if (amount.denominator() != null) {
                attack.isTold(whole);
            }
        }
        if (telling.tells(amount, authority.count(n), whole == null ? null : authority.count(whole))) {
            attack.isTold(n);
        }
    }

    /** Every range of whole months; for counts since 1 April, the ranges that begin there; durations by year. */
    private static List<Period> periods(Formula formula) {
        if (formula instanceof Formula.Distribution) {
            return List.of(Asking.YEAR);
        }
        var months = Asking.months(2018).toList();
        boolean fromApril = formula.measures().getFirst().kind() == Measure.Kind.YEAR_TO_DATE;
        var periods = new ArrayList<Period>();
        for (int first = 0; first < (fromApril ? 1 : months.size()); first++) {
            for (int last = first; last < months.size(); last++) {
                periods.add(
                        new Period(months.get(first).from(), months.get(last).to()));
            }
        }
        return periods;
    }
}
