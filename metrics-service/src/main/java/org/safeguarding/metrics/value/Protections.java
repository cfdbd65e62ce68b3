package org.safeguarding.metrics.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.metrics.measure.AssessmentMeasures;
import org.safeguarding.metrics.measure.ConferenceMeasures;
import org.safeguarding.metrics.measure.Dimension;
import org.safeguarding.metrics.measure.Measure;
import org.safeguarding.metrics.measure.Measures;
import org.safeguarding.metrics.measure.PlanMeasures;
import org.safeguarding.metrics.measure.Scope.How;
import org.safeguarding.metrics.value.Protection.Backlog;
import org.safeguarding.metrics.value.Protection.Children;
import org.safeguarding.metrics.value.Protection.Family;
import org.safeguarding.metrics.value.Protection.Flow;
import org.safeguarding.metrics.value.Protection.Never;
import org.safeguarding.metrics.value.Protection.PartOf;
import org.safeguarding.metrics.value.Protection.Rest;
import org.safeguarding.metrics.value.Protection.Role;
import org.safeguarding.metrics.value.Protection.Stock;
import org.safeguarding.metrics.value.Protection.Waiting;

/**
 * The rule for showing each measure to restricted callers. It follows from what the measures were declared to count:
 * those that reveal each other are one family, whichever indicator shows them. A measure is never shown if nothing
 * follows from its declaration (how late records are, episodes with a factor, children in need who are not on a plan),
 * if it is a stock one of whose flows is not shown, or a part of what is never shown by month.
 */
final class Protections {

    /** By whole, the part that is the sum of some of its bands: either all bands are shown or none. */
    private static final Map<Measure, Measure> CUT_BY_DURATION = Map.of(
            AssessmentMeasures.ASSESSMENTS_COMPLETED,
            AssessmentMeasures.ASSESSMENTS_IN_TIME,
            ConferenceMeasures.INITIAL_CONFERENCES,
            ConferenceMeasures.INITIAL_CONFERENCES_IN_TIME);

    private static final List<Measure> DECLARED =
            Measures.ALL.stream().filter(measure -> measure.scope() != null).toList();

    private static final List<Family> FAMILIES = counting(How.AT_ANY_POINT)
            .map(Protections::family)
            .flatMap(Optional::stream)
            .toList();

    private static final List<Waiting> WAITING = counting(How.WHILE_OPEN)
            .filter(open -> FAMILIES.stream().noneMatch(family -> family.open().equals(open)))
            .map(Protections::waiting)
            .flatMap(Optional::stream)
            .toList();

    static final Map<Measure, Protection> ALL = all();

    private Protections() {}

    private static Map<Measure, Protection> all() {
        var all = new HashMap<Measure, Protection>();
        Measures.ALL.forEach(measure -> all.put(measure, derive(measure)));
        return Map.copyOf(all);
    }

    private static Protection derive(Measure measure) {
        if (measure.scope() == null) {
            return new Never();
        }
        return switch (measure.scope().how()) {
            case ON_A_DAY -> onADay(measure);
            case WHILE_OPEN, AT_ANY_POINT ->
                stock(measure).or(() -> backlog(measure)).orElseGet(Never::new);
            case CHILD_ON_A_DAY, CHILD_AT_ANY_POINT -> children(measure);
        };
    }

    private static Protection onADay(Measure flow) {
        var wholes = wholes(flow);
        return stock(flow)
                .or(() -> rest(flow))
                .or(() -> backlog(flow))
                .orElseGet(() -> wholes.isEmpty()
                        ? new Flow()
                        : wholes.stream().allMatch(Protections::isShownByMonth)
                                ? new PartOf(wholes, besides(flow))
                                : new Never());
    }

    private static Measure besides(Measure flow) {
        return counting(How.ON_A_DAY)
                .filter(other -> other.beside().contains(flow))
                .findFirst()
                .orElse(flow);
    }

    private static boolean isShownByMonth(Measure flow) {
        return switch (onADay(flow)) {
            case Flow _, PartOf _, Stock _ -> true;
            default -> false;
        };
    }

    /**
     * The fewest measures of which each counts on the same day whatever this one counts: of the same records, and, if
     * those of another kind open them, of these too.
     */
    private static List<Measure> wholes(Measure flow) {
        var opening = counting(How.ON_A_DAY).filter(other -> other.includes().contains(flow));
        var opened = flow.includes().stream().flatMap(part -> containing(part).stream());
        return Stream.of(containing(flow).stream(), opening, opened)
                .flatMap(each -> each)
                .toList();
    }

