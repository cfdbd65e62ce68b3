package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Registers each child half a minute before the first record that names it, and numbers the children in that order. */
final class ChildIndex {

    private static final int SECONDS_BEFORE_FIRST_RECORD = 30;

    private final Map<ChildHistory, SampleLine.Child> children = new IdentityHashMap<>();
    private final List<SampleLine.Child> inOrder = new ArrayList<>();

    /** When the records of a child begin and end: in the world as days, in the system as instants. */
    private static final class Life {
        LocalDate firstEvent = LocalDate.MAX;
        LocalDate lastEvent = LocalDate.MIN;
        Instant firstRecord = Instant.MAX;

        void event(LocalDate day) {
            firstEvent = day.isBefore(firstEvent) ? day : firstEvent;
            lastEvent = day.isAfter(lastEvent) ? day : lastEvent;
        }

        void record(Instant at) {
            event(LocalDate.ofInstant(at, Timetable.LONDON));
            firstRecord = at.isBefore(firstRecord) ? at : firstRecord;
        }
    }

    /** @param lastDay the day until which plans and referrals without an end are open */
    ChildIndex(
            List<ChildHistory> histories,
            List<Entry> entries,
            List<RecordedPlan> plans,
            LocalDate lastDay,
            RandomGenerator random) {
        Map<ChildHistory, Life> lives = new IdentityHashMap<>();
        for (ChildHistory history : histories) {
            Life life = new Life();
            lives.put(history, life);
            if (history.isKnownOn(lastDay)) {
                life.event(lastDay);
            }
        }
        for (Entry entry : entries) {
            Life life = lives.get(entry.child());
            life.event(entry.on());
            life.record(entry.recordedAt());
        }
        for (RecordedPlan plan : plans) {
            Life life = lives.get(plan.child());
            life.event(plan.plan().startedOn());
            life.record(plan.recordedAt());
            if (plan.endRecordedAt() == null) {
                life.event(lastDay);
            } else {
                life.record(plan.endRecordedAt());
            }
        }
        register(histories, lives, new Identities(random));
    }

    private void register(List<ChildHistory> histories, Map<ChildHistory, Life> lives, Identities identities) {
        List<ChildHistory> byRecord = new ArrayList<>(histories);
        byRecord.sort(Comparator.comparing(history -> lives.get(history).firstRecord));
        for (ChildHistory history : byRecord) {
            Life life = lives.get(history);
            SampleLine.Child child = identities.next(
                    "R%06d".formatted(inOrder.size() + 1),
                    life.firstEvent,
                    life.lastEvent,
                    life.firstRecord.minusSeconds(SECONDS_BEFORE_FIRST_RECORD));
            children.put(history, child);
            inOrder.add(child);
        }
    }

    /** In the order in which they were entered. */
    List<SampleLine> lines(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Entry::recordedAt))
                .map(entry -> entry.line().apply(localId(entry.child())))
                .toList();
    }

    List<SampleLine.Child> inOrder() {
        return inOrder;
    }

    String localId(ChildHistory history) {
        return children.get(history).localId();
    }
}
