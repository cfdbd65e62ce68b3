package org.safeguarding.metrics.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.safeguarding.metrics.value.Compared;

@Schema(name = "Compared", description = "A figure compared with others.")
record ComparedView(
        @Schema(description = "The same period one year earlier.")
        PreviousView previousYear,

        @Schema(
                description = "Published values of others, for a whole reporting year or its last day; empty for other"
                        + " periods.")
        List<ComparatorView> comparators,

        @Schema(description = "The authority's own target; absent if there is none for the period.")
        TargetView target) {

    @Schema(name = "PreviousYear", description = "The same period one year earlier.")
    record PreviousView(
            @Schema(description = "First day.") LocalDate from,
            @Schema(description = "Last day.") LocalDate to,

            @Schema(description = "Absent if there is a symbol.", examples = "26.1")
            BigDecimal value,

            @Schema(
                    description = "Why there is no value.",
                    enumeration = {"c", ":", "z", "k"})
            String symbol,

            @Schema(
                    description = "Whether the figure is above this value. Absent if either has no value.",
                    enumeration = {"up", "down", "same"})
            String direction,

            @Schema(
                    description = "Whether that is better for this indicator.",
                    enumeration = {"better", "worse", "neither"})
            String judgement) {}

    @Schema(name = "ComparedWith", description = "A published value of others, or one computed from published values.")
    record ComparatorView(
            @Schema(
                    description = "Whose value it is.",
                    enumeration = {
                        "statistical-neighbours",
                        "region",
                        "england",
                        "top-quartile",
                        "statistical-neighbours-mean",
                        "statistical-neighbours-median"
                    })
            String group,

            @Schema(description = "In the unit of the indicator.", examples = "21.9")
            BigDecimal value,

            @Schema(description = "The set of statistical neighbours it was computed from.")
            String neighbourSet,

            @Schema(description = "How many of the ten neighbours have a value.", examples = "9")
            Integer valued,

            @Schema(description = "The publication.") String release,

            @Schema(
                    description = "Whether the value is as first published or revised.",
                    enumeration = {"first-published", "revised"})
            String status,

            @Schema(description = "How it is not like for like; absent if it is.")
            String caveat,

            @Schema(
                    description = "Whether the figure is above this value. Absent if the figure has no value.",
                    enumeration = {"up", "down", "same"})
            String direction,

            @Schema(
                    description = "Whether that is better for this indicator.",
                    enumeration = {"better", "worse", "neither"})
            String judgement) {}

    @Schema(name = "ComparedTarget", description = "The authority's own target.")
    record TargetView(
            @Schema(description = "First day.") LocalDate from,
            @Schema(description = "Last day.") LocalDate to,

            @Schema(description = "In the unit of the indicator.", examples = "22.0")
            BigDecimal value,

            @Schema(
                    description =
                            "Whether the target is met. Absent if there is no value, or if neither more nor fewer is"
                                    + " better.")
            Boolean met) {}

    static ComparedView from(Compared compared) {
        if (compared == null) {
            return null;
        }
        var before = compared.previousYear();
        var target = compared.target();
        return new ComparedView(
                new PreviousView(
                        before.period().from(),
                        before.period().to(),
                        before.amount().value(),
                        FigureView.sign(before.amount()),
                        code(before.travel().direction()),
                        code(before.travel().judgement())),
                compared.others().stream().map(ComparedView::comparator).toList(),
                target == null ? null : new TargetView(target.from(), target.to(), target.value(), target.met()));
    }

    private static ComparatorView comparator(Compared.Other other) {
        return new ComparatorView(
                other.group(),
                other.value(),
                other.set(),
                other.valued(),
                other.release(),
                other.status().code(),
                other.caveat(),
                code(other.travel().direction()),
                code(other.travel().judgement()));
    }

    private static String code(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
