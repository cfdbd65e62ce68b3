package org.safeguarding.metrics.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.fact.AssessmentFact;

/** Child and family assessments. */
final class Assessments {

    private static final String CLOCK = "assessment";

    private Assessments() {}

    static List<Counted> completed(World world, Span span) {
        return authorised(world, span, false);
    }

    static List<Counted> inTime(World world, Span span) {
        return authorised(world, span, true);
    }

    private static List<Counted> authorised(World world, Span span, boolean onlyInTime) {
        return world.all(AssessmentFact.class).stream()
                .filter(assessment -> span.has(assessment.fact().authorisedOn()))
                .filter(assessment -> !onlyInTime
                        || world.limits()
                                .inTime(
                                        CLOCK,
                                        assessment.fact().startedOn(),
                                        assessment.fact().authorisedOn()))
                .map(assessment -> {
                    var day = assessment.fact().authorisedOn();
                    int days = Days.workingDays(assessment.fact().startedOn(), day);
                    return world.of(assessment, day).lasted(days, Bands.assessment(days));
                })
                .toList();
    }

    static List<Counted> open(World world, Span span) {
        return world.all(AssessmentFact.class).stream()
                .filter(assessment -> Days.open(
                        assessment.fact().startedOn(), assessment.fact().authorisedOn(), span.to()))
                .map(assessment -> world.of(assessment, span.to()))
                .toList();
    }

    static List<Counted> overdue(World world, Span span) {
        return world.all(AssessmentFact.class).stream()
                .filter(assessment -> world.limits()
                        .overdue(
                                CLOCK,
                                assessment.fact().startedOn(),
                                assessment.fact().authorisedOn(),
                                span.to()))
                .map(assessment -> world.of(assessment, span.to()))
                .toList();
    }

    /** A factor of a referral in a reporting year. */
    private record Named(UUID referral, LocalDate year, AssessmentFactor factor) {}

    /** Each factor once for a referral and a reporting year, on the first authorisation that names it. */
    static List<Counted> factors(World world, Span span) {
        var named = new HashSet<Named>();
        var items = new ArrayList<Counted>();
        for (var assessment : inOrderOfAuthorisation(world, span.to())) {
            var day = assessment.fact().authorisedOn();
            for (var factor : assessment.fact().factors()) {
                boolean first = named.add(new Named(assessment.fact().referralId(), Days.firstOfYear(day), factor));
                if (first && span.has(day)) {
                    items.add(world.of(assessment, day).with("factor", factor.code()));
                }
            }
        }
        return items;
    }

    /** Each referral once in a reporting year, on the first authorisation that names a factor. */
    static List<Counted> episodesWithFactors(World world, Span span) {
        var named = new HashSet<Named>();
        var items = new ArrayList<Counted>();
        for (var assessment : inOrderOfAuthorisation(world, span.to())) {
            var day = assessment.fact().authorisedOn();
            boolean any = assessment.fact().factors().stream()
                    .anyMatch(factor -> !factor.code().equals("21"));
            if (any
                    && named.add(new Named(assessment.fact().referralId(), Days.firstOfYear(day), null))
                    && span.has(day)) {
                items.add(world.of(assessment, day));
            }
        }
        return items;
    }

    private static List<Filed<AssessmentFact>> inOrderOfAuthorisation(World world, LocalDate last) {
        return world.all(AssessmentFact.class).stream()
                .filter(assessment -> assessment.fact().authorisedOn() != null
                        && !assessment.fact().authorisedOn().isAfter(last))
                .sorted((one, other) ->
                        one.fact().authorisedOn().compareTo(other.fact().authorisedOn()))
                .toList();
    }
}
