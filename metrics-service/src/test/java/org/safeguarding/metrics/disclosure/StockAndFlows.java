package org.safeguarding.metrics.disclosure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.metrics.disclosure.Attack.Sum;

/**
 * Years of a stock and its flows in a small authority, such as child protection plans, divided by a dimension that does
 * not change while a plan is open.
 *
 * @param before the stock at the beginning, by value
 * @param started by month and value
 * @param ended by month and value
 */
record StockAndFlows(int[] before, int[][] started, int[][] ended) {

    private static final ReportingYear FIRST = ReportingYear.endingIn(2018);

    /**
     * What is shown.
     *
     * @param started blocks of months that are withheld, by year
     * @param ended likewise
     * @param open the month ends, counted from 1, at which the whole stock is shown; 0 is the beginning
     * @param values of the dimension that are withheld, by figure: {@code S0}, {@code A0}, {@code E0}, {@code S1} and
     *     so on
     */
    record Shown(
            List<Set<Block>> started, List<Set<Block>> ended, Set<Integer> open, Map<String, Set<Integer>> values) {}

    interface Rules {
        Shown of(StockAndFlows authority);
    }

    static StockAndFlows random(Random random) {
        int values = 2 + random.nextInt(2);
        int months = random.nextBoolean() ? 24 : 12 + 1 + random.nextInt(11);
        int busiest = 1 + random.nextInt(9);
        double ending = random.nextDouble();
        var before = IntStream.range(0, values)
                .map(_ -> random.nextInt(1 + random.nextInt(14)))
                .toArray();
        var open = before.clone();
        var started = new int[months][values];
        var ended = new int[months][values];
        for (int month = 0; month < months; month++) {
            for (int value = 0; value < values; value++) {
                started[month][value] = random.nextInt(3) == 0 ? 0 : random.nextInt(busiest + 1);
                open[value] += started[month][value];
                for (int n = open[value]; n > 0; n--) {
                    ended[month][value] += random.nextDouble() < ending * 0.6 ? 1 : 0;
                }
                open[value] -= ended[month][value];
            }
        }
        return new StockAndFlows(before, started, ended);
    }

    private int values() {
        return before.length;
    }

    private int years() {
        return (started.length + Block.YEAR - 1) / Block.YEAR;
    }

    private int monthsOf(int year) {
        return Math.min(Block.YEAR, started.length - year * Block.YEAR);
    }

    private long[] months(int[][] flow, int year) {
        return IntStream.range(0, monthsOf(year))
                .mapToLong(
                        month -> IntStream.of(flow[year * Block.YEAR + month]).sum())
                .toArray();
    }

    private StockPlan plan() {
        long opening = IntStream.of(before).sum();
        var flows = new ArrayList<Flows>();
        for (int year = 0; year < years(); year++) {
            flows.add(flows(
                    flows.isEmpty() ? opening : flows.getLast().atTheEnd(),
                    months(started, year),
                    months(ended, year)));
        }
        return StockPlan.of(FIRST, opening, flows);
    }

    /** Flows that were never shown before. */
    static Flows flows(long before, long[] started, long[] ended) {
        var open = new long[started.length];
        var anyPoint = new long[started.length];
        long now = before;
        long all = before;
        for (int month = 0; month < open.length; month++) {
            now += started[month] - ended[month];
            all += started[month];
            open[month] = now;
            anyPoint[month] = all;
        }
        return new Flows(started, ended, open, anyPoint, Set.of(), Set.of(), false, Course.NONE);
    }

    /** The actual rules. */
    static Shown shown(StockAndFlows authority) {
        return authority.shown(true);
    }

