package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.ListColumn;
import org.safeguarding.records.Recording;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.web.problem.Refusal;

/** Early help with a family, about one child of it: allocated, engaged, planned and reviewed, closed. */
@Entity
public class EarlyHelpEpisode extends ChildRecord {

    private UUID contactId;

    private LocalDate allocatedOn;

    private LocalDate engagementDueOn;

    private String worker;

    private String team;

    private List<UUID> familyMembers;

    @Convert(converter = Attempts.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Attempt> attempts = List.of();

    private LocalDate engagedOn;

    private Plan plan;

    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private EarlyHelpClosure closure;

    private String closureReason;

    private UUID referralId;

    protected EarlyHelpEpisode() {}

    private EarlyHelpEpisode(EarlyHelpContact contact, Recording recording) {
        super(contact.childId(), recording);
        this.contactId = contact.id();
    }

    /** Early help begins; 400 if that was before the triage, or after it was recorded. */
    static EarlyHelpEpisode allocate(
            EarlyHelpContact contact, NewAllocation told, Limit engagement, Recording recording) {
        EarlyHelpEpisode episode = new EarlyHelpEpisode(contact, recording);
        episode.worker = told.worker();
        episode.team = told.team();
        episode.allocatedOn(told.allocatedOn(), contact.triagedOn(), engagement, recording);
        episode.familyMembers(told.familyMembers());
        episode.happened(EventType.EARLY_HELP_EPISODE_ALLOCATED, recording);
        return episode;
    }

    void reassign(Reassignment told, Recording recording) {
        requireOpen();
        if (!told.worker().equals(worker) || !Objects.equals(told.team(), team)) {
            worker = told.worker();
            team = told.team();
            happened("reassigned", recording);
        }
    }

    /** An attempt failed. 409 once the family is engaged; 400 if the day cannot be. */
    void attempt(Attempt attempt, Recording recording) {
        requireOpen();
        requireNotEngaged();
        notBeforeAllocation("/attemptedOn", attempt.attemptedOn(), recording);
        attempts = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        happened("attempted", recording);
    }

    /** The family is engaged, once; 400 if the day cannot be. */
    void engage(Engagement told, Recording recording) {
        requireOpen();
        requireNotEngaged();
        engagedOn(told.engagedOn(), recording);
        happened(EventType.EARLY_HELP_EPISODE_ENGAGED, recording);
    }

    /** Makes the plan, or replaces it and keeps its reviews. 409 before the family is engaged. */
    void plan(NewPlan told, Recording recording) {
        requireOpen();
        if (engagedOn == null) {
            throw Refusal.conflict("not-engaged", "A plan is made with the family, which is not engaged yet.");
        }
        plan = Plan.of(told, engagedOn, plan == null ? List.of() : plan.reviews(), recording);
        happened("planned", recording);
    }

    /** The plan was reviewed. 409 without a plan. */
    void review(Review review, Recording recording) {
        requireOpen();
        if (plan == null) {
            throw Refusal.conflict("no-plan", "There is no plan that could have been reviewed.");
        }
        plan = plan.with(review, recording);
        happened("reviewed", recording);
    }

    /**
     * Ends it. 409 if it ended before; 400 if the day is before what was done, or the outcome contradicts it.
     *
     * @param assessments of the episode, none of them open
     */
    void close(NewClosure told, AssessmentSpan assessments, Recording recording) {
        requireOpen();
        if (told.primaryNeed() != null && told.closure() != EarlyHelpClosure.STEPPED_UP) {
            throw Refusal.invalid("/primaryNeed", "not-applicable", "A primary need goes with stepping up.");
        }
        if (told.reason() == null && told.closure() == EarlyHelpClosure.STEPPED_UP) {
            throw Refusal.invalid("/reason", "required", "Say why it is stepped up to social care.");
        }
        closedOn(told.closedOn(), told.closure(), assessments, recording);
        closureReason = told.reason();
        happened(EventType.EARLY_HELP_EPISODE_CLOSED, recording);
    }

    /** The referral that it was stepped up to. */
    void steppedUp(UUID referralId) {
        this.referralId = referralId;
    }

    /** It goes on after all. 409 if it is not closed, or was stepped up to a referral that stands. */
    void reopen(boolean referralStands, Recording recording) {
        requireNotVoided();
        if (closedOn == null) {
            throw Refusal.conflict("early-help-not-closed", "Early help with this family is not closed.");
        }
        if (referralStands) {
            throw steppedUp();
        }
        closedOn = null;
        closure = null;
        closureReason = null;
        referralId = null;
        happened(EventType.EARLY_HELP_EPISODE_REOPENED, recording);
    }

    /**
     * Says what the record should have said: 400 where its days contradict each other, or what followed them.
     *
     * @param triagedOn the day of the triage that it follows
     */
    void correct(
            EpisodeCorrection told,
            LocalDate triagedOn,
            AssessmentSpan assessments,
            Limit engagement,
            Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/engagedOn", engagedOn, told.engagedOn());
        Correction.requireSameStep("/closedOn", closedOn, told.closedOn());
        Correction.requireSameStep("/closure", closure, told.closure());
        allocatedOn(told.allocatedOn(), triagedOn, engagement, recording);
        familyMembers(told.familyMembers());
        if (assessments.first() != null && assessments.first().isBefore(allocatedOn)) {
            throw Refusal.invalid("/allocatedOn", "after-what-followed", "Assessments follow the allocation.");
        }
        attempts(told.attempts(), recording);
        if (engagedOn != null) {
            engagedOn(told.engagedOn(), recording);
        }
        reviews(told.reviews(), recording);
        if (closedOn != null) {
            requireSameReferral(told.closure());
            closedOn(told.closedOn(), told.closure(), assessments, recording);
        }
        happened(EventType.EARLY_HELP_EPISODE_CORRECTED, recording);
    }

    /** It should never have been made. 409 if it was stepped up to a referral that stands. */
    void markVoided(boolean referralStands, Recording recording) {
        if (referralStands) {
            throw steppedUp();
        }
        markVoided(EventType.EARLY_HELP_EPISODE_VOIDED, recording);
    }

    private void allocatedOn(LocalDate day, LocalDate triagedOn, Limit engagement, Recording recording) {
        Chronology.require("/allocatedOn", day, recording);
        Chronology.requireOrder(
                "/allocatedOn", day, triagedOn, "before-triage", "Early help is allocated after the triage said so.");
        allocatedOn = day;
        engagementDueOn = engagement.due(day);
    }

    private void familyMembers(List<UUID> members) {
        if (members.contains(childId()) || members.stream().distinct().count() < members.size()) {
            throw Refusal.invalid(
                    "/familyMembers",
                    "duplicate",
                    "Each other child of the family is named once; not the index child.");
        }
        familyMembers = members.stream().sorted().toList();
    }

    private void attempts(List<Attempt> told, Recording recording) {
        for (int i = 0; i < told.size(); i++) {
            notBeforeAllocation("/attempts/" + i + "/attemptedOn", told.get(i).attemptedOn(), recording);
        }
        attempts = List.copyOf(told);
    }

    private void reviews(List<Review> told, Recording recording) {
        if (plan != null) {
            plan = plan.corrected(told, recording);
        } else if (!told.isEmpty()) {
            throw Refusal.invalid("/reviews", "not-applicable", "There is no plan that could have been reviewed.");
        }
    }

    private void engagedOn(LocalDate day, Recording recording) {
        notBeforeAllocation("/engagedOn", day, recording);
        attempts.forEach(attempt -> Chronology.requireOrder(
                "/engagedOn", day, attempt.attemptedOn(), "before-attempt", "Attempts are made until one succeeds."));
        if (plan != null && day.isAfter(plan.startedOn())) {
            throw Refusal.invalid("/engagedOn", "after-what-followed", "The plan was made with the engaged family.");
        }
        engagedOn = day;
    }

    private void notBeforeAllocation(String pointer, LocalDate day, Recording recording) {
        Chronology.require(pointer, day, recording);
        Chronology.requireOrder(
                pointer, day, allocatedOn, "before-allocation", "A family is engaged after it is allocated.");
    }

    private void closedOn(LocalDate day, EarlyHelpClosure why, AssessmentSpan assessments, Recording recording) {
        Chronology.require("/closedOn", day, recording);
        Stream.of(
                        Stream.of(allocatedOn),
                        attempts.stream().map(Attempt::attemptedOn),
                        Stream.ofNullable(engagedOn),
                        Stream.ofNullable(plan).map(Plan::lastOn),
                        Stream.ofNullable(assessments.last()))
                .flatMap(days -> days)
                .forEach(done -> Chronology.requireOrder(
                        "/closedOn",
                        day,
                        done,
                        "before-last-step",
                        "It is closed after what was done, on " + done + "."));
        boolean engaged = engagedOn != null;
        if (engaged ? why == EarlyHelpClosure.NOT_ENGAGED : why == EarlyHelpClosure.NEEDS_MET) {
            throw Refusal.invalid(
                    "/closure",
                    engaged ? "engaged" : "not-engaged",
                    engaged
                            ? "The family was engaged, on " + engagedOn + "."
                            : "No need was met of a family not engaged.");
        }
        closedOn = day;
        closure = why;
    }

    private void requireSameReferral(EarlyHelpClosure to) {
        if ((to == EarlyHelpClosure.STEPPED_UP) != (closure == EarlyHelpClosure.STEPPED_UP)) {
            throw steppedUp();
        }
    }

    private static Refusal steppedUp() {
        return Refusal.conflict(
                "stepped-up",
                "Stepping up opens a referral, which stands: void that first, then reopen and close anew.");
    }

    private void requireNotEngaged() {
        if (engagedOn != null) {
            throw Refusal.conflict("early-help-engaged", "The family was engaged before, on " + engagedOn + ".");
        }
    }

    /** Refuses with 409 what is to be done to early help that was voided or is closed. */
    void requireOpen() {
        requireNotVoided();
        if (closedOn != null) {
            throw Refusal.conflict("early-help-closed", "Early help with this family ended on " + closedOn + ".");
        }
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.EARLY_HELP_EPISODE;
    }

    @Override
    protected EarlyHelpEpisodeFact fact() {
        LocalDate effectiveOn = closedOn != null ? closedOn : engagedOn != null ? engagedOn : allocatedOn;
        return new EarlyHelpEpisodeFact(effectiveOn, voided(), contactId, allocatedOn, engagedOn, closedOn, closure);
    }

    @Override
    public boolean isOpen() {
        return !isVoided() && closedOn == null;
    }

    public EpisodeStatus status() {
        return EpisodeStatus.of(this);
    }

    /** The early help contact that it began with. */
    public UUID contactId() {
        return contactId;
    }

    /** Day 0 of the engagement clock. */
    public LocalDate allocatedOn() {
        return allocatedOn;
    }

    /** The last day on which a first engagement is in time. */
    public LocalDate engagementDueOn() {
        return engagementDueOn;
    }

    public String worker() {
        return worker;
    }

    /** Null if not said. */
    public String team() {
        return team;
    }

    /** The children of the family but the index child. */
    public List<UUID> familyMembers() {
        return List.copyOf(familyMembers);
    }

    /** The attempts that failed, as they were recorded. */
    public List<Attempt> attempts() {
        return attempts;
    }

    /** Null until the family is engaged. */
    public LocalDate engagedOn() {
        return engagedOn;
    }

    /** Null while there is none. */
    public Plan plan() {
        return plan;
    }

    /** Null while open. */
    public LocalDate closedOn() {
        return closedOn;
    }

    /** Null while open. */
    public EarlyHelpClosure closure() {
        return closure;
    }

    /** Null while open, or if not said. */
    public String closureReason() {
        return closureReason;
    }

    /** Null unless it was stepped up. */
    public UUID referralId() {
        return referralId;
    }

    @Converter
    @Immutable
    static class Attempts extends ListColumn<Attempt> {

        Attempts() {
            super(Attempt.class);
        }
    }
}
