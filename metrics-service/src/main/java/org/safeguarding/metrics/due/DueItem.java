package org.safeguarding.metrics.due;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.calendar.Limit;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.metrics.measure.Clocks;
import org.safeguarding.metrics.measure.Definitions;
import org.safeguarding.metrics.timeline.RecordVersion;
import org.safeguarding.metrics.timeline.Timeline;

/**
 * Something to be done.
 *
 * @param key the child, the inspection or the allegation
 * @param due the last day in time
 * @param daysLeft from today to that day, in working days if the limit is in working days. Negative once that day has
 *     passed, even if only by a day off: what is done on it counts as done on the next working day
 */
public record DueItem(
        StatutoryClock clock,
        UUID key,
        RecordVersion record,
        LocalDate startedOn,
        LocalDate due,
        int daysLeft,
        DueState state) {

    /** Where the item stands today. */
    public enum DueState {
        OVERDUE,
        DUE_TODAY,
        DUE;

        static DueState of(LocalDate due, LocalDate today) {
            if (due.isBefore(today)) {
                return OVERDUE;
            }
            return due.equals(today) ? DUE_TODAY : DUE;
        }
    }

    /** The position of an item in the list: ordered by last day in time, then by key, record and clock. */
    public record Place(LocalDate due, UUID key, UUID record, String clock) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::due)
                .thenComparing(Place::key)
                .thenComparing(Place::record)
                .thenComparing(Place::clock);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Everything to be done in one timeline, whenever it is due. */
    static Stream<DueItem> of(Definitions definitions, String authority, UUID key, Timeline timeline, LocalDate today) {
        return Clocks.running(definitions.story(authority, timeline))
                .map(running -> item(definitions, authority, key, running, today));
    }

    private static DueItem item(
            Definitions definitions, String authority, UUID key, Clocks.Running running, LocalDate today) {
        var clock = running.clock();
        boolean inWorkingDays = clock.hasLimit()
                && definitions
                                .limits()
                                .of(clock, authority, running.startedOn())
                                .unit()
                        == Limit.Unit.WORKING_DAYS;
        int left = inWorkingDays
                ? definitions.limits().calendar().between(today, running.due())
                : Math.toIntExact(running.due().toEpochDay() - today.toEpochDay());
        return new DueItem(
                clock,
                key,
                running.record(),
                running.startedOn(),
                running.due(),
                left,
                DueState.of(running.due(), today));
    }

    /** Whether this agency has to do it, although another recorded it. */
    boolean isAskedOf(String agency) {
        return record.fact() instanceof InformationRequestFact request
                && request.agency().equals(agency);
    }

    boolean isOverdue() {
        return state == DueState.OVERDUE;
    }

    public Place place() {
        return new Place(due, key, record.id(), clock.id());
    }
}