    private static List<Measure> containing(Measure flow) {
        var all = counting(How.ON_A_DAY)
                .filter(other -> flow.scope().isPartOf(other.scope()))
                .toList();
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> other.scope().isPartOf(one.scope())))
                .toList();
    }

    private static Optional<Family> family(Measure anyPoint) {
        var scope = anyPoint.scope();
        var started = only(How.ON_A_DAY, other -> other.scope().equals(scope.as(How.ON_A_DAY)));
        var open = only(
                How.WHILE_OPEN,
                other -> other.scope().records() == scope.records()
                        && scope.conditions().containsAll(other.scope().conditions()));
        var ended = open.flatMap(Protections::ended);
        return started.isEmpty() || ended.isEmpty()
                ? Optional.empty()
                : Optional.of(new Family(started.get(), ended.get(), open.get(), anyPoint, wholes(started.get())));
    }

    /** What is open, was received and is now decided; the received have an indicator of their own. */
    private static Optional<Waiting> waiting(Measure open) {
        var received = only(
                How.ON_A_DAY,
                other -> other.scope().records() == open.scope().records()
                        && other.scope().conditions().equals(open.scope().conditions())
                        && other.scope().day() != open.scope().day());
        var decided = ended(open);
        var overdue = counting(How.WHILE_OPEN)
                .filter(other -> other.scope().isPartOf(open.scope()))
                .toList();
        return received.isEmpty() || decided.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(received.get(), decided.get(), open, overdue));
    }

    /** The flow on the day from which what was open no longer is. */
    private static Optional<Measure> ended(Measure open) {
        return only(
                How.ON_A_DAY,
                other -> other.scope().day() == open.scope().day()
                        && other.scope().isNarrowerThan(open.scope())
                        && containing(other).isEmpty());
    }

    private static Optional<Protection> stock(Measure measure) {
        return FAMILIES.stream()
                .filter(family -> family.measures().contains(measure))
                .findFirst()
                .map(family -> new Stock(family, Role.values()[family.measures().indexOf(measure)]));
    }

    private static Optional<Protection> rest(Measure measure) {
        return FAMILIES.stream()
                .filter(family -> family.started().beside().contains(measure))
                .findFirst()
                .map(family -> new Rest(family, List.copyOf(family.started().beside())));
    }

    private static Optional<Protection> backlog(Measure measure) {
        return WAITING.stream()
                .filter(waiting -> waiting.measures().contains(measure)
                        && !waiting.received().equals(measure))
                .findFirst()
                .map(Backlog::new);
    }

    private static Protection children(Measure measure) {
        var family = familyOf(measure);
        var children = Stream.of(How.CHILD_ON_A_DAY, How.CHILD_AT_ANY_POINT)
                .flatMap(Protections::counting)
                .filter(other ->
                        other.scope().records() == measure.scope().records() && Objects.equals(familyOf(other), family))
                .toList();
        var records = children.stream().map(Protections::records).toList();
        var wholes = family == null ? List.<Measure>of() : family.wholes();
        var whole = counting(How.CHILD_ON_A_DAY)
                .filter(other -> wholes.contains(records(other)))
                .findFirst();
        return new Children(
                children,
                records,
                whole.map(_ -> children.get(records.indexOf(family.started()))).orElse(null),
                whole.orElse(null));
    }

    /** The records where each child counts once. */
    private static Measure records(Measure children) {
        var scope = children.scope();
        var how = scope.how() == How.CHILD_ON_A_DAY ? How.ON_A_DAY : How.AT_ANY_POINT;
        return only(how, other -> other.scope().equals(scope.as(how))).orElseThrow();
    }

    /** The stock that the records of these children belong to; null if to none. */
    private static Family familyOf(Measure children) {
        return FAMILIES.stream()
                .filter(family -> family.measures().contains(records(children)))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Measure> counting(How how) {
        return DECLARED.stream().filter(measure -> measure.scope().how() == how);
    }

    private static Optional<Measure> only(How how, Predicate<Measure> condition) {
        var found = counting(how).filter(condition).toList();
        if (found.size() > 1) {
            throw new IllegalStateException("Not only one measure counts this: " + found);
        }
        return found.stream().findFirst();
    }

    /** A part that is also a band of its whole is shown only if the band is. */
    static boolean dependsOnDuration(Measure measure) {
        return measure.equals(PlanMeasures.PLANS_ENDED_AFTER_TWO_YEARS);
    }

    /**
     * Values that are themselves measures shown for the whole authority: next to those, they would reveal what is
     * withheld by value. And the second category of plans: next to the first, which divides their stock and flows, it would.
     */
    static boolean isNeverToldBy(Measure measure, Dimension dimension) {
        return switch (dimension) {
            case URGENCY, ALLEGATION_THRESHOLD, INITIAL_CATEGORY, LATEST_CATEGORY -> true;
            case ORGANISATION_TYPE -> measure.types().contains(EarlyHelpAssessmentFact.class);
            default -> false;
        };
    }

    /**
     * The part of this whole that is shown and is the sum of some of its bands; the limit may be an authority's own.
     */
    static Optional<Measure> cutByDuration(Measure whole) {
        return Optional.ofNullable(CUT_BY_DURATION.get(whole));
    }
}
