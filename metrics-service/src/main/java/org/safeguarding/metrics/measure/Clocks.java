package org.safeguarding.metrics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.Urgency;
import org.safeguarding.contract.fact.AllegationFact;
import org.safeguarding.contract.fact.AreaForImprovementFact;
import org.safeguarding.contract.fact.AssessmentFact;
import org.safeguarding.contract.fact.ContactFact;
import org.safeguarding.contract.fact.EarlyHelpAssessmentFact;
import org.safeguarding.contract.fact.EarlyHelpContactFact;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.contract.fact.InformationRequestFact;
import org.safeguarding.contract.fact.ReferralFact;
import org.safeguarding.metrics.timeline.RecordVersion;

/** All statutory clocks. */
public final class Clocks {

    private static final String WORKING_TOGETHER = "Working Together to Safeguard Children: ";
    private static final String LOCAL = "Local practice: the platform's default if the authority has set no limit";

    public static final StatutoryClock<ContactFact> CONTACT_DECISION = StatutoryClock.of(
            "contact-decision",
            "Decide the type of response to a contact",
            ContactFact.class,
            ContactFact::receivedOn,
            ContactFact::decidedOn,
            Limit.workingDays(1),
            WORKING_TOGETHER + "decision within one working day of a referral");

    private static final Map<Urgency, StatutoryClock<ContactFact>> CONTACT_URGENCY = new EnumMap<>(Map.of(
            Urgency.RED, urgency(Urgency.RED, 0),
            Urgency.AMBER, urgency(Urgency.AMBER, 1),
            Urgency.GREEN, urgency(Urgency.GREEN, 3),
            Urgency.BLUE, urgency(Urgency.BLUE, 3)));

    public static final StatutoryClock<InformationRequestFact> INFORMATION_REQUEST = StatutoryClock.ofItsOwn(
            "information-request",
            "Answer the hub's request for information",
            InformationRequestFact.class,
            InformationRequestFact::requestedOn,
            InformationRequestFact::answeredOn,
            InformationRequestFact::dueOn,
            "The day set by the hub");

    public static final StatutoryClock<ReferralFact> REFERRAL_DECISION = StatutoryClock.of(
                    "referral-decision",
                    "Decide the type of response to a referral",
                    ReferralFact.class,
                    ReferralFact::receivedOn,
                    ReferralFact::decidedOn,
                    Limit.workingDays(1),
                    WORKING_TOGETHER + "decision within one working day of a referral")
            .running(referral -> referral.closedOn() == null);

    public static final StatutoryClock<AssessmentFact> ASSESSMENT = StatutoryClock.of(
            "assessment",
            "Complete and authorise an assessment",
            AssessmentFact.class,
            AssessmentFact::startedOn,
            AssessmentFact::authorisedOn,
            Limit.workingDays(45),
            WORKING_TOGETHER + "assessment within 45 working days");

    public static final StatutoryClock<EarlyHelpContactFact> EARLY_HELP_TRIAGE = StatutoryClock.of(
            "early-help-triage",
            "Triage a contact to early help",
            EarlyHelpContactFact.class,
            EarlyHelpContactFact::receivedOn,
            EarlyHelpContactFact::triagedOn,
            Limit.workingDays(5),
            "Local safeguarding board: annual report, early help contacts triaged within five working days");

    public static final StatutoryClock<EarlyHelpEpisodeFact> EARLY_HELP_ENGAGEMENT = StatutoryClock.of(
                    "early-help-engagement",
                    "Contact and engage a family",
                    EarlyHelpEpisodeFact.class,
                    EarlyHelpEpisodeFact::allocatedOn,
                    EarlyHelpEpisodeFact::engagedOn,
                    Limit.workingDays(3),
                    "Local safeguarding board: annual report, families engaged within three working days")
            .running(family -> family.closedOn() == null);

    /** The board's report does not say how long the timescale is. */
    public static final StatutoryClock<EarlyHelpAssessmentFact> EARLY_HELP_ASSESSMENT = StatutoryClock.of(
                    "early-help-assessment",
                    "Complete an early help assessment",
                    EarlyHelpAssessmentFact.class,
                    EarlyHelpAssessmentFact::startedOn,
                    EarlyHelpAssessmentFact::completedOn,
                    Limit.workingDays(45),
                    LOCAL)
            .running(assessment -> assessment.abandonedOn() == null);

    public static final StatutoryClock<AllegationFact> ALLEGATION_THRESHOLD = StatutoryClock.of(
            "allegation-threshold",
            "Decide whether an enquiry to the designated officer meets the threshold",
            AllegationFact.class,
            AllegationFact::receivedOn,
            AllegationFact::thresholdDecidedOn,
            Limit.workingDays(1),
            LOCAL);

    public static final StatutoryClock<AreaForImprovementFact> AREA_FOR_IMPROVEMENT = StatutoryClock.ofItsOwn(
            "area-for-improvement",
            "Act on an area for improvement",
            AreaForImprovementFact.class,
            AreaForImprovementFact::openedOn,
            AreaForImprovementFact::closedOn,
            AreaForImprovementFact::dueOn,
            "The timescale set by the inspectorate");

    public static final List<StatutoryClock<?>> ALL = all();

    private Clocks() {}

    private static StatutoryClock<ContactFact> urgency(Urgency urgency, int workingDays) {
        return StatutoryClock.of(
                        "contact-urgency-" + urgency.name().toLowerCase(Locale.ROOT),
                        "Decide on a contact rated " + urgency.name().toLowerCase(Locale.ROOT),
                        ContactFact.class,
                        ContactFact::receivedOn,
                        ContactFact::decidedOn,
                        Limit.workingDays(workingDays),
                        LOCAL)
                .running(contact -> contact.urgency() == urgency);
    }

    private static List<StatutoryClock<?>> all() {
        var all = new ArrayList<StatutoryClock<?>>();
        all.add(CONTACT_DECISION);
        Arrays.stream(Urgency.values()).map(CONTACT_URGENCY::get).forEach(all::add);
        all.add(INFORMATION_REQUEST);
        all.add(REFERRAL_DECISION);
        all.add(ASSESSMENT);
        all.add(EARLY_HELP_TRIAGE);
        all.add(EARLY_HELP_ENGAGEMENT);
        all.add(EARLY_HELP_ASSESSMENT);
        all.add(ALLEGATION_THRESHOLD);
        all.add(AREA_FOR_IMPROVEMENT);
        return List.copyOf(all);
    }

    /** The clock for a contact's urgency. */
    static StatutoryClock<ContactFact> urgency(ContactFact contact) {
        return CONTACT_URGENCY.get(contact.urgency());
    }

    /** A running clock, and the last day in time. */
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

    /** The earliest last day in time of this story; empty if no clock runs. */
    public static Optional<LocalDate> nextDue(Story story) {
        LocalDate next = null;
        for (var told : story.all()) {
            for (var clock : ALL) {
                var due = clock.openUntil(told, story).orElse(null);
                if (due != null && (next == null || due.isBefore(next))) {
                    next = due;
                }
            }
        }
        return Optional.ofNullable(next);
    }

    public static Optional<StatutoryClock<?>> find(String id) {
        return ALL.stream().filter(clock -> clock.id().equals(id)).findFirst();
    }
}
