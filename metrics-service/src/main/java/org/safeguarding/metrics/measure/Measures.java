package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safeguarding.contract.code.ContactDecision;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.ReferralFact;

/** All that is counted. An id that was ever stored keeps its meaning; what is counted otherwise gets another version. */
public final class Measures {

    private static final int RE_REFERRAL_MONTHS = 12;

    private static final Counting<ContactFact> CONTACTS = Counting.ofChildren(
                    ContactFact.class, (contact, _) -> "contact received " + contact.receivedOn())
            .by(Dimension.AGENCY, (contact, story) -> story.code(Dimension.AGENCY, contact.sourceAgency()))
            .by(
                    Dimension.ORGANISATION_TYPE,
                    (contact, _) -> 1 + contact.referralSource().group().ordinal());

    private static final Counting<ReferralFact> REFERRALS = Counting.ofChildren(
                    ReferralFact.class, (referral, _) -> "referral received " + referral.receivedOn())
            .reading(ContactFact.class)
            .by(Dimension.AGENCY, Measures::agency)
            .by(
                    Dimension.ORGANISATION_TYPE,
                    (referral, _) -> 1 + referral.referralSource().group().ordinal())
            .by(
                    Dimension.PRIMARY_NEED,
                    (referral, _) -> 1 + referral.primaryNeed().ordinal());

    private static final Counting<ReferralFact> RE_REFERRED = REFERRALS
            .when((referral, story) -> referralBefore(referral, story).isPresent())
            .because((referral, story) -> {
                var earlier = referralBefore(referral, story).orElseThrow();
                return "referral %s counts as a re-referral: earlier referral %s, %d days before"
                        .formatted(
                                referral.receivedOn(),
                                earlier,
                                ChronoUnit.DAYS.between(earlier, referral.receivedOn()));
            });

    private static final Counting<ChildProtectionPlanFact> PLANS = Counting.ofChildren(
                    ChildProtectionPlanFact.class,
                    (plan, _) -> "child protection plan from " + plan.startedOn()
                            + (plan.endedOn() == null ? "" : " to " + plan.endedOn()))
            .followingTheChild();

    /** By the category it began with. */
    private static final Counting<ChildProtectionPlanFact> PLANS_STARTED =
            PLANS.by(Dimension.CATEGORY, (plan, _) -> 1 + plan.initialCategory().ordinal());

    /** By the category it has now. */
    private static final Counting<ChildProtectionPlanFact> PLANS_NOW = PLANS.by(
                    Dimension.CATEGORY, (plan, _) -> 1 + plan.latestCategory().ordinal())
            .by(Bands.OF_PLANS);

    private static final Counting<ChildProtectionPlanFact> PLANS_ENDED =
            PLANS_NOW.when((plan, _) -> plan.endedOn() != null);

    private static final Counting<AreaForImprovementFact> AREAS =
            Counting.of(AreaForImprovementFact.class, (area, _) -> "area for improvement published " + area.openedOn());

    public static final Measure CONTACTS_RECEIVED = CONTACTS.flow("contacts-received", ContactFact::receivedOn);

    /** On the day of receipt, so that it is a part of {@link #CONTACTS_RECEIVED}; undecided is not in time. */
    public static final Measure CONTACTS_DECIDED_IN_TIME = CONTACTS.when(Clocks.CONTACT_DECISION::inTime)
            .because((contact, story) -> "contact received %s, decided %s, due %s"
                    .formatted(contact.receivedOn(), contact.decidedOn(), Clocks.CONTACT_DECISION.due(contact, story)))
            .flow("contacts-decided-in-time", ContactFact::receivedOn);

    /** On the day of receipt, so that it is a part of {@link #CONTACTS_RECEIVED}. */
    public static final Measure CONTACTS_TO_REFERRAL = CONTACTS.when(
                    (contact, _) -> contact.decision() == ContactDecision.REFERRAL)
            .because((contact, _) -> "contact received %s, decided as a referral %s"
                    .formatted(contact.receivedOn(), contact.decidedOn()))
            .flow("contacts-to-referral", ContactFact::receivedOn);

    /** On the day of the decision, by the working days it took. */
    public static final Measure CONTACTS_DECIDED = CONTACTS.when((contact, _) -> contact.decidedOn() != null)
            .because((contact, _) ->
                    "contact received %s, decided %s".formatted(contact.receivedOn(), contact.decidedOn()))
            .by(Bands.ofWorkingDays(0, 1, 2, 5, 10))
            .flow("contacts-decided", ContactFact::decidedOn, ContactFact::receivedOn, ContactFact::decidedOn);

    public static final Measure CONTACTS_UNDECIDED =
            CONTACTS.stock("contacts-undecided", (contact, _) -> contact.receivedOn(), ContactFact::decidedOn);

    public static final Measure CONTACTS_OVERDUE = CONTACTS.when(Clocks.CONTACT_DECISION::lateUnlessDone)
            .because((contact, story) -> "contact received %s, due %s, %s"
                    .formatted(
                            contact.receivedOn(),
                            Clocks.CONTACT_DECISION.due(contact, story),
                            contact.decidedOn() == null ? "not decided" : "decided " + contact.decidedOn()))
            .stock(
                    "contacts-overdue",
                    (contact, story) ->
                            Clocks.CONTACT_DECISION.due(contact, story).plusDays(1),
                    ContactFact::decidedOn);

    public static final Measure REFERRALS_RECEIVED = REFERRALS.flow("referrals-received", ReferralFact::receivedOn);

    public static final Measure RE_REFERRALS = RE_REFERRED.flow("re-referrals", ReferralFact::receivedOn);

