package org.safeguarding.metrics.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;

/** The pages of docs/indicators: what the declarations say, for people. */
final class IndicatorPages {

    private IndicatorPages() {}

    /** The text of each file by its name. */
    static Map<String, String> all() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("README.md", index());
        Indicators.ALL.forEach(indicator -> pages.put(indicator.id() + ".md", page(indicator)));
        return pages;
    }

    private static String index() {
        return """
                # Indicators

                Generated from the declarations in metrics-service, `indicator/` (`make docs`); a test refuses a page that is not \
                what they say.

                | indicator | what | unit | better | source |
                | --- | --- | --- | --- | --- |
                %s
                """.formatted(Indicators.ALL.stream()
                .map(indicator -> "| [`%s`](%s.md) | %s | %s | %s | %s |"
                        .formatted(
                                indicator.id(),
                                indicator.id(),
                                indicator.name(),
                                unit(indicator.unit()),
                                better(indicator.polarity()),
                                indicator.source().catalogueId()))
                .collect(Collectors.joining("\n")));
    }

    private static String page(Indicator indicator) {
        var text = new StringBuilder("# %s\n\n%s\n\n".formatted(indicator.name(), indicator.definition()));
        text.append("| | |\n| --- | --- |\n");
        row(text, "id", "`" + indicator.id() + "`");
        row(text, "unit", unit(indicator.unit()));
        row(text, "counted", indicator.numerator());
        if (indicator.denominator() != null) {
            row(text, "out of", indicator.denominator());
        }
        row(text, "clock", indicator.clock());
        row(text, "better", better(indicator.polarity()));
        row(
                text,
                "divided by (`by=`)",
                indicator.dimensions().stream()
                        .map(dimension -> "`" + dimension.label() + "`")
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "), list -> list.isEmpty() ? "nothing" : list)));
        row(text, "small counts", indicator.aboutPeople() ? "withheld from partner agencies" : "not withheld");
        row(text, "definition version", String.valueOf(indicator.definitionVersion()));
        row(text, "catalogue", indicator.source().catalogueId());
        row(text, "source", indicator.source().publication());
        text.append("\nMeasures:\n\n");
        indicator.formula().measures().forEach(measure -> text.append(measure(measure)));
        text.append(
                "\n```\nGET /v1/indicators/%s/values?from=2017-04-01&to=2018-03-31\n```\n".formatted(indicator.id()));
        return text.toString();
    }

    private static String measure(Measure measure) {
        var kind = switch (measure.kind()) {
            case FLOW -> "what happened in the period";
            case STOCK -> "what there was at the end of its last day";
            case YEAR_TO_DATE -> "what has been since 1 April; only for periods that begin there";
        };
        var bands = measure.dimensions().contains(Dimension.DURATION)
                ? "; in bands: "
                        + measure.bands().bands().stream()
                                .map(band -> "`" + band.label() + "`")
                                .collect(Collectors.joining(", "))
                : "";
        return "- `%s`, version %d: %s%s\n".formatted(measure.id(), measure.version(), kind, bands);
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| %s | %s |\n".formatted(name, value));
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case COUNT -> "count";
            case PERCENT -> "%";
            case PER_10_000 -> "per 10,000 children";
            case WORKING_DAYS -> "working days";
            case CALENDAR_DAYS -> "days";
        };
    }

    private static String better(Polarity polarity) {
        return switch (polarity) {
            case HIGHER_IS_BETTER -> "higher";
            case LOWER_IS_BETTER -> "lower";
            case NEITHER -> "neither";
        };
    }
}
