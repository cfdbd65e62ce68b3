package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.safeguarding.contract.fact.LivedAt;

/**
 * Children who move to another locality after they are put on the index. What happened before the move stays in the
 * earlier locality.
 */
final class Moves {

    private static final int PERCENT_OF_CHILDREN = 5;

    /** Leaves time for every move to be known at the end of the last year. */
    private static final int MOST_DAYS_TO_RECORD = 10;

    private record Move(Instant recordedAt, SampleLine line) {}

    private final LocalDate last;
    private final RandomGenerator random;
    private final Timetable timetable;
    private final Characteristics characteristics;

    /** @param last the day until which children move */
    Moves(LocalDate last, RandomGenerator random) {
        this.last = last;
        this.random = random;
        this.timetable = new Timetable(random);
        this.characteristics = new Characteristics(random);
    }

    /** In the order in which they are recorded. */
    List<SampleLine> of(List<SampleLine.Child> children) {
        List<Move> moves = new ArrayList<>();
        for (SampleLine.Child child : children) {
            LocalDate registeredOn = LocalDate.ofInstant(child.recordedAt(), Timetable.LONDON);
            int days = Math.toIntExact(ChronoUnit.DAYS.between(registeredOn, last.minusDays(MOST_DAYS_TO_RECORD)));
            if (days > 0 && !child.localities().isEmpty() && random.nextInt(100) < PERCENT_OF_CHILDREN) {
                moves.add(move(child, registeredOn.plusDays(1 + random.nextInt(days))));
            }
        }
        moves.sort(Comparator.comparing(Move::recordedAt));
        return moves.stream().map(Move::line).toList();
    }

    private Move move(SampleLine.Child child, LocalDate day) {
        Instant recordedAt = timetable.recorded(timetable
                .conference(day.plusDays(random.nextInt(MOST_DAYS_TO_RECORD)))
                .toInstant());
        List<LivedAt> localities = new ArrayList<>(child.localities());
        localities.add(new LivedAt(day, characteristics.elsewhere(localities.getLast())));
        String key = Sample.childKey(child.localId());
        return new Move(
                recordedAt,
                new SampleLine(
                        "child-characteristics",
                        key + "-moved",
                        new SampleLine.ChildCharacteristics(
                                key, child.ethnicity(), child.disabilities(), localities, recordedAt)));
    }
}
