package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.safeguarding.calendar.RepeatedClock;
import org.safeguarding.calendar.StatutoryClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.AssessmentFact;
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
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.contract.fact.VisitFact;
import org.safeguarding.metrics.timeline.RecordVersion;

/** How each statutory clock is read from facts. */
public final class Clocks {

    public static final RecordClock<ContactFact> CONTACT_DECISION = contact(StatutoryClocks.CONTACT_DECISION);

    private static final Map<Urgency, RecordClock<ContactFact>> CONTACT_URGENCY = new EnumMap<>(Map.of(
            Urgency.RED, urgency(Urgency.RED, StatutoryClocks.CONTACT_URGENCY_RED),
            Urgency.AMBER, urgency(Urgency.AMBER, StatutoryClocks.CONTACT_URGENCY_AMBER),
            Urgency.GREEN, urgency(Urgency.GREEN, StatutoryClocks.CONTACT_URGENCY_GREEN),
            Urgency.BLUE, urgency(Urgency.BLUE, StatutoryClocks.CONTACT_URGENCY_BLUE)));

    public static final RecordClock<InformationRequestFact> INFORMATION_REQUEST = RecordClock.ofItsOwn(
            StatutoryClocks.INFORMATION_REQUEST,
            InformationRequestFact.class,
            InformationRequestFact::requestedOn,
            InformationRequestFact::answeredOn,
            InformationRequestFact::dueOn);

    public static final RecordClock<ReferralFact> REFERRAL_DECISION = RecordClock.of(
                    StatutoryClocks.REFERRAL_DECISION,
                    ReferralFact.class,
                    ReferralFact::receivedOn,
                    ReferralFact::decidedOn)
            .running(referral -> referral.closedOn() == null);

    public static final RecordClock<AssessmentFact> ASSESSMENT = RecordClock.of(
            StatutoryClocks.ASSESSMENT, AssessmentFact.class, AssessmentFact::startedOn, AssessmentFact::authorisedOn);

    public static final RecordClock<EarlyHelpContactFact> EARLY_HELP_TRIAGE = RecordClock.of(
            StatutoryClocks.EARLY_HELP_TRIAGE,
            EarlyHelpContactFact.class,
            EarlyHelpContactFact::receivedOn,
            EarlyHelpContactFact::triagedOn);

    public static final RecordClock<EarlyHelpEpisodeFact> EARLY_HELP_ENGAGEMENT = RecordClock.of(
                    StatutoryClocks.EARLY_HELP_ENGAGEMENT,
                    EarlyHelpEpisodeFact.class,
                    EarlyHelpEpisodeFact::allocatedOn,
                    EarlyHelpEpisodeFact::engagedOn)
            .running(family -> family.closedOn() == null);

    public static final RecordClock<EarlyHelpAssessmentFact> EARLY_HELP_ASSESSMENT = RecordClock.of(
                    StatutoryClocks.EARLY_HELP_ASSESSMENT,
                    EarlyHelpAssessmentFact.class,
                    EarlyHelpAssessmentFact::startedOn,
                    EarlyHelpAssessmentFact::completedOn)
            .running(assessment -> assessment.abandonedOn() == null);

    public static final RecordClock<AllegationFact> ALLEGATION_THRESHOLD = RecordClock.of(
            StatutoryClocks.ALLEGATION_THRESHOLD,
            AllegationFact.class,
            AllegationFact::receivedOn,
            AllegationFact::thresholdDecidedOn);

    /** Runs while the enquiry is open too: whether a conference is required is known when it is concluded. */
    public static final RecordClock<Section47EnquiryFact> INITIAL_CONFERENCE = RecordClock.of(
                    StatutoryClocks.INITIAL_CONFERENCE,
                    Section47EnquiryFact.class,
                    Section47EnquiryFact::startedOn,
                    Section47EnquiryFact::conferenceOn)
            .running(enquiry -> !Boolean.FALSE.equals(enquiry.conferenceRequired()));

    public static final Turns<ChildProtectionPlanFact> CHILD_PROTECTION_VISITS = ofProtection(
            StatutoryClocks.CHILD_PROTECTION_VISITS,
            VisitFact.class,
            VisitFact::plan,
            VisitFact::childSeen,
            VisitFact::visitedOn);

    public static final Turns<ChildInNeedPlanFact> CHILD_IN_NEED_VISITS = Turns.of(
            StatutoryClocks.CHILD_IN_NEED_VISITS,
            ChildInNeedPlanFact.class,
            ChildInNeedPlanFact::startedOn,
            ChildInNeedPlanFact::endedOn,
            VisitFact.class,
            VisitFact::plan,
            VisitFact::childSeen,
            VisitFact::visitedOn);

    public static final Turns<ChildInNeedPlanFact> CHILD_IN_NEED_REVIEWS = Turns.of(
            StatutoryClocks.CHILD_IN_NEED_REVIEWS,
            ChildInNeedPlanFact.class,
            ChildInNeedPlanFact::startedOn,
            ChildInNeedPlanFact::endedOn,
            ChildInNeedPlanFact::reviewedOn);