    private Shown shown(boolean valuesTogether) {
        var plan = plan();
        var withheldStarted = new ArrayList<Set<Block>>();
        var withheldEnded = new ArrayList<Set<Block>>();
        var open = new HashSet<Integer>();
        if (!Part.isSmall(IntStream.of(before).sum())) {
            open.add(0);
        }
        var shownFigures = new ArrayList<String>();
        for (int year = 0; year < years(); year++) {
            var reportingYear = ReportingYear.endingIn(FIRST.endingIn() + year);
            var april = YearMonth.from(reportingYear.first());
            withheldStarted.add(plan.started(reportingYear).withheld());
            withheldEnded.add(plan.ended(reportingYear).withheld());
            for (int month = 0; month < monthsOf(year); month++) {
                if (plan.showsOpenAtEndOf(april.plusMonths(month))) {
                    open.add(year * Block.YEAR + month + 1);
                }
            }
            if (plan.showsAnyPoint(april, april.plusMonths(monthsOf(year) - 1)) && monthsOf(year) == Block.YEAR) {
                shownFigures.add("A" + year);
                shownFigures.add("E" + year);
            }
        }
        for (int year = 0; year <= years(); year++) {
            if (year * Block.YEAR <= started.length && open.contains(year * Block.YEAR)) {
                shownFigures.add("S" + year);
            }
        }
        return new Shown(
                withheldStarted,
                withheldEnded,
                open,
                valuesTogether ? withheldTogether(shownFigures) : withheldEachAlone(shownFigures));
    }

    private Map<String, Set<Integer>> withheldTogether(List<String> shown) {
        var parts = new LinkedHashMap<Integer, Part>();
        for (int value = 0; value < values(); value++) {
            int v = value;
            parts.put(
                    value,
                    Part.figures(
                            shown.stream().mapToLong(figure -> count(figure, v)).toArray()));
        }
        var together = shown.isEmpty() ? Set.<Integer>of() : Withholding.ofValues(parts);
        var withheld = new HashMap<String, Set<Integer>>();
        shown.forEach(figure -> withheld.put(figure, together));
        return withheld;
    }

    private Map<String, Set<Integer>> withheldEachAlone(List<String> shown) {
        var withheld = new HashMap<String, Set<Integer>>();
        for (var figure : shown) {
            var parts = new LinkedHashMap<Integer, Part>();
            for (int value = 0; value < values(); value++) {
                parts.put(value, Part.count(count(figure, value)));
            }
            withheld.put(figure, Withholding.ofValues(parts));
        }
        return withheld;
    }

    private long count(String figure, int value) {
        return Math.round(dot(figure(figure, value), truth()));
    }

    private static double dot(Sum sum, double[] truth) {
        return IntStream.range(0, truth.length)
                .mapToDouble(i -> sum.times()[i] * truth[i])
                .sum();
    }

    private double[] truth() {
        var truth = new double[values() * (1 + 2 * started.length)];
        for (int value = 0; value < values(); value++) {
            truth[value] = before[value];
            for (int month = 0; month < started.length; month++) {
                truth[unknown(month, value, 0)] = started[month][value];
                truth[unknown(month, value, 1)] = ended[month][value];
            }
        }
        return truth;
    }

    private int unknown(int month, int value, int flow) {
        return values() * (1 + 2 * month + flow) + value;
    }

    /** The first small figure isolated by an attacker who asks for everything. */
    List<String> attacked(Shown shown) {
        var attack = new Attack(truth());
        var figures = new ArrayList<Sum>();
        for (int month = 1; month <= started.length; month++) {
            for (int value = 0; value < values(); value++) {
                attack.knowsAtLeast(open(month, value, value + 1), 0);
            }
        }
        for (int month = 0; month <= started.length; month++) {
            var open = open(month, 0, values());
            figures.add(open);
            if (shown.open().contains(month)) {
                attack.isTold(open);
            }
        }
        for (int year = 0; year < years(); year++) {
            tellsFlows(attack, figures, shown, year);
        }
        shown.values().forEach((figure, withheld) -> {
            for (int value = 0; value < values(); value++) {
                if (!withheld.contains(value)) {
                    attack.isTold(figure(figure, value));
                }
            }
        });
        for (int value = 0; value < values(); value++) {
            for (int year = 0; year <= years(); year++) {
                figures.add(figure("S" + year, value));
                if (year < years()) {
                    figures.add(figure("A" + year, value));
                    figures.add(figure("E" + year, value));
                    figures.add(figure("S" + year, value).plus(figure("A" + year, value)));
                }
            }
        }
        return attack.isolates(figures);
    }

