package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.metrics.timeline.RecordVersion;

/** All clocks that run. */
public final class Clocks {

    public static final StatutoryClock<ContactFact> CONTACT_DECISION = new StatutoryClock<>(
            "contact-decision",
            "Decide the type of response to a contact",
            ContactFact.class,
            ContactFact::receivedOn,
            ContactFact::decidedOn,
            Limit.workingDays(1),
            null,
            "Working Together to Safeguard Children: decision within one working day of a referral");

    public static final StatutoryClock<AreaForImprovementFact> AREA_FOR_IMPROVEMENT = new StatutoryClock<>(
            "area-for-improvement",
            "Act on an area for improvement",
            AreaForImprovementFact.class,
            AreaForImprovementFact::openedOn,
            AreaForImprovementFact::closedOn,
            null,
            AreaForImprovementFact::dueOn,
            "The timescale that the inspectorate set");

    public static final List<StatutoryClock<?>> ALL = List.of(CONTACT_DECISION, AREA_FOR_IMPROVEMENT);

    private Clocks() {}

    /** A clock that runs: what is to be done by its last day in time. */
    public record Running(StatutoryClock<?> clock, RecordVersion record, LocalDate due) {}

    public static Stream<Running> running(Story story) {
        return story.all().stream()
                .flatMap(told -> ALL.stream()
                        .flatMap(clock ->
                                clock
                                        .openUntil(told, story)
                                        .map(due -> new Running(clock, told.version(), due))
                                        .stream()));
    }

    /** The first day by whose end something of this story is to be done; empty if no clock runs. */
    public static Optional<LocalDate> nextDue(Story story) {
        return running(story).map(Running::due).min(LocalDate::compareTo);
    }

    public static Optional<StatutoryClock<?>> find(String id) {
        return ALL.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }
}