    public static final Measure CHILDREN_REFERRED =
            REFERRALS.oncePerYear("children-referred", ReferralFact::receivedOn);

    public static final Measure CHILDREN_RE_REFERRED =
            RE_REFERRED.oncePerYear("children-re-referred", ReferralFact::receivedOn);

    public static final Measure CHILD_PROTECTION_PLANS =
            PLANS_NOW.stock("child-protection-plans", (plan, _) -> plan.startedOn(), ChildProtectionPlanFact::endedOn);

    public static final Measure CHILD_PROTECTION_PLANS_STARTED =
            PLANS_STARTED.flow("child-protection-plans-started", ChildProtectionPlanFact::startedOn);

    public static final Measure SECOND_OR_SUBSEQUENT_PLANS = PLANS_STARTED
            .when((plan, _) -> plan.numberOfPreviousPlans() > 0)
            .because((plan, _) -> "child protection plan from %s, %d before it"
                    .formatted(plan.startedOn(), plan.numberOfPreviousPlans()))
            .flow("second-or-subsequent-plans", ChildProtectionPlanFact::startedOn);

    public static final Measure CHILD_PROTECTION_PLANS_ENDED = PLANS_ENDED.flow(
            "child-protection-plans-ended",
            ChildProtectionPlanFact::endedOn,
            ChildProtectionPlanFact::startedOn,
            ChildProtectionPlanFact::endedOn);

    public static final Measure PLANS_ENDED_AFTER_TWO_YEARS = PLANS_ENDED
            .when((plan, _) -> !plan.endedOn().isBefore(plan.startedOn().plusYears(2)))
            .flow("plans-ended-after-two-years", ChildProtectionPlanFact::endedOn);

    public static final Measure CHILD_PROTECTION_PLANS_AT_ANY_POINT = PLANS.anyPoint(
            "child-protection-plans-at-any-point",
            ChildProtectionPlanFact::startedOn,
            ChildProtectionPlanFact::endedOn);

    public static final Measure CHILDREN_STARTING_A_PLAN =
            PLANS_STARTED.oncePerYear("children-starting-a-plan", ChildProtectionPlanFact::startedOn);

    public static final Measure CHILDREN_ENDING_A_PLAN =
            PLANS_ENDED.oncePerYear("children-ending-a-plan", ChildProtectionPlanFact::endedOn);

    public static final Measure CHILDREN_ON_A_PLAN_AT_ANY_POINT = PLANS.childrenAtAnyPoint(
            "children-on-a-plan-at-any-point", ChildProtectionPlanFact::startedOn, ChildProtectionPlanFact::endedOn);

    public static final Measure AREAS_FOR_IMPROVEMENT_OPEN =
            AREAS.stock("areas-for-improvement-open", (area, _) -> area.openedOn(), AreaForImprovementFact::closedOn);

    public static final Measure AREAS_FOR_IMPROVEMENT_OVERDUE = AREAS.when(Clocks.AREA_FOR_IMPROVEMENT::lateUnlessDone)
            .stock(
                    "areas-for-improvement-overdue",
                    (area, _) -> area.dueOn().plusDays(1),
                    AreaForImprovementFact::closedOn);

    public static final Measure CONTACTS_INPUT_LAG = InputLag.of("contacts-input-lag", ContactFact.class);

    public static final Measure REFERRALS_INPUT_LAG = InputLag.of("referrals-input-lag", ReferralFact.class);

    public static final Measure PLANS_INPUT_LAG =
            InputLag.of("child-protection-plans-input-lag", ChildProtectionPlanFact.class);

    public static final List<Measure> ALL = List.of(
            CONTACTS_RECEIVED,
            CONTACTS_DECIDED_IN_TIME,
            CONTACTS_TO_REFERRAL,
            CONTACTS_DECIDED,
            CONTACTS_UNDECIDED,
            CONTACTS_OVERDUE,
            CONTACTS_INPUT_LAG,
            REFERRALS_RECEIVED,
            RE_REFERRALS,
            CHILDREN_REFERRED,
            CHILDREN_RE_REFERRED,
            REFERRALS_INPUT_LAG,
            CHILD_PROTECTION_PLANS,
            CHILD_PROTECTION_PLANS_STARTED,
            SECOND_OR_SUBSEQUENT_PLANS,
            CHILD_PROTECTION_PLANS_ENDED,
            PLANS_ENDED_AFTER_TWO_YEARS,
            CHILD_PROTECTION_PLANS_AT_ANY_POINT,
            CHILDREN_STARTING_A_PLAN,
            CHILDREN_ENDING_A_PLAN,
            CHILDREN_ON_A_PLAN_AT_ANY_POINT,
            PLANS_INPUT_LAG,
            AREAS_FOR_IMPROVEMENT_OPEN,
            AREAS_FOR_IMPROVEMENT_OVERDUE);

    private Measures() {}

    /** Of the contact that led to it. */
    private static int agency(ReferralFact referral, Story story) {
        return story.all(ContactFact.class).stream()
                .filter(contact -> contact.version().id().equals(referral.contactId()))
                .findFirst()
                .map(contact -> story.code(Dimension.AGENCY, contact.fact().sourceAgency()))
                .orElse(0);
    }

    /** The latest earlier day on which the child was referred, not earlier than 12 months before. */
    private static Optional<LocalDate> referralBefore(ReferralFact referral, Story story) {
        var day = referral.receivedOn();
        var earliest = day.minusMonths(RE_REFERRAL_MONTHS);
        return story.all(ReferralFact.class).stream()
                .map(other -> other.fact().receivedOn())
                .filter(other -> other.isBefore(day) && !other.isBefore(earliest))
                .max(Comparator.naturalOrder());
    }
}
