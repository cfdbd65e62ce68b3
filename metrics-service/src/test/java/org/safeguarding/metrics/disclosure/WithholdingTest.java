package org.safeguarding.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    @Test
    void nothing_is_withheld_where_nothing_is_small() {
        assertThat(ofCounts(6, 0, 12)).isEmpty();
    }

    @Test
    void two_small_counts_hide_each_other_if_they_add_up_to_six_and_differ() {
        assertThat(ofCounts(2, 4, 50, 60)).containsExactlyInAnyOrder(0, 1);
        assertThat(ofCounts(2, 3, 50, 60)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(ofCounts(4, 4, 50, 60)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void the_next_smallest_is_withheld_too_and_with_it_what_is_equally_small() {
        assertThat(ofCounts(3, 40, 30, 50)).containsExactlyInAnyOrder(0, 2);
        assertThat(ofCounts(3, 40, 30, 30)).containsExactlyInAnyOrder(0, 2, 3);
    }

    @Test
    void zeros_are_shown_unless_there_is_no_other_way() {
        assertThat(ofCounts(0, 2, 40, 0)).containsExactlyInAnyOrder(1, 2);
        assertThat(ofCounts(0, 4, 4)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void all_are_withheld_if_their_total_would_tell_that_all_are_equal() {
        assertThat(ofCounts(1, 1, 1, 1, 1, 1, 1)).hasSize(7);
        assertThat(ofCounts(2, 1, 1, 1, 1, 1, 0)).hasSize(7);
    }

    @Test
    void a_small_rest_of_a_whole_is_withheld_like_a_small_part() {
        var inTime = Map.of(
                "april",
                PartsOfAWhole.ofWhole(47, 50),
                "may",
                PartsOfAWhole.ofWhole(20, 60),
                "june",
                PartsOfAWhole.ofWhole(30, 60),
                "july",
                PartsOfAWhole.ofWhole(0, 40));

        assertThat(Withholding.ofValues(inTime)).containsExactlyInAnyOrder("april", "june");
    }

    @Test
    void a_part_is_withheld_where_its_whole_is() {
        var parts = Map.of(
                "north", PartsOfAWhole.ofWhole(10, 30).withheldIf(true),
                "south", PartsOfAWhole.ofWhole(20, 50).withheldIf(true),
                "east", PartsOfAWhole.ofWhole(40, 70));

        assertThat(Withholding.ofValues(parts)).containsExactlyInAnyOrder("north", "south");
    }

    @Test
    void what_a_publication_withheld_stays_withheld_and_what_is_withheld_since_hides_by_itself() {
        var before = Part.count(9).withheldBeforeIf(true);
        var alsoBefore = Part.count(20).withheldBeforeIf(true);
        var parts = Map.of("a", before, "b", alsoBefore, "c", Part.count(4), "d", Part.count(30), "e", Part.count(50));

        assertThat(Withholding.ofValues(parts)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void a_total_is_withheld_if_its_parts_cannot_be_protected_since_a_publication() {
        var tree = new Node<>(
                "year",
                Part.count(83),
                List.of(
                        new Node<>(
                                "first quarter",
                                Part.count(13),
                                List.of(
                                        Node.leaf("april", Part.count(6).withheldBeforeIf(true)),
                                        Node.leaf("may", Part.count(3).withheldBeforeIf(true)),
                                        Node.leaf("june", Part.count(4)))),
                        Node.leaf("second quarter", Part.count(30)),
                        Node.leaf("third quarter", Part.count(40))));

        assertThat(Withholding.ofTree(tree))
                .containsExactlyInAnyOrder("first quarter", "april", "may", "june", "second quarter");
    }

    @Test
    void in_a_tree_of_bands_a_small_number_late_hides_every_band() {
        var tree = new Node<>(
                "all",
                Part.count(100),
                List.of(
                        new Node<>(
                                "in time",
                                Part.count(96),
                                List.of(
                                        Node.leaf("0 to 10 days", Part.count(50)),
                                        Node.leaf("11 to 15 days", Part.count(46)))),
                        new Node<>("late", Part.count(4), List.of(Node.leaf("16 to 20 days", Part.count(4))))));

        assertThat(Withholding.ofTree(tree))
                .containsExactlyInAnyOrder("in time", "0 to 10 days", "11 to 15 days", "late", "16 to 20 days");
    }

    @Test
    void a_part_that_is_more_than_its_whole_is_refused() {
        assertThatThrownBy(() -> PartsOfAWhole.ofWhole(101, 97)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * All tables of two to five values up to 13, as seen by an attacker who knows the exact rules and tries every
     * table. For each withheld small count, another table looks the same and has another count in that place.
     */
    @Test
    void knowing_the_rules_does_not_help() {
        for (int values = 2; values <= 5; values++) {
            int largest = values == 5 ? 9 : 13;
            var seen = new HashMap<List<Long>, List<Set<Long>>>();
            var tables = tables(values, largest);
            for (var table : tables) {
                var looks = looks(table);
                var counts = seen.computeIfAbsent(
                        looks,
                        _ -> new ArrayList<>(table.stream()
                                .map(_ -> (Set<Long>) new TreeSet<Long>())
                                .toList()));
                for (int i = 0; i < values; i++) {
                    counts.get(i).add(table.get(i));
                }
            }
            assertThat(seen.values())
                    .allSatisfy(counts -> assertThat(counts)
                            .noneMatch(of ->
                                    of.size() == 1 && Part.isSmall(of.iterator().next())));
        }
    }

    /** What is shown: the total, then each value, with −1 for a withheld one. */
    private static List<Long> looks(List<Long> table) {
        var withheld = ofCounts(table.stream().mapToLong(Long::longValue).toArray());
        var looks = new ArrayList<Long>();
        looks.add(table.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < table.size(); i++) {
            looks.add(withheld.contains(i) ? Long.valueOf(-1) : table.get(i));
        }
        return looks;
    }

    private static List<List<Long>> tables(int values, int largest) {
        var tables = List.<List<Long>>of(List.of());
        for (int i = 0; i < values; i++) {
            var longer = new ArrayList<List<Long>>();
            for (var table : tables) {
                for (long n = 0; n <= largest; n++) {
                    var next = new ArrayList<>(table);
                    next.add(n);
                    longer.add(next);
                }
            }
            tables = longer;
        }
        return tables.stream()
                .filter(table -> table.stream().mapToLong(Long::longValue).sum() >= Part.LEAST_SUM)
                .toList();
    }

    private static Set<Integer> ofCounts(long... counts) {
        var parts = new LinkedHashMap<Integer, Part>();
        for (int i = 0; i < counts.length; i++) {
            parts.put(i, Part.count(counts[i]));
        }
        return Withholding.ofValues(parts);
    }
}
