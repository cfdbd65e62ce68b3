package org.safeguarding.metrics.cells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.safeguarding.contract.Event;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.AllegationNature;
import org.safeguarding.contract.code.AllegationOutcome;
import org.safeguarding.contract.code.AllegationThreshold;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.code.Disability;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.EnquiryKind;
import org.safeguarding.contract.code.EnquiryOutcome;
import org.safeguarding.contract.code.EnquiryReason;
import org.safeguarding.contract.code.Ethnicity;
import org.safeguarding.contract.code.OrganisationType;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.contract.code.ReferralSource;
import org.safeguarding.contract.code.Sex;
import org.safeguarding.contract.code.Timescale;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.code.WorkforceSector;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.contract.fact.ChildFact;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.CoreGroupFact;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.contract.fact.Fact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.contract.fact.LivedAt;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.metrics.Told;

/** Random histories of a few children, every record in several versions, corrected and voided at will. */
public final class Histories {

    /** One event as it may be delivered, and the sizes of the batches it all comes in. */
    record Delivery(List<Event> history, List<Event> delivered, List<Integer> batchSizes) {

        /** The same events, published in this epoch. */
        Delivery in(long epoch) {
            return new Delivery(in(epoch, history), in(epoch, delivered), batchSizes);
        }

        private static List<Event> in(long epoch, List<Event> events) {
            return events.stream()
                    .map(event -> new Event(
                            event.id(),
                            event.type(),
                            event.subject(),
                            event.key(),
                            event.time(),
                            epoch,
                            event.recordVersion(),
                            event.authority(),
                            event.agency(),
                            event.traceparent(),
                            event.data()))
                    .toList();
        }

        /** All of this and of the other, in any order. */
        Delivery mixedWith(Delivery other, Random random) {
            var all = new ArrayList<>(delivered);
            all.addAll(other.delivered);
            Collections.shuffle(all, random);
            return new Delivery(all, all, batchSizes);
        }

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

