package org.safeguarding.metrics.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.Topics;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.timeline.Subject;

/**
 * An indicator: the text that people read and the formula that computes it, in one place so that they cannot drift
 * apart.
 *
 * @param id stable; part of the address of its values
 * @param denominator null for a count and for a distribution
 * @param clock the days it counts by: the limit, the look-back, or the day something counts on
 */
public record Indicator(
        String id,
        String name,
        String definition,
        String numerator,
        String denominator,
        String clock,
        Formula formula,
        Source source,
        Polarity polarity) {

    private static final String TRAITS =
            "The age and the home (locality) of the child are those of %s. Sex, ethnicity group and disability are as"
                    + " recorded now.";

    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, id);
        Objects.requireNonNull(clock, id);
        Objects.requireNonNull(formula, id);
        Objects.requireNonNull(source, id);
    }

    /** Starts a declaration. */
    static Declaration of(String id, String name) {
        return new Declaration(id, name);
    }

    public Unit unit() {
        return formula.unit();
    }

    /** The newest version of what it counts: goes up by one whenever the same events would give different values. */
    public int definitionVersion() {
        return formula.measures().stream().mapToInt(Measure::version).max().orElseThrow();
    }

    /** The records that it counts. */
    public Set<RecordKind> records() {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> formula.measures().stream()
                        .anyMatch(measure -> measure.types().contains(kind.factType())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordKind.class)));
    }

    /** The topics of the records that it counts, and of the children they are about. */
    public Set<String> topics() {
        var topics = new TreeSet<String>();
        records().stream().map(RecordKind::topic).forEach(topics::add);
        if (aboutChildren()) {
            topics.add(Topics.CHILDREN);
        }
        return topics;
    }

    /** What it counts, or what happened to it: children, inspections or allegations. */
    public Subject subject() {
        return Subject.of(records().iterator().next());
    }

    public boolean aboutChildren() {
        return subject() == Subject.CHILD;
    }

    /** True if it counts people, children or those who work with them, so that small counts are withheld. */
    public boolean aboutPeople() {
        return subject() != Subject.INSPECTION;
    }

    /** The dimensions that can divide its values: those shared by everything it counts. */
    public Set<Dimension> dimensions() {
        var dimensions = EnumSet.allOf(Dimension.class);
        formula.measures().forEach(measure -> dimensions.retainAll(measure.dimensions()));
        dimensions.remove(Dimension.DAYS);
        if (formula instanceof Formula.Distribution) {
            dimensions.remove(Dimension.DURATION);
        }
        return dimensions;
    }

    /** Which of the child's traits count; null if no trait of a child divides its values. */
    public String traits() {
        return dimensions().stream().anyMatch(Dimension::isOfChild) ? TRAITS.formatted(dayOfTraits()) : null;
    }

    /** All its measures are of one kind. */
    private String dayOfTraits() {
        return switch (formula.measures().getFirst().kind()) {
            case FLOW -> "the day on which it counts";
            case STOCK -> "the last day of the period";
            case YEAR_TO_DATE -> "the first day of the reporting year on which it counts";
        };
    }

    /** The bands that divide its values, in order: of age, and of how long something took or has lasted. */
    public List<BandsOfDimension> bands() {
        var bands = new ArrayList<BandsOfDimension>();
        if (dimensions().contains(Dimension.AGE_BAND)) {
            bands.add(BandsOfDimension.OF_AGE);
        }
        var measure = formula.measures().getFirst();
        if (formula instanceof Formula.Distribution || dimensions().contains(Dimension.DURATION)) {
            bands.add(BandsOfDimension.of(measure.bands()));
        }
        return bands;
    }

    /** True if only the designated officer may see the records behind its figures. */
    public boolean isOfAllegations() {
        return subject() == Subject.ALLEGATION;
    }

    /** True if its value is that of a single day, the last of a period, whatever the first is. */
    public boolean isOfOneDay() {
        return formula.measures().stream().allMatch(measure -> measure.kind() == Measure.Kind.STOCK);
    }
}
