package org.safeguarding.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.safeguarding.metrics.disclosure.PartsOfAWhole.Withheld;

/**
 * A caller who may not see small counts asks a small authority for everything and solves for what is withheld. With the
 * actual rules, no count from 1 to 5 is isolated. With any rule left out, one is, which shows that the attack works.
 */
class DisclosureAttackPropertyTest {

    private static final int AUTHORITIES = 400;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = AUTHORITIES, seed = "20180331", shrinking = ShrinkingMode.OFF)
    void a_count_and_its_part_by_month_and_by_value(@ForAll("seeds") long seed) {
        var authority = PartsOfAWhole.random(new Random(seed));

        var withheld = PartsOfAWhole.withheld(authority, Withheld.NOTHING);

        assertThat(authority.attacked(withheld, Withheld.NOTHING)).isEmpty();
    }

    @Property(tries = AUTHORITIES, seed = "20180401", shrinking = ShrinkingMode.OFF)
    void a_publication_and_what_was_corrected_since(@ForAll("seeds") long seed) {
        var random = new Random(seed);
        var authority = PartsOfAWhole.random(random);
        var published = PartsOfAWhole.withheld(authority, Withheld.NOTHING);

        var corrected = authority.corrected(published, random);
        var withheld = PartsOfAWhole.withheld(corrected, published);

        assertThat(corrected.attacked(withheld, published)).isEmpty();
    }

    @Property(tries = AUTHORITIES / 4, seed = "20190331", shrinking = ShrinkingMode.OFF)
    void a_stock_and_its_flows_over_two_years(@ForAll("seeds") long seed) {
        var authority = StockAndFlows.random(new Random(seed));

        assertThat(authority.attacked(StockAndFlows.shown(authority))).isEmpty();
    }

    @Example
    void withholding_small_counts_alone_is_not_enough() {
        isCaught(PartsOfAWhole.Weakened::primaryOnly);
    }

    @Example
    void withholding_any_one_more_is_not_enough() {
        isCaught(PartsOfAWhole.Weakened::anyTwo);
    }

    @Example
    void the_rest_of_a_whole_has_to_be_withheld_too() {
        isCaught(PartsOfAWhole.Weakened.counting(
                (_, whole, _, _) -> Part.count(whole),
                (n, _, wholeIsWithheld, _) -> Part.count(n).withheldIf(wholeIsWithheld)));
    }

    @Example
    void a_part_has_to_be_withheld_where_its_whole_is() {
        isCaught(PartsOfAWhole.Weakened.counting(
                (_, whole, _, _) -> Part.count(whole), (n, whole, _, _) -> PartsOfAWhole.ofWhole(n, whole)));
    }

    @Example
    void what_a_publication_withheld_has_to_stay_withheld() {
        isCaughtAfterPublication(PartsOfAWhole.Weakened.counting(
                (_, whole, _, _) -> Part.count(whole),
                (n, whole, wholeIsWithheld, _) ->
                        PartsOfAWhole.ofWhole(n, whole).withheldIf(wholeIsWithheld)));
    }

    @Example
    void what_is_withheld_since_a_publication_has_to_hide_by_itself() {
        isCaughtAfterPublication(PartsOfAWhole.Weakened.counting(
                (_, whole, _, before) -> Part.count(whole).withheldIf(before),
                (n, whole, wholeIsWithheld, before) ->
                        PartsOfAWhole.ofWhole(n, whole).withheldIf(wholeIsWithheld || before)));
    }

    /** Shows that the rules above fail because of what they leave out, not because of how they are put together. */
    @Example
    void with_nothing_left_out_nothing_is_caught() {
        PartsOfAWhole.Rules rules = PartsOfAWhole.Weakened.counting(
                (_, whole, _, before) -> Part.count(whole).withheldBeforeIf(before),
                (n, whole, wholeIsWithheld, before) -> PartsOfAWhole.ofWhole(n, whole)
                        .withheldIf(wholeIsWithheld)
                        .withheldBeforeIf(before));

        assertThat(catches(rules)).isFalse();
        assertThat(catchesAfterPublication(rules)).isFalse();
    }

    @Example
    void a_stock_and_its_flows_have_to_be_seen_together() {
        isCaught(StockAndFlows.Weakened::eachAlone);
    }

    @Example
    void the_values_of_a_stock_and_of_its_flows_have_to_be_seen_together() {
        isCaught(StockAndFlows.Weakened::valuesEachAlone);
    }

    @Example
    void a_small_stock_within_the_year_has_to_hide_the_months_of_its_flows() {
        isCaught(StockAndFlows.Weakened::monthsOfFlowsAlone);
    }

    private static void isCaught(PartsOfAWhole.Rules rules) {
        assertThat(catches(rules)).isTrue();
    }

    private static void isCaughtAfterPublication(PartsOfAWhole.Rules rules) {
        assertThat(catchesAfterPublication(rules)).isTrue();
    }

    private static boolean catches(PartsOfAWhole.Rules rules) {
        return IntStream.range(0, AUTHORITIES)
                .mapToObj(seed -> PartsOfAWhole.random(new Random(seed)))
                .anyMatch(authority -> !authority
                        .attacked(rules.of(authority, Withheld.NOTHING), Withheld.NOTHING)
                        .isEmpty());
    }

    private static boolean catchesAfterPublication(PartsOfAWhole.Rules rules) {
        return IntStream.range(0, AUTHORITIES).anyMatch(seed -> {
            var random = new Random(seed);
            var authority = PartsOfAWhole.random(random);
            var published = rules.of(authority, Withheld.NOTHING);
            var corrected = authority.corrected(published, random);
            return !corrected
                    .attacked(rules.of(corrected, published), published)
                    .isEmpty();
        });
    }

    private static void isCaught(StockAndFlows.Rules rules) {
        assertThat(IntStream.range(0, AUTHORITIES)
                        .mapToObj(seed -> StockAndFlows.random(new Random(seed)))
                        .anyMatch(authority ->
                                !authority.attacked(rules.of(authority)).isEmpty()))
                .isTrue();
    }
}
