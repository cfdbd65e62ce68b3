package org.safeguarding.metrics.indicator;

import java.util.List;
import org.safeguarding.metrics.measure.Measure;

/** How an indicator's value is computed from counts. */
public sealed interface Formula {

    Unit unit();

    /** All measures that the value needs. */
    List<Measure> measures();

    /** A count as it is. */
    record Count(Measure of) implements Formula {
        @Override
        public Unit unit() {
            return Unit.COUNT;
        }

        @Override
        public List<Measure> measures() {
            return List.of(of);
        }
    }

    /** One count as a percentage of another that includes it. */
    record Percent(Measure numerator, Measure denominator) implements Formula {
        @Override
        public Unit unit() {
            return Unit.PERCENT;
        }

        @Override
        public List<Measure> measures() {
            return List.of(numerator, denominator);
        }
    }

    /** A count per 10,000 children of the reporting year's population. */
    record Rate(Measure numerator) implements Formula {
        @Override
        public Unit unit() {
            return Unit.PER_10_000;
        }

        @Override
        public List<Measure> measures() {
            return List.of(numerator);
        }
    }

    /** How long something took or has lasted: the median, the quartiles and the number in each band. */
    record Distribution(Measure of) implements Formula {
        public Distribution {
            if (of.bands() == null) {
                throw new IllegalArgumentException(of.id() + " has no duration");
            }
        }

        @Override
        public Unit unit() {
            return Unit.of(of.bands().unit());
        }

        @Override
        public List<Measure> measures() {
            return List.of(of);
        }
    }
}