    public static final RecordClock<AreaForImprovementFact> AREA_FOR_IMPROVEMENT = RecordClock.ofItsOwn(
            StatutoryClocks.AREA_FOR_IMPROVEMENT,
            AreaForImprovementFact.class,
            AreaForImprovementFact::openedOn,
            AreaForImprovementFact::closedOn,
            AreaForImprovementFact::dueOn);

    public static final Turns<ChildProtectionPlanFact> REVIEW_CONFERENCES = ofProtection(
            StatutoryClocks.REVIEW_CONFERENCES,
            ConferenceFact.class,
            ConferenceFact::plan,
            conference -> conference.type() == ConferenceType.REVIEW && conference.status() == ConferenceStatus.HELD,
            ConferenceFact::heldOn);

    public static final Turns<ChildProtectionPlanFact> CORE_GROUPS = ofProtection(
            StatutoryClocks.CORE_GROUPS, CoreGroupFact.class, CoreGroupFact::plan, _ -> true, CoreGroupFact::heldOn);

    public static final List<RecordClock<?>> ALL = all();

    public static final List<Turns<?>> REPEATED = List.of(
            REVIEW_CONFERENCES, CORE_GROUPS, CHILD_PROTECTION_VISITS, CHILD_IN_NEED_VISITS, CHILD_IN_NEED_REVIEWS);

    private Clocks() {}

    /** Not of a temporary plan of another authority, which does these things itself. */
    private static <D extends Fact> Turns<ChildProtectionPlanFact> ofProtection(
            RepeatedClock repeated,
            Class<D> other,
            Function<D, UUID> plan,
            Predicate<D> counts,
            Function<D, LocalDate> doneOn) {
        return Turns.of(
                        repeated,
                        ChildProtectionPlanFact.class,
                        ChildProtectionPlanFact::startedOn,
                        ChildProtectionPlanFact::endedOn,
                        other,
                        plan,
                        counts,
                        doneOn)
                .running(found -> !found.otherAuthority());
    }

    private static RecordClock<ContactFact> contact(StatutoryClock clock) {
        return RecordClock.of(clock, ContactFact.class, ContactFact::receivedOn, ContactFact::decidedOn);
    }

    private static RecordClock<ContactFact> urgency(Urgency urgency, StatutoryClock clock) {
        return contact(clock).running(contact -> contact.urgency() == urgency);
    }

    private static List<RecordClock<?>> all() {
        var all = new ArrayList<RecordClock<?>>();
        all.add(CONTACT_DECISION);
        Arrays.stream(Urgency.values()).map(CONTACT_URGENCY::get).forEach(all::add);
        all.add(INFORMATION_REQUEST);
        all.add(REFERRAL_DECISION);
        all.add(ASSESSMENT);
        all.add(EARLY_HELP_TRIAGE);
        all.add(EARLY_HELP_ENGAGEMENT);
        all.add(EARLY_HELP_ASSESSMENT);
        all.add(ALLEGATION_THRESHOLD);
        all.add(INITIAL_CONFERENCE);
        all.add(AREA_FOR_IMPROVEMENT);
        return List.copyOf(all);
    }

    /** The clock for a contact's urgency. */
    static RecordClock<ContactFact> urgency(ContactFact contact) {
        return CONTACT_URGENCY.get(contact.urgency());
    }

    /**
     * A clock that runs for a record.
     *
     * @param due the last day in time
     */
    public record Running(StatutoryClock clock, RecordVersion record, LocalDate startedOn, LocalDate due) {}

    public static Stream<Running> running(Story story) {
        return story.all().stream()
                .flatMap(told -> Stream.concat(
                        ALL.stream().flatMap(clock -> clock.running(told, story).stream()),
                        REPEATED.stream().flatMap(turns -> turns.running(told, story).stream())));
    }

    /** The earliest last day in time of this story; empty if no clock runs. */
    public static Optional<LocalDate> nextDue(Story story) {
        LocalDate next = null;
        for (var told : story.all()) {
            for (var clock : ALL) {
                next = earlier(next, clock.running(told, story));
            }
            for (var turns : REPEATED) {
                next = earlier(next, turns.running(told, story));
            }
        }
        return Optional.ofNullable(next);
    }

    private static LocalDate earlier(LocalDate next, Optional<Running> running) {
        return running.isEmpty() || next != null && !running.get().due().isBefore(next)
                ? next
                : running.get().due();
    }

    /** The kind of record that a clock runs for. */
    public static Class<? extends Fact> typeOf(StatutoryClock clock) {
        return Stream.concat(
                        ALL.stream().filter(one -> one.clock().equals(clock)).map(RecordClock::type),
                        REPEATED.stream().filter(turns -> turns.isOn(clock)).map(Turns::type))
                .findFirst()
                .orElseThrow();
    }
}
