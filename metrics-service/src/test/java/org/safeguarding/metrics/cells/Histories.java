package org.safeguarding.metrics.cells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.metrics.Told;

/** Random histories of a few children, every record in several versions, corrected and voided at will. */
public final class Histories {

    /** One event as it may be delivered, and the sizes of the batches it all comes in. */
    record Delivery(List<Event> history, List<Event> delivered, List<Integer> batchSizes) {

        List<List<Event>> batches() {
            var batches = new ArrayList<List<Event>>();
            int from = 0;
            for (int i = 0; from < delivered.size(); i++) {
                int to = Math.min(delivered.size(), from + batchSizes.get(i % batchSizes.size()));
                batches.add(delivered.subList(from, to));
                from = to;
            }
            return batches;
        }
    }

    private static final List<UUID> CHILDREN = List.of(new UUID(0, 1), new UUID(-1, 2), new UUID(7, 3));
    private static final LocalDate FIRST = LocalDate.of(2016, 2, 20);

    private Histories() {}

    /** Every event at least once, some again, in any order and split anyhow. */
    static Arbitrary<Delivery> deliveries() {
        return histories()
                .flatMap(history -> Combinators.combine(
                                Arbitraries.of(history).list().ofMaxSize(history.size()),
                                Arbitraries.randomValue(random -> random),
                                Arbitraries.integers()
                                        .between(1, 9)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(6))
                        .as((again, random, sizes) -> {
                            var delivered = new ArrayList<>(history);
                            delivered.addAll(again);
                            java.util.Collections.shuffle(delivered, random);
                            return new Delivery(history, delivered, sizes);
                        }));
    }

    public static Arbitrary<List<Event>> histories() {
        return record().list().ofMinSize(1).ofMaxSize(12).map(records -> {
            var events = new ArrayList<Event>();
            for (int i = 0; i < records.size(); i++) {
                var record = records.get(i);
                var told = new Told(Told.ROTHERHAM, record.child());
                for (int version = 1; version <= record.facts().size(); version++) {
                    events.add(told.event(
                            record(record.child(), i),
                            version,
                            record.type(),
                            record.facts().get(version - 1)));
                }
            }
            return List.copyOf(events);
        });
    }

    private static UUID record(UUID child, int number) {
        return new UUID(child.getMostSignificantBits(), 100 + number);
    }

    private record Versions(UUID child, EventType type, List<Fact> facts) {}

    private static Arbitrary<Versions> record() {
        return Arbitraries.oneOf(
                versions(EventType.CHILD_REGISTERED, child()),
                versions(EventType.CONTACT_DECIDED, contact()),
                versions(EventType.REFERRAL_RECEIVED, referral()),
                versions(EventType.REFERRAL_RECEIVED, referral()),
                versions(EventType.CHILD_PROTECTION_PLAN_STARTED, plan()),
                versions(EventType.AREA_FOR_IMPROVEMENT_OPENED, area()));
    }

    private static Arbitrary<Versions> versions(EventType type, Arbitrary<Fact> fact) {
        return Combinators.combine(
                        Arbitraries.of(CHILDREN), fact.list().ofMinSize(1).ofMaxSize(4))
                .as((child, facts) -> new Versions(child, type, facts));
    }

    /** Close together, so that look-backs and working days often meet. */
    private static Arbitrary<LocalDate> day() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 30).map(FIRST::plusDays),
                Arbitraries.integers().between(360, 410).map(FIRST::plusDays));
    }

    private static Arbitrary<Boolean> voided() {
        return Arbitraries.of(false, false, false, true);
    }

    private static Arbitrary<Fact> child() {
        return Combinators.combine(
                        Arbitraries.integers().between(2005, 2016),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(Ethnicity.class),
                        Arbitraries.of(List.<Disability>of(), List.of(Disability.NONE), List.of(Disability.AUTISM)),
                        day().list().uniqueElements().ofMaxSize(3))
                .as((year, sex, ethnicity, disabilities, moves) -> new ChildFact(
                        FIRST,
                        false,
                        YearMonth.of(year, 3),
                        sex,
                        ethnicity,
                        disabilities,
                        moves.stream()
                                .sorted()
                                .map(day -> new LivedAt(day, "WARD-" + day.getDayOfMonth() % 3))
                                .toList(),
                        null,
                        null));
    }

    private static Arbitrary<Fact> contact() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.integers().between(0, 5).injectNull(0.3),
                        Arbitraries.of(ContactDecision.class))
                .as((day, voided, later, decision) -> new ContactFact(
                        day,
                        voided,
                        day,
                        ReferralSource.POLICE,
                        "police",
                        null,
                        null,
                        later == null ? null : day.plusDays(later),
                        later == null ? null : decision,
                        null));
    }

    private static Arbitrary<Fact> referral() {
        return Combinators.combine(day(), voided(), Arbitraries.integers().between(0, 11), Arbitraries.of(CHILDREN))
                .as((day, voided, contact, child) -> new ReferralFact(
                        day, voided, day, ReferralSource.SELF, PrimaryNeed.NOT_STATED, record(child, contact), null, null, null, null));
    }

    private static Arbitrary<Fact> plan() {
        return Combinators.combine(
                        day(), voided(), Arbitraries.integers().between(0, 400).injectNull(0.4))
                .as((day, voided, later) -> new ChildProtectionPlanFact(
                        day,
                        voided,
                        day,
                        later == null ? null : day.plusDays(later),
                        CategoryOfAbuse.NEGLECT,
                        CategoryOfAbuse.EMOTIONAL,
                        0));
    }

    private static Arbitrary<Fact> area() {
        return Combinators.combine(
                        day(), voided(), Arbitraries.integers().between(0, 400).injectNull(0.4))
                .as((day, voided, later) -> new AreaForImprovementFact(
                        day,
                        voided,
                        CHILDREN.getFirst(),
                        Timescale.IMMEDIATELY,
                        day,
                        day,
                        later == null ? null : day.plusDays(later)));
    }
}
