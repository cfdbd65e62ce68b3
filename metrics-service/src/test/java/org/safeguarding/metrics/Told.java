package org.safeguarding.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.safeguarding.contract.code.VisitPurpose;
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
import org.safeguarding.contract.fact.VisitFact;

/** Events about the records of one child or inspection of one authority, as the other services would send them. */
public record Told(String authority, UUID key) {

    public static final String ROTHERHAM = "E08000018";

    public static Told about() {
        return about(ROTHERHAM);
    }

    public static Told about(String authority) {
        return new Told(authority, UUID.randomUUID());
    }

    public Event child() {
        return child("2010-05-14");
    }

    /** A child of whom the day of birth is known; null if nothing is. */
    public Event child(String born) {
        return child(1, born, born);
    }

    /** A child that was born on one of these days. */
    public Event child(int version, String earliestBirth, String latestBirth) {
        return child(version, earliestBirth, latestBirth, new LivedAt(day("2017-04-03"), "ROTH-C"));
    }

    public Event childWhoLivedIn(LivedAt... localities) {
        return child(1, "2010-05-14", "2010-05-14", localities);
    }

    private Event child(int version, String earliestBirth, String latestBirth, LivedAt... localities) {
        return event(
                key,
                version,
                version == 1 ? EventType.CHILD_REGISTERED : EventType.CHILD_CHANGED,
                new ChildFact(
                        day("2017-04-03"),
                        false,
                        day(earliestBirth),
                        day(latestBirth),
                        Sex.FEMALE,
                        Ethnicity.WHITE_BRITISH,
                        List.of(),
                        List.of(localities),
                        null,
                        null));
    }

    public Event contact(String receivedOn) {
        return contact(UUID.randomUUID(), 1, receivedOn, null, null);
    }

    public Event contact(String receivedOn, String decidedOn, ContactDecision decision) {
        return contact(UUID.randomUUID(), 2, receivedOn, decidedOn, decision);
    }