    private void tellsFlows(Attack attack, List<Sum> figures, Shown shown, int year) {
        int april = year * Block.YEAR;
        for (int first = 0; first < monthsOf(year); first++) {
            for (int length = 1; first + length <= monthsOf(year); length++) {
                var block = new Block(first, length);
                var startedThen = flow("started in ", april, block, 0, values(), 0);
                var endedThen = flow("ended in ", april, block, 0, values(), 1);
                figures.add(startedThen);
                figures.add(endedThen);
                figures.add(open(april + first, 0, values()).plus(startedThen));
                if (isShown(block, shown.started().get(year), year)) {
                    attack.isTold(startedThen);
                }
                if (isShown(block, shown.ended().get(year), year)) {
                    attack.isTold(endedThen);
                }
            }
        }
    }

    private boolean isShown(Block range, Set<Block> withheld, int year) {
        return Block.year(monthsOf(year)).within(range).noneMatch(withheld::contains);
    }

    private Sum figure(String figure, int value) {
        int year = Integer.parseInt(figure.substring(1));
        var all = new Block(0, figure.startsWith("S") ? 1 : monthsOf(year));
        return switch (figure.charAt(0)) {
            case 'A' -> flow(figure + " of ", year * Block.YEAR, all, value, value + 1, 0);
            case 'E' -> flow(figure + " of ", year * Block.YEAR, all, value, value + 1, 1);
            default -> open(Math.min(year * Block.YEAR, started.length), value, value + 1);
        };
    }

    private Sum flow(String name, int april, Block block, int fromValue, int toValue, int flow) {
        var times = new int[values() * (1 + 2 * started.length)];
        for (int month = april + block.first(); month < april + block.first() + block.length(); month++) {
            for (int value = fromValue; value < toValue; value++) {
                times[unknown(month, value, flow)] = 1;
            }
        }
        return new Sum(name + april + " " + block + " values " + fromValue + " to " + toValue, times);
    }

    private Sum open(int months, int fromValue, int toValue) {
        var times = new int[values() * (1 + 2 * started.length)];
        for (int value = fromValue; value < toValue; value++) {
            times[value] = 1;
            for (int month = 0; month < months; month++) {
                times[unknown(month, value, 0)] = 1;
                times[unknown(month, value, 1)] = -1;
            }
        }
        return new Sum("open after " + months + " months, values " + fromValue + " to " + toValue, times);
    }

    /** Rules with something left out, to show that the attack finds it. */
    static final class Weakened {

        private Weakened() {}

        /** Decides each figure on its own, as if started, ended and open were unrelated. */
        static Shown eachAlone(StockAndFlows authority) {
            var open = new HashSet<Integer>();
            for (int month = 0; month <= authority.started.length; month++) {
                if (!Part.isSmall(Math.round(dot(authority.open(month, 0, authority.values()), authority.truth())))) {
                    open.add(month);
                }
            }
            return new Shown(
                    authority.yearPlans(authority.started), authority.yearPlans(authority.ended), open, Map.of());
        }

        /** Decides the flows and stock of all years together, but not the values of a dimension. */
        static Shown valuesEachAlone(StockAndFlows authority) {
            return authority.shown(false);
        }

        /** Ignores that a small stock at a month end may follow from its flows. */
        static Shown monthsOfFlowsAlone(StockAndFlows authority) {
            var shown = authority.shown(true);
            var started = new ArrayList<>(shown.started());
            var ended = new ArrayList<>(shown.ended());
            for (int year = 0; year < authority.years(); year++) {
                var whole = Block.year(authority.monthsOf(year));
                if (!started.get(year).contains(whole)) {
                    started.set(year, authority.yearPlans(authority.started).get(year));
                    ended.set(year, authority.yearPlans(authority.ended).get(year));
                }
            }
            var ends = new HashSet<>(shown.open());
            ends.removeIf(month -> month % Block.YEAR != 0 && month != authority.started.length);
            return new Shown(started, ended, ends, shown.values());
        }
    }

    private List<Set<Block>> yearPlans(int[][] flow) {
        return IntStream.range(0, years())
                .mapToObj(year -> YearPlan.ofCount(FIRST, months(flow, year)).withheld())
                .toList();
    }
}
