package org.safeguarding.plans.conference;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.Advocacy;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceOutcome;
import org.safeguarding.contract.code.ConferenceStatus;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.contract.code.Participation;
import org.safeguarding.contract.fact.ConferenceFact;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.plans.childprotection.ChildProtectionPlan;
import org.safeguarding.plans.childprotection.ReviewDecision;
import org.safeguarding.plans.enquiry.Section47Enquiry;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.EarliestDay;
import org.safeguarding.records.Recording;
import org.safeguarding.records.reference.KnownAgencies;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/**
 * A child protection conference about one child: scheduled, perhaps postponed or adjourned, then held or cancelled. What it decides
 * about the plan is decided by {@link Conferences}; the record keeps what stands.
 */
@Entity
public class Conference extends FollowingRecord {

    @Enumerated(EnumType.STRING)
    private ConferenceType type;

    private UUID enquiryId;

    private UUID planId;

    private LocalDate scheduledFor;

    private String chair;

    @Convert(converter = Postponed.Column.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Postponed> postponements = List.of();

    private LocalDate firstSatOn;

    @Enumerated(EnumType.STRING)
    private CancellationReason cancellationReason;

    @Convert(converter = Attendance.Column.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Attendance> agencies = List.of();

    private LocalDate heldOn;

    private String inquorateReason;

    @Enumerated(EnumType.STRING)
    private ConferenceOutcome outcome;

    @Enumerated(EnumType.STRING)
    private CategoryOfAbuse category;

    private Integer numberOfPreviousPlans;

    private boolean vetoed;

    private List<String> dissenting = List.of();

    private boolean practiceReview;

    @Enumerated(EnumType.STRING)
    private Participation participation;

    @Enumerated(EnumType.STRING)
    private Advocacy advocacy;

    /** Day 0 of the clock of an initial conference, for lists: computed when it is read, and not kept in versions. */
    @Formula("(select e.started_on from section_47_enquiry e where e.id = enquiry_id)")
    @JsonIgnore
    private LocalDate enquiryStartedOn;

    protected Conference() {}

    private Conference(NewConference request, Recording recording) {
        super(request.childId(), recording);
        this.type = request.type();
    }

    /** Plans one; {@link #hold} follows if it was held when it is entered, before anything is saved. */
    static Conference schedule(
            NewConference request, Section47Enquiry enquiry, Childhood childhood, Recording recording) {
        Conference conference = new Conference(request, recording);
        List<String> invited = invited(request.invited(), recording);
        requireDay(request.day(), childhood);
        conference.plan(request.day(), request.chair(), invited, enquiry);
        conference.happened(EventType.CONFERENCE_SCHEDULED, recording);
        return conference;
    }

    private static List<String> invited(List<String> names, Recording recording) {
        return names == null ? List.of() : KnownAgencies.requireAll("/invited", names, recording);
    }

    private void plan(LocalDate day, String chairedBy, List<String> invited, Section47Enquiry enquiry) {
        scheduledFor = day;
        chair = chairedBy;
        agencies = invited.stream().sorted().map(Attendance::invited).toList();
        leadsFrom(enquiry);
    }

    private static void requireDay(LocalDate day, Childhood childhood) {
        EarliestDay.require("/scheduledFor", day);
        childhood.require("/scheduledFor", day);
    }

    /** @param enquiry null if none is recorded */
    void leadsFrom(Section47Enquiry enquiry) {
        enquiryId = enquiry == null ? null : enquiry.id();
    }

    /** Moves it to another day before it begins. 409 once it was held or cancelled; 400 if it is the same day. */
    void postpone(Postponement request, Childhood childhood, Recording recording) {
        requireScheduled();
        if (request.scheduledFor().equals(scheduledFor)) {
            throw Refusal.invalid("/scheduledFor", "same-day", "It is planned for that day already.");
        }
        requireDay(request.scheduledFor(), childhood);
        goesOn(request.scheduledFor(), request.delayReason());
        happened(EventType.CONFERENCE_POSTPONED, recording);
    }

    /** It began, and goes on another day. 409 once it was held or cancelled; 400 if the days are not in order. */
    void adjourn(Adjournment request, Childhood childhood, Recording recording) {
        requireScheduled();
        Chronology.require(
                "/satOn",
                request.satOn(),
                firstSatOn,
                "before-first-sitting",
                "It first sat on " + firstSatOn + ".",
                recording);
        childhood.require("/satOn", request.satOn());
        if (!request.scheduledFor().isAfter(request.satOn())) {
            throw Refusal.invalid("/scheduledFor", "not-after-sitting", "It goes on after the day on which it sat.");
        }
        requireDay(request.scheduledFor(), childhood);
        if (firstSatOn == null) {
            firstSatOn = request.satOn();
        }
        goesOn(request.scheduledFor(), request.delayReason());
        happened(EventType.CONFERENCE_ADJOURNED, recording);
    }

    private void goesOn(LocalDate day, DelayReason reason) {
        postponements = Stream.concat(postponements.stream(), Stream.of(new Postponed(scheduledFor, reason)))
                .toList();
        scheduledFor = day;
    }

    /** It is not held. 409 once it was held or cancelled, or if it has begun. */
    public void cancel(Cancellation request, Recording recording) {
        requireScheduled();
        if (firstSatOn != null) {
            throw Refusal.conflict("conference-begun", "It began on " + firstSatOn + ": hold it to its end.");
        }
        cancellationReason = request.cancellationReason();
        happened(EventType.CONFERENCE_CANCELLED, recording);
    }

    /** Refuses with 409 what can only be done until it is held or cancelled: a cancelled conference has no outcome. */
    void requireScheduled() {
        requireNotVoided();
        if (cancellationReason != null) {
            throw Refusal.conflict("conference-cancelled", "The conference was cancelled: it has no outcome.");
        }
        if (isHeld()) {
            throw Refusal.conflict("conference-held", "The conference was held before, on " + heldOn + ".");
        }
    }

    /** What the request says of how it was held, if it can be said; {@link #hold} takes it. */
    Holding valid(Holding request, List<String> invited, Childhood childhood, Recording recording) {
        Chronology.require(
                "/heldOn",
                request.heldOn(),
                firstSatOn,
                "before-first-sitting",
                "It first sat on " + firstSatOn + ".",
                recording);
        childhood.require("/heldOn", request.heldOn());
        return request.valid(type, Set.copyOf(invited), recording);
    }

    List<String> invited() {
        return agencies.stream().map(Attendance::agency).toList();
    }

    /**
     * @param valid as {@link #valid} returned it
     * @param plan that it made or reviewed; null if it made none
     */
    void hold(Holding valid, UUID plan) {
        heldOn = valid.heldOn();
        agencies = valid.agencies();
        inquorateReason = valid.inquorateReason();
        outcome = valid.outcome();
        category = valid.category();
        numberOfPreviousPlans = valid.numberOfPreviousPlans();
        vetoed = valid.isVetoed();
        dissenting = valid.dissenting();
        practiceReview = valid.isPracticeReview();
        participation = valid.participation();
        advocacy = valid.advocacy();
        planId = plan;
    }

    void wasHeld(Recording recording) {
        happened(EventType.CONFERENCE_HELD, recording);
    }

    /**
     * Refuses what the plan for it cannot have been, and a correction that takes away the holding or adds one.
     *
     * @return canonical names of the agencies that were invited
     */
    List<String> correctable(ConferenceCorrection right, Childhood childhood, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/holding", heldOn, right.holding());
        requireDay(right.scheduledFor(), childhood);
        return invited(right.invited(), recording);
    }

    /** Says what was planned as it should have been; {@link #hold} says the rest again if it was held. */
    void correct(ConferenceCorrection right, List<String> invited, Section47Enquiry enquiry, Recording recording) {
        plan(right.scheduledFor(), right.chair(), invited, enquiry);
        happened(EventType.CONFERENCE_CORRECTED, recording);
    }

    void requireMovable() {
        requireNotVoided();
    }

    /** It reviews a plan of another child, to whom it moves. */
    void reviews(ChildProtectionPlan plan) {
        planId = plan.id();
    }

    boolean isHeld() {
        return heldOn != null;
    }

    boolean isReview() {
        return type == ConferenceType.REVIEW;
    }

    boolean hasEnded() {
        return outcome == ConferenceOutcome.END;
    }

    ConferenceType type() {
        return type;
    }

    UUID planId() {
        return planId;
    }

    UUID enquiryId() {
        return enquiryId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    /** The day on which it was held, or is to be. */
    LocalDate day() {
        return heldOn == null ? scheduledFor : heldOn;
    }

    Participation participation() {
        return participation;
    }

    /** What it decided as a review. */
    ReviewDecision decision() {
        return new ReviewDecision(id(), heldOn, category, hasEnded());
    }

    private ConferenceStatus status() {
        if (cancellationReason != null) {
            return ConferenceStatus.CANCELLED;
        }
        return isHeld() ? ConferenceStatus.HELD : ConferenceStatus.SCHEDULED;
    }

    @Override
    public boolean isOpen() {
        return status() == ConferenceStatus.SCHEDULED && !isVoided();
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CONFERENCE;
    }

    private Boolean quorate() {
        return isHeld() ? inquorateReason == null : null;
    }

    @Override
    protected ConferenceFact fact() {
        return new ConferenceFact(
                day(),
                voided(),
                type,
                enquiryId,
                planId,
                scheduledFor,
                status(),
                heldOn,
                agencies.stream().map(Attendance::published).toList(),
                quorate(),
                outcome,
                category,
                vetoed,
                dissenting,
                practiceReview,
                participation,
                advocacy);
    }

    /** As a list shows it, without what would need a query for each. */
    public ConferenceView listed() {
        return view(enquiryStartedOn, null, null);
    }

    /**
     * @param clockStartedOn the start of the enquiry that led to it; null if none is recorded
     * @param age on the day; null if it is not known, or not worked out
     * @param warnings null where none are worked out
     */
    ConferenceView view(LocalDate clockStartedOn, Period age, List<Warning> warnings) {
        return new ConferenceView(
                header(),
                childId(),
                type,
                status(),
                enquiryId,
                planId,
                scheduledFor,
                clockStartedOn == null ? null : StatutoryClocks.INITIAL_CONFERENCE.due(authority(), clockStartedOn),
                chair,
                postponements,
                firstSatOn,
                cancellationReason,
                agencies,
                heldOn,
                quorate(),
                inquorateReason,
                outcome,
                category,
                numberOfPreviousPlans,
                vetoed,
                dissenting,
                practiceReview,
                participation,
                advocacy,
                age == null ? null : age.toString(),
                warnings);
    }
}