    /** Every event at least once, some repeated, in any order and in batches of any size. */
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
                            Collections.shuffle(delivered, random);
                            return new Delivery(history, delivered, sizes);
                        }));
    }

    public static Arbitrary<List<Event>> histories() {
        return record().list().ofMinSize(1).ofMaxSize(14).map(records -> {
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
                versions(EventType.REFERRAL_RECEIVED, referral()),
                versions(EventType.ASSESSMENT_AUTHORISED, assessment()),
                versions(EventType.ASSESSMENT_AUTHORISED, assessment()),
                versions(EventType.ASSESSMENT_AUTHORISED, assessment()),
                versions(EventType.INFORMATION_REQUEST_SENT, informationRequest()),
                versions(EventType.EARLY_HELP_CONTACT_TRIAGED, earlyHelpContact()),
                versions(EventType.EARLY_HELP_EPISODE_ALLOCATED, family()),
                versions(EventType.EARLY_HELP_ASSESSMENT_STARTED, earlyHelpAssessment()),
                versions(EventType.ALLEGATION_RECEIVED, allegation()),
                versions(EventType.CHILD_PROTECTION_PLAN_STARTED, plan()),
                versions(EventType.CHILD_IN_NEED_PLAN_STARTED, childInNeedPlan()),
                versions(EventType.SECTION_47_ENQUIRY_STARTED, enquiry()),
                versions(EventType.CONFERENCE_HELD, conference()),
                versions(EventType.CONFERENCE_HELD, conference()),
                versions(EventType.CORE_GROUP_HELD, coreGroup()),
                versions(EventType.AREA_FOR_IMPROVEMENT_OPENED, area()));
    }

    private static Arbitrary<Versions> versions(EventType type, Arbitrary<Fact> fact) {
        return Combinators.combine(
                        Arbitraries.of(CHILDREN), fact.list().ofMinSize(1).ofMaxSize(4))
                .as((child, facts) -> new Versions(child, type, facts));
    }

    /** Close together, so that look-backs and working days often overlap. */
    private static Arbitrary<LocalDate> day() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 30).map(FIRST::plusDays),
                Arbitraries.integers().between(360, 410).map(FIRST::plusDays));
    }

    private static Arbitrary<Boolean> voided() {
        return Arbitraries.of(false, false, false, true);
    }

    private record Birth(LocalDate earliest, LocalDate latest) {}

    /** Birthdays in and about the days of the histories, and on 29 February; known by the day, the month or the year. */
    private static Arbitrary<Birth> birth() {
        return Combinators.combine(
                        Arbitraries.integers().between(1998, 2018),
                        Arbitraries.oneOf(day(), Arbitraries.of(LocalDate.of(2016, 2, 29), LocalDate.of(2016, 2, 28))),
                        Arbitraries.of(0, 0, 0, 30, 364))
                .as((year, day, days) -> {
                    var earliest = day.withYear(year);
                    return new Birth(earliest, earliest.plusDays(days));
                });
    }

    private static Arbitrary<Fact> child() {
        return Combinators.combine(
                        birth().injectNull(0.1),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(Ethnicity.class),
                        Arbitraries.of(List.<Disability>of(), List.of(Disability.NONE), List.of(Disability.AUTISM)),
                        day().list().uniqueElements().ofMaxSize(3))
                .as((birth, sex, ethnicity, disabilities, moves) -> new ChildFact(
                        FIRST,
                        false,
                        birth == null ? null : birth.earliest(),
                        birth == null ? null : birth.latest(),
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
                        later(5),
                        Arbitraries.of(ContactDecision.class),
                        Arbitraries.of(Urgency.class).injectNull(0.3),
                        later(9))
                .as((day, voided, later, decision, urgency, overseen) -> new ContactFact(
                        day,
                        voided,
                        day,
                        ReferralSource.POLICE,
                        "police",
                        urgency,
                        urgency == null ? null : day,
                        after(day, later),
                        later == null ? null : decision,
                        later == null ? null : after(day.plusDays(later), overseen)));
    }

    /** A number of days, or null. */
    private static Arbitrary<Integer> later(int most) {
        return Arbitraries.integers().between(0, most).injectNull(0.3);
    }

    private static LocalDate after(LocalDate day, Integer later) {
        return later == null ? null : day.plusDays(later);
    }

    private static Arbitrary<Fact> referral() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(CHILDREN),
                        later(4),
                        Arbitraries.of(false, false, true),
                        later(400),
                        Arbitraries.of(ReasonForClosure.class).injectNull(0.2))
                .as((day, voided, contact, child, decided, noFurtherAction, closed, reason) -> new ReferralFact(
                        day,
                        voided,
                        day,
                        ReferralSource.SELF,
                        PrimaryNeed.NOT_STATED,
                        record(child, contact),
                        after(day, decided),
                        decided == null ? null : noFurtherAction,
                        after(day, closed),
                        closed == null ? null : reason));
    }

    private static Arbitrary<Fact> assessment() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(CHILDREN),
                        later(80),
                        Arbitraries.of(AssessmentFactor.values())
                                .list()
                                .uniqueElements()
                                .ofMaxSize(4))
                .as((day, voided, referral, child, later, factors) -> new AssessmentFact(
                        day,
                        voided,
                        record(child, referral),
                        day,
                        null,
                        after(day, later),
                        later == null ? null : AssessmentOutcome.CHILD_IN_NEED,
                        later == null ? List.of() : factors));
    }

    private static Arbitrary<Fact> informationRequest() {
        return Combinators.combine(day(), voided(), later(6))
                .as((day, voided, later) -> new InformationRequestFact(
                        day, voided, CHILDREN.getFirst(), "health", day, day.plusDays(3), after(day, later)));
    }

    private static Arbitrary<Fact> earlyHelpContact() {
        return Combinators.combine(day(), voided(), later(9), Arbitraries.of(TriageOutcome.class))
                .as((day, voided, later, outcome) -> new EarlyHelpContactFact(
                        day,
                        voided,
                        day,
                        ReferralSource.SCHOOLS,
                        "school",
                        after(day, later),
                        later == null ? null : outcome));
    }

    private static Arbitrary<Fact> family() {
        return Combinators.combine(day(), voided(), later(6), later(90))
                .as((day, voided, engaged, closed) -> new EarlyHelpEpisodeFact(
                        day,
                        voided,
                        null,
                        day,
                        after(day, engaged),
                        after(day, closed),
                        closed == null ? null : EarlyHelpClosure.NEEDS_MET));
    }

    private static Arbitrary<Fact> earlyHelpAssessment() {
        return Combinators.combine(
                        day(),
                        voided(),
                        later(80),
                        later(80),
                        Arbitraries.of(
                                OrganisationType.LA_SERVICES,
                                OrganisationType.SCHOOLS,
                                OrganisationType.VOLUNTARY_SECTOR))
                .as((day, voided, completed, abandoned, by) -> new EarlyHelpAssessmentFact(
                        day,
                        voided,
                        null,
                        day,
                        after(day, completed),
                        completed == null ? after(day, abandoned) : null,
                        by));
    }

    private static Arbitrary<Fact> allegation() {
        return Combinators.combine(day(), voided(), later(3), Arbitraries.of(AllegationThreshold.class), later(200))
                .as((day, voided, decided, threshold, concluded) -> new AllegationFact(
                        day,
                        voided,
                        day,
                        WorkforceSector.FAITH,
                        AllegationNature.CONDUCT,
                        after(day, decided),
                        decided == null ? null : threshold,
                        decided == null ? null : after(day.plusDays(decided), concluded),
                        decided == null || concluded == null ? null : AllegationOutcome.FALSE));
    }

    private static Arbitrary<Fact> enquiry() {
        return Combinators.combine(
                        day(),
                        voided(),
                        later(30),
                        Arbitraries.of(EnquiryOutcome.class),
                        Arbitraries.of(true, false),
                        later(30))
                .as((day, voided, ended, outcome, required, conference) -> new Section47EnquiryFact(
                        day,
                        voided,
                        null,
                        day,
                        EnquiryKind.JOINT,
                        EnquiryReason.NEGLECT,
                        after(day, ended),
                        ended == null ? null : outcome,
                        ended == null ? null : required,
                        ended != null && !required ? null : after(day, conference)));
    }

    private static Arbitrary<Fact> plan() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.integers().between(0, 400).injectNull(0.4),
                        Arbitraries.integers().between(1, 400).injectNull(0.5),
                        Arbitraries.of(false, false, false, true))
                .as((day, voided, later, change, ofAnother) -> new ChildProtectionPlanFact(
                        day,
                        voided,
                        day,
                        after(day, later),
                        CategoryOfAbuse.NEGLECT,
                        change == null ? CategoryOfAbuse.NEGLECT : CategoryOfAbuse.EMOTIONAL,
                        0,
                        null,
                        ofAnother,
                        change == null
                                ? List.of(new CategoryFrom(day, CategoryOfAbuse.NEGLECT))
                                : List.of(
                                        new CategoryFrom(day, CategoryOfAbuse.NEGLECT),
                                        new CategoryFrom(day.plusDays(change), CategoryOfAbuse.EMOTIONAL))));
    }

    /** What it says it is about may be any record of any child. */
    private static Arbitrary<Fact> conference() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.of(ConferenceType.class),
                        Arbitraries.of(ConferenceStatus.HELD, ConferenceStatus.HELD, ConferenceStatus.CANCELLED),
                        Arbitraries.of(ConferenceOutcome.class),
                        Arbitraries.of(CHILDREN),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(Advocacy.class).injectNull(0.2))
                .as((day, voided, type, status, outcome, child, about, advocacy) -> {
                    boolean held = status == ConferenceStatus.HELD;
                    return new ConferenceFact(
                            day,
                            voided,
                            type,
                            record(child, about),
                            record(child, about),
                            day,
                            status,
                            held ? day : null,
                            List.of(),
                            held ? true : null,
                            held ? outcome : null,
                            null,
                            held && about % 3 == 0,
                            held && about % 5 == 0 ? List.of("health") : List.of(),
                            held && about % 2 == 0,
                            null,
                            advocacy);
                });
    }

    private static Arbitrary<Fact> coreGroup() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.of(CHILDREN),
                        Arbitraries.integers().between(0, 11))
                .as((day, voided, child, plan) ->
                        new CoreGroupFact(day, voided, record(child, plan), day, List.of("health")));
    }

    private static Arbitrary<Fact> childInNeedPlan() {
        return Combinators.combine(
                        day(),
                        voided(),
                        Arbitraries.integers().between(0, 400).injectNull(0.4),
                        Arbitraries.integers()
                                .between(0, 400)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as((day, voided, later, reviews) -> new ChildInNeedPlanFact(
                        day,
                        voided,
                        day,
                        after(day, later),
                        ChildInNeedPurpose.SAFETY,
                        reviews.stream().sorted().map(day::plusDays).toList()));
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
