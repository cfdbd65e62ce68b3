package org.safeguarding.metrics.indicator;

import org.safeguarding.metrics.measure.Measure;

/** An indicator being declared. It is complete once its polarity is given. */
final class Declaration {

    private static final String POPULATION =
            "Children aged 0 to 17: the ONS mid-year estimate for the summer within the reporting year, so"
                    + " mid-2017 for 2017-18.";

    private static final String DAYS_OFF =
            "In working days, what is done on a day off counts as done on the next working day.";

    private final String id;
    private final String name;
    private String definition;
    private Formula formula;
    private String numerator;
    private String denominator;
    private String clock;
    private Source source;

    Declaration(String id, String name) {
        this.id = id;
        this.name = name;
    }

    Declaration definition(String text) {
        this.definition = text;
        return this;
    }

    Declaration count(Measure of, String counted) {
        return formula(new Formula.Count(of), counted, null);
    }

    Declaration percent(Measure part, String partCounted, Measure whole, String wholeCounted) {
        return formula(new Formula.Percent(part, whole), partCounted, wholeCounted);
    }

    /** Per 10,000 children. */
    Declaration rate(Measure of, String counted) {
        return formula(new Formula.Rate(of), counted, POPULATION);
    }

    Declaration distribution(Measure of, String counted) {
        return formula(new Formula.Distribution(of), counted, null);
    }

    Declaration clock(String text) {
        this.clock = text;
        return this;
    }

    /** A clock that counts working days, unless an authority has set a limit in another unit. */
    Declaration clockInWorkingDays(String text) {
        return clock(text + " " + DAYS_OFF);
    }

    Declaration source(String catalogueId, String publication) {
        this.source = new Source(catalogueId, publication);
        return this;
    }

    Indicator higherIsBetter() {
        return indicator(Polarity.HIGHER_IS_BETTER);
    }

    Indicator lowerIsBetter() {
        return indicator(Polarity.LOWER_IS_BETTER);
    }

    /** A fact to be explained. */
    Indicator neitherIsBetter() {
        return indicator(Polarity.NEITHER);
    }

    private Declaration formula(Formula made, String part, String whole) {
        this.formula = made;
        this.numerator = part;
        this.denominator = whole;
        return this;
    }

    private Indicator indicator(Polarity polarity) {
        return new Indicator(id, name, definition, numerator, denominator, clock, formula, source, polarity);
    }
}
