package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.ChildFact;

/**
 * Factors identified at the end of assessments. An assessment can have several, so one record makes several marks, and
 * the whole is the number of factors identified. If a referral has several assessments, each factor counts once a
 * reporting year, on the first authorisation that names it: like the DfE's table C3, this counts episodes, not
 * assessments.
 */
final class Factors {

    /** Stands for any factor where factors are not distinguished. */
    private static final int WHICHEVER = 0;

    private record Identified(UUID referral, ReportingYear year, int code) {}

    private Factors() {}

    /** Counts each factor once for each referral and reporting year. */
    static Measure each(String id) {
        return of(
                id,
                Slicing.<AssessmentFact>ofChildren().by(Dimension.FACTOR, (_, _) -> WHICHEVER),
                assessment -> assessment.factors().stream()
                        .map(factor -> 1 + factor.ordinal())
                        .toList());
    }

    /**
     * Counts each referral with any factor but "no factors identified" once a reporting year. A referral can have
     * several factors, so these do not divide it.
     */
    static Measure any(String id) {
        return of(
                id,
                Slicing.ofChildren(),
                assessment -> assessment.factors().stream().anyMatch(factor -> factor != AssessmentFactor.NO_FACTORS)
                        ? List.of(WHICHEVER)
                        : List.of());
    }

    /** @param codes the codes of {@link Dimension#FACTOR} that an assessment adds */
    private static Measure of(
            String id, Slicing<AssessmentFact> slicing, Function<AssessmentFact, List<Integer>> codes) {
        return new Measure(
                id,
                slicing.version(),
                Measure.Kind.FLOW,
                AssessmentFact.class,
                Set.of(AssessmentFact.class, ChildFact.class),
                slicing.dimensions(),
                null,
                false,
                story -> counted(story, slicing, codes));
    }

    private static List<Counted> counted(
            Story story, Slicing<AssessmentFact> slicing, Function<AssessmentFact, List<Integer>> codes) {
        var identified = new HashSet<Identified>();
        return story.all(AssessmentFact.class).stream()
                .filter(told -> told.fact().authorisedOn() != null)
                .sorted(Comparator.comparing((Story.StoryRecord<AssessmentFact> told) ->
                                told.fact().authorisedOn())
                        .thenComparing(told -> told.version().id()))
                .map(told -> {
                    var fact = told.fact();
                    var day = fact.authorisedOn();
                    var year = ReportingYear.of(day);
                    var profile = slicing.profile(fact, story, day);
                    var marks = new ArrayList<Counted.Mark>();
                    for (int code : codes.apply(fact)) {
                        if (identified.add(new Identified(fact.referralId(), year, code))) {
                            marks.add(new Counted.Mark(day, profile.with(Dimension.FACTOR, code), 1));
                        }
                    }
                    return new Counted(told.version(), day, null, marks, () -> because(fact, day));
                })
                .filter(counted -> !counted.marks().isEmpty())
                .toList();
    }

    private static String because(AssessmentFact assessment, LocalDate day) {
        return "assessment authorised %s, factors %s"
                .formatted(
                        day,
                        assessment.factors().stream()
                                .map(AssessmentFactor::code)
                                .collect(Collectors.joining(", ")));
    }
}
