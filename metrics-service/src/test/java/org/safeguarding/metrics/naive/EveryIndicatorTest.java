package org.safeguarding.metrics.naive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.metrics.indicator.Indicator;
import org.safeguarding.metrics.indicator.Indicators;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Period;
import org.safeguarding.metrics.value.Interval;

/**
 * Every cell of every indicator, in every dimension and interval, is what a naive reading of the indicator's page counts
 * over plain lists of records. The events reach the engine in any order; the answers come out as callers get them. Worlds
 * are numbered, so a failure can be repeated. To look at more of them: {@code -Dworlds=2000}.
 */
class EveryIndicatorTest {

    private static final int WORLDS = Integer.getInteger("worlds", 100);

    /** How many differences are shown with the records behind them: finding those takes time. */
    private static final int REPORTED = 5;

    private static final SortedMap<String, NaiveIndicator> NAIVE = NaiveIndicators.all();

    /** What is asked about, and where an answer differs from a naive reading. */
    private record Difference(String indicator, Dimension by, Span span, String text) {

        String place() {
            return indicator + (by == null ? "" : " by " + by.label());
        }

        @Override
        public String toString() {
            return place() + " from " + span.from() + " to " + span.to() + ": " + text;
        }
    }

    @Test
    void every_indicator_has_a_naive_reading() {
        assertThat(NAIVE.keySet())
                .isEqualTo(Indicators.ALL.stream().map(Indicator::id).collect(toSet()));
    }

    @Test
    void a_naive_reading_uses_nothing_that_it_is_compared_with() {
        noClasses()
                .that()
                .resideInAPackage("..naive..")
                .and()
                .doNotBelongToAnyOf(EveryIndicatorTest.class, Answered.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..metrics.measure..",
                        "..metrics.indicator..",
                        "..metrics.value..",
                        "..metrics.cells..",
                        "..metrics.timeline..",
                        "..safeguarding.calendar..")
                .check(new ClassFileImporter().importPackagesOf(EveryIndicatorTest.class));
    }

    @Test
    void every_cell_is_what_a_naive_reading_counts() {
        var differences = new TreeMap<String, String>();
        Set<String> counting = new TreeSet<>();
        for (long seed = 1; seed <= WORLDS; seed++) {
            var lives = BoundaryHistories.of(new Random(seed));
            for (var difference : differences(lives, seed, NAIVE, counting)) {
                if (!differences.containsKey(difference.place())) {
                    differences.put(
                            difference.place(),
                            differences.size() < REPORTED ? report(lives, seed, difference) : difference.toString());
                }
            }
        }
        assertThat(String.join("\n", differences.values())).isEmpty();
        assertThat(counting).as("indicators that count something").isEqualTo(NAIVE.keySet());
    }

    private static List<Difference> differences(
            List<Life> lives, long seed, Map<String, NaiveIndicator> naive, Set<String> counting) {
        var random = new Random(seed);
        var limits = BoundaryHistories.limits(random);
        var spans = spans(BoundaryHistories.asked(random));
        var answered = new Answered(limits, batches(lives, random));
        var world = world(lives, limits);
        var differences = new ArrayList<Difference>();
        naive.forEach((id, reading) -> {
            var indicator = Indicators.find(id).orElseThrow();
            var figures =
                    spans.stream().map(span -> reading.figure(world, span)).toList();
            if (!figures.stream().allMatch(NaiveFigure::isNothing)) {
                counting.add(id);
            }
            var dimensions = new ArrayList<>(indicator.dimensions());
            dimensions.add(null);
            for (var by : dimensions) {
                var answers = answered.cells(indicator, spans, by);
                for (int i = 0; i < spans.size(); i++) {
                    var read = figures.get(i).cells(by == null ? null : by.label());
                    if (!answers.get(i).equals(read)) {
                        differences.add(new Difference(
                                id,
                                by,
                                spans.get(i),
                                "answered " + without(answers.get(i), read) + ", read "
                                        + without(read, answers.get(i))));
                    }
                }
            }
        });
        return differences;
    }

    /** The periods of a range in each interval, and single days. */
    private static List<Span> spans(List<Span> asked) {
        var spans = new ArrayList<>(asked);
        Intervals.of(asked.getFirst()).forEach((name, naive) -> {
            var range = asked.getFirst();
            assertThat(Interval.named(name).orElseThrow().split(range.from(), range.to()))
                    .as(name)
                    .isEqualTo(naive.stream()
                            .map(span -> new Period(span.from(), span.to()))
                            .toList());
            spans.addAll(naive);
        });
        assertThat(Intervals.of(asked.getFirst()).keySet())
                .isEqualTo(Arrays.stream(Interval.values()).map(Interval::label).collect(toSet()));
        return spans;
    }

    private static World world(List<Life> lives, Limits limits) {
        var children = new HashMap<UUID, ChildFact>();
        var records = new ArrayList<Filed<?>>();
        for (var life : lives) {
            if (life.left() != null && life.left().fact() instanceof ChildFact child) {
                children.put(life.left().id(), child);
            } else if (life.left() != null) {
                records.add(life.left());
            }
        }
        return new World(children, records, limits);
    }

    /** Everything at least once, some twice, in any order and in batches of any size. */
    private static List<List<Event>> batches(List<Life> lives, Random random) {
        var events = new ArrayList<Event>();
        for (var life : lives) {
            events.addAll(life.events());
            events.add(life.events().get(random.nextInt(life.events().size())));
        }
        Collections.shuffle(events, random);
        var batches = new ArrayList<List<Event>>();
        for (int from = 0; from < events.size(); ) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(9));
            batches.add(events.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static Map<String, String> without(SortedMap<String, String> cells, SortedMap<String, String> others) {
        var left = new TreeMap<>(cells);
        left.entrySet().removeAll(others.entrySet());
        return left;
    }

    /** The first difference in the same place, with no more records than it needs. */
    private static String report(List<Life> lives, long seed, Difference difference) {
        var naive = NAIVE.subMap(difference.indicator(), difference.indicator() + "\0");
        var least = new ArrayList<>(lives);
        var shown = difference;
        for (var life : lives) {
            least.remove(life);
            var still = differences(least, seed, naive, new TreeSet<>()).stream()
                    .filter(each -> each.place().equals(difference.place()))
                    .findFirst();
            if (still.isPresent()) {
                shown = still.get();
            } else {
                least.add(life);
            }
        }
        return shown + "\n    in world " + seed + "\n    "
                + least.stream()
                        .flatMap(life -> life.events().stream())
                        .map(event ->
                                event.key() + " " + event.recordVersion() + " " + event.time() + " " + event.data())
                        .collect(joining("\n    "));
    }
}
