package org.safeguarding.metrics.indicator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.timeline.Subject;

/**
 * An indicator as it is declared: the text that people read and the formula that is computed, in one place so that they cannot
 * drift apart.
 *
 * @param id stable, part of the address of its values
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

    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(definition, id);
        Objects.requireNonNull(clock, id);
        Objects.requireNonNull(formula, id);
        Objects.requireNonNull(source, id);
    }

    /** Begins a declaration. */
    static Declaration of(String id, String name) {
        return new Declaration(id, name);
    }

    public Unit unit() {
        return formula.unit();
    }

    /** One more whenever the same events would give other values: the newest version of what it counts. */
    public int definitionVersion() {
        return formula.measures().stream().mapToInt(Measure::version).max().orElseThrow();
    }

    /** The records that it counts. */
    public Set<RecordKind> records() {
        return formula.measures().stream()
                .map(measure -> Arrays.stream(RecordKind.values())
                        .filter(kind -> kind.factType().equals(measure.type()))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RecordKind.class)));
    }

    /** Whom or what it counts, or what happened to them. */
    public Subject subject() {
        return Subject.of(records().iterator().next());
    }

    public boolean aboutChildren() {
        return subject() == Subject.CHILD;
    }

    /** True if it counts what happened to people, children or those who work with them, so that small counts are withheld. */
    public boolean aboutPeople() {
        return subject() != Subject.INSPECTION;
    }

    /** By what its values can be divided: by what all that it counts can be. */
    public Set<Dimension> dimensions() {
        var dimensions = EnumSet.allOf(Dimension.class);
        formula.measures().forEach(measure -> dimensions.retainAll(measure.dimensions()));
        dimensions.remove(Dimension.DAYS);
        if (formula instanceof Formula.Distribution) {
            dimensions.remove(Dimension.DURATION);
        }
        return dimensions;
    }

    /** True if only the designated officer may see what is behind its numbers. */
    public boolean isOfAllegations() {
        return subject() == Subject.ALLEGATION;
    }

    /** True if its value is that of one day, the last of a period, whatever the first is. */
    public boolean isOfOneDay() {
        return formula.measures().stream().allMatch(measure -> measure.kind() == Measure.Kind.STOCK);
    }
}
