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
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Period;

/**
 * A partner agency asks a small authority for everything it may ask about several indicators that share counts, and
 * solves for what is withheld. No count from 1 to 5 is isolated, nor is the rest of a percentage.
 */
class AnswersAttackPropertyTest {

    private static final int AUTHORITIES = 60;
    private static final List<String> OF_CONTACTS =
            List.of("contacts-received", "contacts-decided-in-time", "contacts-to-referral");
    private static final List<String> OF_PLANS = List.of(
            "child-protection-plans",
            "child-protection-plan-rate",
            "child-protection-plans-started",
            "child-protection-plans-ended",
            "child-protection-plans-at-any-point",
            "second-or-subsequent-plans");

    private static final List<String> OF_REFERRALS = List.of(
            "referrals-received",
            "referrals-no-further-action",
            "referrals-not-in-need",
            "children-in-need",
            "children-in-need-episodes-started",
            "children-in-need-episodes-ended",
            "children-in-need-episodes-at-any-point");
    private static final List<String> OF_EARLY_HELP = List.of(
            "early-help-families-engaged-in-time", "early-help-families-engaged-late", "early-help-families-engaged");

    /** Whether a figure is shown: its count, and the count it is a part of, or null. */
    private interface Telling {
        boolean tells(Amount amount, long n, Long whole);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = AUTHORITIES, seed = "20180331", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_contacts(@ForAll("seeds") long seed) {
        assertThat(isolated(
                        SmallAuthority.ofContacts(new Random(seed)), OF_CONTACTS, AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180401", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_plans(@ForAll("seeds") long seed) {
        assertThat(isolated(SmallAuthority.ofPlans(new Random(seed)), OF_PLANS, AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180402", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_referrals_and_of_the_episodes_of_need_they_open(@ForAll("seeds") long seed) {
        assertThat(isolated(
                        SmallAuthority.ofReferrals(new Random(seed)), OF_REFERRALS, AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180403", shrinking = ShrinkingMode.OFF)
    void all_that_may_be_asked_of_families_in_early_help(@ForAll("seeds") long seed) {
        assertThat(isolated(
                        SmallAuthority.ofEarlyHelp(new Random(seed)), OF_EARLY_HELP, AnswersAttackPropertyTest::asItIs))
                .isEmpty();
    }

    @Example
    void answers_without_small_counts_alone_would_isolate_some() {
        assertThat(worlds(SmallAuthority::ofContacts)
                        .anyMatch(world -> !isolated(world, OF_CONTACTS, AnswersAttackPropertyTest::unlessSmall)
                                .isEmpty()))
                .isTrue();
        assertThat(worlds(SmallAuthority::ofPlans)
                        .anyMatch(world -> !isolated(world, OF_PLANS, AnswersAttackPropertyTest::unlessSmall)
                                .isEmpty()))
                .isTrue();
        assertThat(worlds(SmallAuthority::ofReferrals)
                        .anyMatch(world -> !isolated(world, OF_REFERRALS, AnswersAttackPropertyTest::unlessSmall)
                                .isEmpty()))
                .isTrue();
        assertThat(worlds(SmallAuthority::ofEarlyHelp)
                        .anyMatch(world -> !isolated(world, OF_EARLY_HELP, AnswersAttackPropertyTest::unlessSmall)
                                .isEmpty()))
                .isTrue();
    }

    @Example
    void there_is_much_that_is_told() {
        assertThat(told(SmallAuthority::ofContacts, OF_CONTACTS)).isGreaterThan(AUTHORITIES);
        assertThat(told(SmallAuthority::ofPlans, OF_PLANS)).isGreaterThan(AUTHORITIES);
        assertThat(told(SmallAuthority::ofReferrals, OF_REFERRALS)).isGreaterThan(AUTHORITIES);
        assertThat(told(SmallAuthority::ofEarlyHelp, OF_EARLY_HELP)).isGreaterThan(AUTHORITIES);
    }

    private static long told(Function<Random, SmallAuthority> world, List<String> indicators) {
        return worlds(world)
                .map(SmallAuthority::asking)
                .flatMap(asking -> indicators.stream()
                        .flatMap(id -> periods(Asking.indicator(id).formula()).stream()
                                .map(period -> asking.partner(id, period).whole())))
                .filter(amount -> amount.numerator() != null)
                .count();
    }

    private static Stream<SmallAuthority> worlds(Function<Random, SmallAuthority> world) {
        return LongStream.range(0, AUTHORITIES).mapToObj(seed -> world.apply(new Random(seed)));
    }

    private static boolean asItIs(Amount amount, long n, Long whole) {
        return amount.numerator() != null;
    }

    private static boolean unlessSmall(Amount amount, long n, Long whole) {
        return !Part.isSmall(n) && (whole == null || !Part.isSmall(whole) && !Part.isSmall(whole - n));
    }

    private static List<String> isolated(SmallAuthority authority, List<String> indicators, Telling telling) {
        var attack = new Attack(authority.truth());
        var asking = authority.asking();
        var figures = new ArrayList<Sum>();
        for (var id : indicators) {
            var formula = Asking.indicator(id).formula();
            for (var period : periods(formula)) {
                ask(
                        authority,
                        attack,
                        figures,
                        formula,
                        period,
                        null,
                        asking.partner(id, period).whole(),
                        telling);
            }
            for (var slice : asking.partner(id, Asking.YEAR, Dimension.SEX).slices()) {
                var sex = SmallAuthority.SEXES.get(slice.code());
                if (sex != null) {
                    ask(authority, attack, figures, formula, Asking.YEAR, sex, slice.amount(), telling);
                }
            }
        }
        figures.addAll(leftBy(authority, indicators));
        return attack.isolates(figures);
    }

    /** Not an indicator itself, but follows from two: the referrals that opened no episode of need. */
    private static List<Sum> leftBy(SmallAuthority authority, List<String> indicators) {
        if (!indicators.equals(OF_REFERRALS)) {
            return List.of();
        }
        var received = Asking.indicator("referrals-received").formula();
        var started = Asking.indicator("children-in-need-episodes-started").formula();
        return periods(received).stream()
                .map(period -> authority
                        .sum(received.measures().getFirst(), period, null)
                        .minus(authority.sum(started.measures().getFirst(), period, null)))
                .toList();
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
        var n = authority.sum(formula.measures().getFirst(), period, sex);
        figures.add(n);
        Sum whole = null;
        if (formula instanceof Formula.Percent percent) {
            whole = authority.sum(percent.denominator(), period, sex);
            figures.add(whole);
            figures.add(whole.minus(n));
            if (amount.denominator() != null) {
                attack.isTold(whole);
            }
        }
        if (telling.tells(amount, authority.count(n), whole == null ? null : authority.count(whole))) {
            attack.isTold(n);
        }
    }

    /** Every range of whole months; for counts since 1 April, the ranges that begin there. */
    private static List<Period> periods(Formula formula) {
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
