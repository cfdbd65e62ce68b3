package org.safeguarding.metrics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Attack.Sum;

/**
 * One year of a count and of a part of it in a small authority, such as contacts and those decided in time.
 *
 * @param cells by month, by value of a dimension: the part, and the rest
 */
record PartsOfAWhole(int[][][] cells) {

    private static final ReportingYear YEAR = ReportingYear.endingIn(2018);
    private static final int PART = 0;
    private static final int REST = 1;

    /** What is withheld: blocks of months and values of the dimension, of the whole and of the part. */
    record Withheld(Set<Block> whole, Set<Block> part, Set<Integer> wholeOf, Set<Integer> partOf) {
        static final Withheld NOTHING = new Withheld(Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** A part with the rest of its whole. */
    static Part ofWhole(long n, long whole) {
        return Part.apart(List.of(n), whole);
    }

    /** Decides what is withheld, after a publication that may have withheld something. */
    interface Rules {
        Withheld of(PartsOfAWhole authority, Withheld before);
    }

    static PartsOfAWhole random(Random random) {
        int values = 2 + random.nextInt(5);
        int months = Block.YEAR;
        int busiest = 1 + random.nextInt(random.nextBoolean() ? 12 : 40);
        double share = List.of(0.03, 0.2, 0.5, 0.9, 1.0).get(random.nextInt(5));
        double skew = 1 + random.nextInt(3);
        var cells = new int[months][values][2];
        for (var month : cells) {
            for (int n = random.nextInt(busiest + 1); n > 0; n--) {
                int value = (int) (values * Math.pow(random.nextDouble(), skew));
                month[value][random.nextDouble() < share ? PART : REST]++;
            }
        }
        return new PartsOfAWhole(cells);
    }

    /** Corrects records in months and values where nothing was withheld. */
    PartsOfAWhole corrected(Withheld published, Random random) {
        var corrected = new int[cells.length][][];
        boolean noValues = published.partOf().size() == values();
        for (int month = 0; month < cells.length; month++) {
            corrected[month] = new int[cells[month].length][];
            for (int value = 0; value < cells[month].length; value++) {
                corrected[month][value] = cells[month][value].clone();
                boolean wasShown = !published.part().contains(new Block(month, 1))
                        && (noValues || !published.partOf().contains(value));
                if (wasShown && random.nextInt(3) == 0) {
                    int which = random.nextInt(2);
                    corrected[month][value][which] = Math.max(0, cells[month][value][which] + random.nextInt(7) - 3);
                }
            }
        }
        return new PartsOfAWhole(corrected);
    }

    int values() {
        return cells[0].length;
    }

    long[] months(boolean wholeToo) {
        return IntStream.range(0, cells.length)
                .mapToLong(month -> IntStream.range(0, values())
                        .mapToLong(value -> count(month, value, wholeToo))
                        .sum())
                .toArray();
    }

    long ofValue(int value, boolean wholeToo) {
        return IntStream.range(0, cells.length)
                .mapToLong(month -> count(month, value, wholeToo))
                .sum();
    }

    private int count(int month, int value, boolean wholeToo) {
        return cells[month][value][PART] + (wholeToo ? cells[month][value][REST] : 0);
    }

    /** The actual rules. */
    static Withheld withheld(PartsOfAWhole authority, Withheld before) {
        var year = Block.year(authority.cells.length);
        var values = IntStream.range(0, authority.values()).boxed().toList();

        var wholes = new ArrayList<Node<Integer>>();
        values.forEach(value -> wholes.add(Node.leaf(
                value,
                Part.count(authority.ofValue(value, true))
                        .withheldBeforeIf(before.wholeOf().contains(value)))));
        long total = year.sum(authority.months(true));
        var wholeOf = Withholding.ofTree(
                new Node<>(-1, Part.count(total).withheldBeforeIf(before.whole().contains(year)), wholes));
        var whole =
                YearPlan.ofCount(YEAR, authority.months(true), withYear(before.whole(), year, wholeOf), Course.NONE);

        var parts = new ArrayList<Node<Integer>>();
        values.forEach(value -> parts.add(Node.leaf(
                value,
                ofWhole(authority.ofValue(value, false), authority.ofValue(value, true))
                        .withheldIf(wholeOf.contains(value))
                        .withheldBeforeIf(before.partOf().contains(value)))));
        var partOf = Withholding.ofTree(new Node<>(
                -1,
                ofWhole(year.sum(authority.months(false)), total)
                        .withheldIf(whole.withheld().contains(year))
                        .withheldBeforeIf(before.part().contains(year)),
                parts));
        var part = YearPlan.ofPart(
                YEAR, authority.months(false), List.of(whole), withYear(before.part(), year, partOf), Course.NONE);
        return new Withheld(
                whole.withheld(),
                part.withheld(),
                whole.shows(year) ? wholeOf : Set.copyOf(values),
                part.shows(year) ? partOf : Set.copyOf(values));
    }

    /**
     * If the values of a dimension cannot be protected from a publication in any other way, their total is withheld
     * too.
     */
    private static Set<Block> withYear(Set<Block> before, Block year, Set<Integer> values) {
        var with = new HashSet<>(before);
        if (values.contains(-1)) {
            with.add(year);
        }
        return with;
    }

    /**
     * The first small figure isolated by an attacker who asks for everything and keeps the publication, if there is
     * one.
     */
    List<String> attacked(Withheld now, Withheld published) {
        var truth = new double[cells.length * values() * 2];
        for (int month = 0; month < cells.length; month++) {
            for (int value = 0; value < values(); value++) {
                truth[unknown(month, value, PART)] = cells[month][value][PART];
                truth[unknown(month, value, REST)] = cells[month][value][REST];
            }
        }
        var attack = new Attack(truth);
        var year = Block.year(cells.length);
        blocks(year).forEach(block -> {
            if (!now.whole().contains(block)) {
                attack.isTold(sum(block, true));
            }
            if (!now.part().contains(block)) {
                attack.isTold(sum(block, false));
                attack.isTold(sum(block, true).minus(sum(block, false)).named("rest, as the percentage tells"));
            }
            published(attack, block.parts().toList(), block, published);
            if (published == Withheld.NOTHING && !now.whole().contains(block)) {
                knowsThatZerosAreShown(attack, block.parts().toList(), now);
            }
        });
        var values = IntStream.range(0, values()).boxed().toList();
        values.forEach(value -> {
            if (!now.wholeOf().contains(value)) {
                attack.isTold(ofValue("whole", value, true));
            }
            if (!now.partOf().contains(value)) {
                attack.isTold(ofValue("part", value, false));
                attack.isTold(ofValue("whole, as the percentage tells", value, true));
            }
        });
        if (published == Withheld.NOTHING && !now.wholeOf().containsAll(values)) {
            now.wholeOf().forEach(value -> attack.knowsAtLeast(ofValue("whole", value, true), 1));
        }
        if (published.partOf().size() < values()) {
            attack.isTold(values.stream()
                    .filter(published.partOf()::contains)
                    .map(value -> ofValue("published part", value, false))
                    .reduce(nothing(), Sum::plus));
        }
        if (published.wholeOf().size() < values()) {
            attack.isTold(values.stream()
                    .filter(published.wholeOf()::contains)
                    .map(value -> ofValue("published whole", value, true))
                    .reduce(nothing(), Sum::plus));
        }
        return attack.isolates(figures());
    }

    /** What a publication withheld has not been corrected since, and the total minus the others was known then. */
    private void published(Attack attack, List<Block> parts, Block total, Withheld published) {
        if (!published.whole().contains(total)) {
            attack.isTold(parts.stream()
                    .filter(published.whole()::contains)
                    .map(block -> sum(block, true))
                    .reduce(nothing(), Sum::plus));
        }
        if (!published.part().contains(total)) {
            attack.isTold(parts.stream()
                    .filter(published.part()::contains)
                    .map(block -> sum(block, false))
                    .reduce(nothing(), Sum::plus));
        }
    }

    private void knowsThatZerosAreShown(Attack attack, List<Block> parts, Withheld now) {
        if (!now.whole().containsAll(parts)) {
            parts.stream().filter(now.whole()::contains).forEach(block -> attack.knowsAtLeast(sum(block, true), 1));
        }
    }

    private static List<Block> blocks(Block block) {
        var all = new ArrayList<>(List.of(block));
        block.parts().forEach(part -> all.addAll(blocks(part)));
        return all;
    }

    private List<Sum> figures() {
        var figures = new ArrayList<Sum>();
        for (int first = 0; first < cells.length; first++) {
            for (int length = 1; first + length <= cells.length; length++) {
                var range = new Block(first, length);
                add(figures, sum(range, true), sum(range, false));
            }
        }
        for (int value = 0; value < values(); value++) {
            add(figures, ofValue("whole", value, true), ofValue("part", value, false));
        }
        return figures;
    }

    private static void add(List<Sum> figures, Sum whole, Sum part) {
        figures.add(whole);
        figures.add(part);
        figures.add(whole.minus(part));
    }

    private int unknown(int month, int value, int which) {
        return (month * values() + value) * 2 + which;
    }

    private Sum nothing() {
        return new Sum("", new int[cells.length * values() * 2]);
    }

    private Sum sum(Block range, boolean wholeToo) {
        return sum((wholeToo ? "whole of " : "part of ") + range, range, 0, values(), wholeToo);
    }

    private Sum ofValue(String name, int value, boolean wholeToo) {
        return sum(name + " of value " + value, Block.year(cells.length), value, value + 1, wholeToo);
    }

    private Sum sum(String name, Block range, int fromValue, int toValue, boolean wholeToo) {
        var sum = nothing().named(name);
        for (int month = range.first(); month < range.first() + range.length(); month++) {
            for (int value = fromValue; value < toValue; value++) {
                sum.times()[unknown(month, value, PART)] = 1;
                sum.times()[unknown(month, value, REST)] = wholeToo ? 1 : 0;
            }
        }
        return sum;
    }

    /** Rules with something left out, to show that the attack finds it. */
    static final class Weakened {

        private Weakened() {}

        interface Counting {
            Part part(long n, long whole, boolean wholeIsWithheld, boolean before);
        }

        static Withheld primaryOnly(PartsOfAWhole authority, Withheld before) {
            var months = authority.months(true);
            var part = authority.months(false);
            var whole = new HashSet<Block>();
            var parts = new HashSet<Block>();
            blocks(Block.year(months.length)).forEach(block -> {
                long n = block.sum(part);
                long of = block.sum(months);
                if (Part.isSmall(of)) {
                    whole.add(block);
                }
                if (Part.isSmall(of) || Part.isSmall(n) || Part.isSmall(of - n)) {
                    parts.add(block);
                }
            });
            return new Withheld(whole, parts, Set.of(), Set.of());
        }

        /** Rules that look at a count by months only, and withhold everything by value. */
        static Rules counting(Counting whole, Counting part) {
            return (authority, before) -> {
                var wholes = months(authority, Set.of(), before.whole(), whole);
                var parts = months(authority, wholes, before.part(), part);
                var values = new HashSet<>(
                        IntStream.range(0, authority.values()).boxed().toList());
                return new Withheld(wholes, parts, values, values);
            };
        }

        private static Set<Block> months(
                PartsOfAWhole authority, Set<Block> withheld, Set<Block> before, Counting counting) {
            return Withholding.ofTree(Block.year(authority.cells.length)
                    .tree(block -> counting.part(
                            block.sum(authority.months(false)),
                            block.sum(authority.months(true)),
                            withheld.contains(block),
                            before.contains(block))));
        }

        /** Withholds one more wherever only one is withheld, whatever they add up to. */
        static Withheld anyTwo(PartsOfAWhole authority, Withheld before) {
            var values = new LinkedHashMap<Integer, Long>();
            for (int value = 0; value < authority.values(); value++) {
                values.put(value, authority.ofValue(value, true));
            }
            var all = Set.copyOf(values.keySet());
            var months = new HashSet<>(blocks(Block.year(authority.cells.length)));
            var year = Block.year(authority.cells.length);
            long total = year.sum(authority.months(true));
            if (Part.isSmall(total)) {
                return new Withheld(months, months, all, all);
            }
            var withheld = new HashSet<Integer>();
            values.forEach((value, n) -> {
                if (Part.isSmall(n)) {
                    withheld.add(value);
                }
            });
            if (withheld.size() == 1) {
                values.keySet().stream()
                        .filter(value -> !withheld.contains(value) && values.get(value) > 0)
                        .min(Comparator.comparing(values::get))
                        .ifPresent(withheld::add);
            }
            var wholes = new HashSet<>(months);
            wholes.remove(year);
            return new Withheld(wholes, months, withheld, all);
        }
    }
}