    public Event contact(UUID id, int version, String receivedOn, String decidedOn, ContactDecision decision) {
        return event(
                id,
                version,
                decidedOn == null ? EventType.CONTACT_RECEIVED : EventType.CONTACT_DECIDED,
                new ContactFact(
                        day(decidedOn == null ? receivedOn : decidedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.POLICE,
                        "police",
                        null,
                        null,
                        day(decidedOn),
                        decision,
                        null));
    }

    public Event referral(String receivedOn) {
        return referral(UUID.randomUUID(), 1, receivedOn, false);
    }

    public Event referral(UUID id, int version, String receivedOn, boolean voided) {
        var day = day(receivedOn);
        return event(
                id,
                version,
                EventType.REFERRAL_RECEIVED,
                new ReferralFact(
                        day,
                        voided,
                        day,
                        ReferralSource.SCHOOLS,
                        PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /** A referral that was decided, and closed if there is a reason for closure. */
    public Event referral(UUID id, String receivedOn, String decidedOn, String closedOn, ReasonForClosure reason) {
        return event(
                id,
                3,
                closedOn == null ? EventType.REFERRAL_DECIDED : EventType.REFERRAL_CLOSED,
                new ReferralFact(
                        day(closedOn == null ? decidedOn : closedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.SCHOOLS,
                        PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION,
                        null,
                        day(decidedOn),
                        decidedOn == null ? null : false,
                        day(closedOn),
                        reason));
    }

    /** Decided on the day it was received. */
    public Event referral(PrimaryNeed need, String receivedOn, String closedOn) {
        return event(
                UUID.randomUUID(),
                3,
                closedOn == null ? EventType.REFERRAL_DECIDED : EventType.REFERRAL_CLOSED,
                new ReferralFact(
                        day(closedOn == null ? receivedOn : closedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.SCHOOLS,
                        need,
                        null,
                        day(receivedOn),
                        false,
                        day(closedOn),
                        closedOn == null ? null : ReasonForClosure.OTHER));
    }

    /** Decided and closed on one day. */
    public Event referralWithNoFurtherAction(String receivedOn, String decidedOn) {
        return event(
                UUID.randomUUID(),
                2,
                EventType.REFERRAL_CLOSED,
                new ReferralFact(
                        day(decidedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.SCHOOLS,
                        PrimaryNeed.ABUSE_NEGLECT_EXPLOITATION,
                        null,
                        day(decidedOn),
                        true,
                        day(decidedOn),
                        null));
    }

    /** @param authorisedOn null while it is open; an open assessment has no factors */
    public Event assessment(UUID referral, String startedOn, String authorisedOn, AssessmentFactor... factors) {
        return event(
                UUID.randomUUID(),
                authorisedOn == null ? 1 : 2,
                authorisedOn == null ? EventType.ASSESSMENT_STARTED : EventType.ASSESSMENT_AUTHORISED,
                new AssessmentFact(
                        day(authorisedOn == null ? startedOn : authorisedOn),
                        false,
                        referral,
                        day(startedOn),
                        null,
                        day(authorisedOn),
                        authorisedOn == null ? null : AssessmentOutcome.CHILD_IN_NEED,
                        List.of(factors)));
    }

    public Event screened(String receivedOn, Urgency urgency, String decidedOn, String overseenOn) {
        return event(
                UUID.randomUUID(),
                4,
                EventType.CONTACT_OVERSEEN,
                new ContactFact(
                        day(receivedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.POLICE,
                        "police",
                        urgency,
                        day(receivedOn),
                        day(decidedOn),
                        decidedOn == null ? null : ContactDecision.ADVICE,
                        day(overseenOn)));
    }

    public Event informationRequest(String requestedOn, String dueOn, String answeredOn) {
        return event(
                UUID.randomUUID(),
                answeredOn == null ? 1 : 2,
                answeredOn == null ? EventType.INFORMATION_REQUEST_SENT : EventType.INFORMATION_REQUEST_ANSWERED,
                new InformationRequestFact(
                        day(answeredOn == null ? requestedOn : answeredOn),
                        false,
                        UUID.randomUUID(),
                        "health",
                        day(requestedOn),
                        day(dueOn),
                        day(answeredOn)));
    }

    public Event earlyHelpContact(String receivedOn, String triagedOn) {
        return event(
                UUID.randomUUID(),
                triagedOn == null ? 1 : 2,
                triagedOn == null ? EventType.EARLY_HELP_CONTACT_RECEIVED : EventType.EARLY_HELP_CONTACT_TRIAGED,
                new EarlyHelpContactFact(
                        day(triagedOn == null ? receivedOn : triagedOn),
                        false,
                        day(receivedOn),
                        ReferralSource.SCHOOLS,
                        "school",
                        day(triagedOn),
                        triagedOn == null ? null : TriageOutcome.ALLOCATED));
    }

    public Event family(String allocatedOn, String engagedOn, String closedOn) {
        return event(
                UUID.randomUUID(),
                1,
                EventType.EARLY_HELP_EPISODE_ALLOCATED,
                new EarlyHelpEpisodeFact(
                        day(allocatedOn),
                        false,
                        null,
                        day(allocatedOn),
                        day(engagedOn),
                        day(closedOn),
                        closedOn == null ? null : EarlyHelpClosure.NEEDS_MET));
    }

    /** @param abandonedOn null if it was not */
    public Event earlyHelpAssessment(OrganisationType by, String startedOn, String completedOn, String abandonedOn) {
        return event(
                UUID.randomUUID(),
                1,
                EventType.EARLY_HELP_ASSESSMENT_STARTED,
                new EarlyHelpAssessmentFact(
                        day(startedOn), false, null, day(startedOn), day(completedOn), day(abandonedOn), by));
    }

    /** The kind of record that this timeline is about. */
    public Event allegation(String receivedOn, String decidedOn, AllegationThreshold threshold, String concludedOn) {
        return event(
                key,
                1,
                EventType.ALLEGATION_RECEIVED,
                new AllegationFact(
                        day(receivedOn),
                        false,
                        day(receivedOn),
                        WorkforceSector.EDUCATION,
                        AllegationNature.CONDUCT,
                        day(decidedOn),
                        threshold,
                        day(concludedOn),
                        concludedOn == null ? null : AllegationOutcome.UNFOUNDED));
    }

    public Event plan(String startedOn, String endedOn) {
        return plan(UUID.randomUUID(), endedOn == null ? 1 : 2, startedOn, endedOn);
    }

    public Event plan(UUID id, int version, String startedOn, String endedOn) {
        return plan(id, version, startedOn, endedOn, false, new CategoryFrom(day(startedOn), CategoryOfAbuse.NEGLECT));
    }

    public Event plan(
            UUID id,
            int version,
            String startedOn,
            String endedOn,
            boolean otherAuthority,
            CategoryFrom... categories) {
        return event(
                id,
                version,
                endedOn == null ? EventType.CHILD_PROTECTION_PLAN_STARTED : EventType.CHILD_PROTECTION_PLAN_ENDED,
                new ChildProtectionPlanFact(
                        day(endedOn == null ? startedOn : endedOn),
                        false,
                        day(startedOn),
                        day(endedOn),
                        categories[0].category(),
                        categories[categories.length - 1].category(),
                        0,
                        null,
                        otherAuthority,
                        List.of(categories)));
    }

    public Event enquiry(UUID id, String startedOn) {
        return event(
                id,
                1,
                EventType.SECTION_47_ENQUIRY_STARTED,
                new Section47EnquiryFact(
                        day(startedOn),
                        false,
                        null,
                        day(startedOn),
                        EnquiryKind.SINGLE,
                        EnquiryReason.OTHER,
                        null,
                        null,
                        null,
                        null));
    }

    /** @param conferenceRequired null while it is open, and so is endedOn */
    public Event enquiry(
            String startedOn, String endedOn, EnquiryOutcome outcome, Boolean conferenceRequired, String conferenceOn) {
        return event(
                UUID.randomUUID(),
                1,
                EventType.SECTION_47_ENQUIRY_STARTED,
                new Section47EnquiryFact(
                        day(startedOn),
                        false,
                        null,
                        day(startedOn),
                        EnquiryKind.JOINT,
                        EnquiryReason.NEGLECT,
                        day(endedOn),
                        outcome,
                        conferenceRequired,
                        day(conferenceOn)));
    }

    public Event visit(Event plan, String visitedOn) {
        return visit(plan, visitedOn, true, true, true);
    }

    /** A visit to a child on a child protection plan; an attempt if the child was not seen. */
    public Event visit(Event plan, String visitedOn, boolean childSeen, Boolean seenAlone, Boolean bedroomSeen) {
        return event(
                UUID.randomUUID(),
                1,
                childSeen ? EventType.VISIT_MADE : EventType.VISIT_ATTEMPTED,
                new VisitFact(
                        day(visitedOn),
                        false,
                        VisitPurpose.CHILD_PROTECTION,
                        plan.subject(),
                        day(visitedOn),
                        childSeen,
                        seenAlone,
                        bedroomSeen));
    }

    /** A child in need plan that was reviewed on these days. */
    public Event childInNeedPlan(String startedOn, String endedOn, String... reviewedOn) {
        return event(
                UUID.randomUUID(),
                endedOn == null ? 1 : 2,
                endedOn == null ? EventType.CHILD_IN_NEED_PLAN_STARTED : EventType.CHILD_IN_NEED_PLAN_ENDED,
                new ChildInNeedPlanFact(
                        day(endedOn == null ? startedOn : endedOn),
                        false,
                        day(startedOn),
                        day(endedOn),
                        ChildInNeedPurpose.FAMILY_SUPPORT,
                        Stream.of(reviewedOn).map(LocalDate::parse).toList()));
    }

    /** A conference that was held. */
    public Event initialConference(UUID enquiry, String heldOn, ConferenceOutcome outcome) {
        return conference(ConferenceType.INITIAL, enquiry, null, heldOn, outcome, false, false, false, null);
    }

    /** A review conference that was held. */
    public Event review(UUID plan, String heldOn) {
        return conference(
                ConferenceType.REVIEW, null, plan, heldOn, ConferenceOutcome.CONTINUE, false, false, false, null);
    }

    /** A conference that was held, with what the advocacy service did. */
    public Event conference(ConferenceType type, String heldOn, Advocacy advocacy) {
        return conference(type, null, null, heldOn, ConferenceOutcome.NO_PLAN, false, false, false, advocacy);
    }

    /** A conference that was held, and whether anybody contested what it decided. */
    public Event conference(String heldOn, boolean vetoed, boolean dissent, boolean reviewed) {
        return conference(
                ConferenceType.REVIEW, null, null, heldOn, ConferenceOutcome.CONTINUE, vetoed, dissent, reviewed, null);
    }

    private Event conference(
            ConferenceType type,
            UUID enquiry,
            UUID plan,
            String heldOn,
            ConferenceOutcome outcome,
            boolean vetoed,
            boolean dissent,
            boolean reviewed,
            Advocacy advocacy) {
        return event(
                UUID.randomUUID(),
                2,
                EventType.CONFERENCE_HELD,
                new ConferenceFact(
                        day(heldOn),
                        false,
                        type,
                        enquiry,
                        plan,
                        day(heldOn),
                        ConferenceStatus.HELD,
                        day(heldOn),
                        List.of(),
                        true,
                        outcome,
                        null,
                        vetoed,
                        dissent ? List.of("health") : List.of(),
                        reviewed,
                        null,
                        advocacy));
    }

    /** A conference that was arranged and not held. */
    public Event conferenceNotHeld(ConferenceStatus status, String day) {
        return event(
                UUID.randomUUID(),
                1,
                EventType.CONFERENCE_SCHEDULED,
                new ConferenceFact(
                        day(day),
                        false,
                        ConferenceType.INITIAL,
                        null,
                        null,
                        day(day),
                        status,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        false,
                        null,
                        null));
    }

    public Event coreGroup(UUID plan, String heldOn) {
        return event(
                UUID.randomUUID(),
                1,
                EventType.CORE_GROUP_HELD,
                new CoreGroupFact(day(heldOn), false, plan, day(heldOn), List.of("health")));
    }

    public Event areaForImprovement(String openedOn, String closedOn) {
        return event(
                UUID.randomUUID(),
                closedOn == null ? 1 : 2,
                closedOn == null ? EventType.AREA_FOR_IMPROVEMENT_OPENED : EventType.AREA_FOR_IMPROVEMENT_CLOSED,
                new AreaForImprovementFact(
                        day(closedOn == null ? openedOn : closedOn),
                        false,
                        key,
                        Timescale.WITHIN_3_MONTHS,
                        day(openedOn),
                        day(openedOn).plusMonths(3),
                        day(closedOn)));
    }

    public Event event(UUID record, int version, EventType type, Fact fact) {
        var recorded = Instant.parse("2018-04-01T00:00:00Z").plusSeconds(version);
        return new Event(UUID.randomUUID(), type, record, key, recorded, 0, version, authority, "police", null, fact);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
