package org.safeguarding.referrals.earlyhelp.family;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.fact.EarlyHelpEpisodeFact;
import org.safeguarding.records.ChildRecord;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.referrals.earlyhelp.triage.EarlyHelpContact;
import org.safeguarding.web.problem.Refusal;

/** Early help with a family, about one child of it: allocated, engaged, planned and reviewed, closed. */
@Entity
public class EarlyHelpEpisode extends ChildRecord {

    private UUID contactId;

    @JsonUnwrapped
    private EarlyHelpCourse course;

    private LocalDate engagementDueOn;

    @JsonUnwrapped
    private FamilyWorker helper;

    private List<UUID> familyMembers;

    @JsonUnwrapped
    private EarlyHelpEnding ending;

    protected EarlyHelpEpisode() {}

    private EarlyHelpEpisode(EarlyHelpContact contact, Recording recording) {
        super(contact.childId(), recording);
        this.contactId = contact.id();
    }

    /**
     * Early help begins; 400 if that was before the triage, or after it was recorded. If it has ended, its end is refused as in
     * {@link #close}.
     *
     * @param referral opens the referral if it was stepped up; it may refuse
     */
    static EarlyHelpEpisode allocate(
            EarlyHelpContact contact,
            NewAllocation request,
            Limit engagement,
            Supplier<UUID> referral,
            Recording recording) {
        EarlyHelpCourse course = EarlyHelpCourse.allocated(request.allocatedOn(), contact.triagedOn(), recording);
        if (request.engagedOn() != null) {
            course = course.engaged(request.engagedOn(), recording);
        }
        EarlyHelpEpisode episode = new EarlyHelpEpisode(contact, recording);
        episode.helper = new FamilyWorker(request.worker(), request.team());
        episode.says(course, episode.family(request.familyMembers()), engagement);
        if (request.end() != null) {
            Refusal.at("/end", () -> episode.end(request.end(), AssessmentSpan.of(List.of()), referral, recording));
        }
        episode.happened(EventType.EARLY_HELP_EPISODE_ALLOCATED, recording);
        return episode;
    }

    /** Another worker helps the family; nothing happens if it is the same. 409 once it is closed. */
    public void reassign(FamilyWorker request, Recording recording) {
        requireOpen();
        if (!request.equals(helper)) {
            helper = request;
            happened("reassigned", recording);
        }
    }

    /** An attempt failed. 409 if the family was engaged before it; 400 if the day cannot be. */
    public void attempt(Attempt attempt, Recording recording) {
        requireOpen();
        course = course.attempted(attempt, recording);
        happened("attempted", recording);
    }

    /** The family is engaged, once; 400 if the day cannot be. */
    public void engage(Engagement request, Recording recording) {
        requireOpen();
        course = course.engaged(request.engagedOn(), recording);
        happened(EventType.EARLY_HELP_EPISODE_ENGAGED, recording);
    }

    /** Makes the plan, or replaces it and keeps its reviews. 409 before the family is engaged. */
    public void plan(NewPlan request, Recording recording) {
        requireOpen();
        course = course.planned(request, recording);
        happened("planned", recording);
    }

    /** The plan was reviewed. 409 without a plan. */
    public void review(Review review, Recording recording) {
        requireOpen();
        course = course.reviewed(review, recording);
        happened("reviewed", recording);
    }

    /**
     * Ends it. 409 if it ended before; 400 if the day is before what was done, or the closure contradicts it.
     *
     * @param assessments of the episode, none of them open
     * @param referral opens the referral if it is stepped up; it may refuse
     */
    void close(EarlyHelpEnd request, AssessmentSpan assessments, Supplier<UUID> referral, Recording recording) {
        requireOpen();
        end(request, assessments, referral, recording);
        happened(EventType.EARLY_HELP_EPISODE_CLOSED, recording);
    }

    private void end(EarlyHelpEnd request, AssessmentSpan assessments, Supplier<UUID> referral, Recording recording) {
        request.require();
        course.requireEnd(request.closedOn(), request.closure(), assessments.last(), recording);
        ending = new EarlyHelpEnding(
                request.closedOn(), request.closure(), request.reason(), request.stepsUp() ? referral.get() : null);
    }

    /** It goes on after all. 409 if it is not closed, or was stepped up to a referral that stands. */
    void reopen(boolean referralStands, Recording recording) {
        requireNotVoided();
        if (ending == null) {
            throw Refusal.conflict("early-help-not-closed", "Early help with this family is not closed.");
        }
        EarlyHelpEnding.requireNotSteppedUp(referralStands);
        ending = null;
        happened(EventType.EARLY_HELP_EPISODE_REOPENED, recording);
    }

    /**
     * Says what the record should have said: 400 where its days contradict each other, or what followed them.
     *
     * @param triagedOn the day of the triage that it follows
     */
    void correct(
            EarlyHelpEpisodeCorrection right,
            LocalDate triagedOn,
            AssessmentSpan assessments,
            Limit engagement,
            Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/engagedOn", course.engagedOn(), right.engagedOn());
        Correction.requireSameStep("/closedOn", ending, right.closedOn());
        Correction.requireSameStep("/closure", ending, right.closure());
        EarlyHelpCourse next = course.corrected(right, triagedOn, assessments.first(), recording);
        List<UUID> family = family(right.familyMembers());
        if (ending != null) {
            EarlyHelpEnding corrected = ending.corrected(right.closedOn(), right.closure());
            next.requireEnd(right.closedOn(), right.closure(), assessments.last(), recording);
            ending = corrected;
        }
        says(next, family, engagement);
        happened(EventType.EARLY_HELP_EPISODE_CORRECTED, recording);
    }

    /** It should never have been made. 409 if it was stepped up to a referral that stands. */
    void markVoided(boolean referralStands, Voiding request, Recording recording) {
        EarlyHelpEnding.requireNotSteppedUp(referralStands);
        markVoided(request, recording);
    }

    private void says(EarlyHelpCourse next, List<UUID> family, Limit engagement) {
        course = next;
        engagementDueOn = engagement.due(next.allocatedOn());
        familyMembers = family;
    }

    private List<UUID> family(List<UUID> members) {
        if (members.contains(childId()) || members.stream().distinct().count() < members.size()) {
            throw Refusal.invalid(
                    "/familyMembers",
                    "duplicate",
                    "Name each other child of the family once, and not the index child.");
        }
        return members.stream().sorted().toList();
    }

    /** True if a family with both had early help twice on one day; the day of the end is not counted. */
    boolean overlaps(LocalDate from, LocalDate to) {
        return !isVoided()
                && (to == null || allocatedOn().isBefore(to))
                && (ending == null || from.isBefore(closedOn()));
    }

    /** Refuses with 409 what is to be done to early help that was voided. */
    void requireStands() {
        requireNotVoided();
    }

    /** Refuses with 409 what is to be done to early help that was voided or is closed. */
    void requireOpen() {
        requireNotVoided();
        if (ending != null) {
            throw Refusal.conflict("early-help-closed", "Early help with this family ended on " + closedOn() + ".");
        }
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.EARLY_HELP_EPISODE;
    }

    @Override
    protected EarlyHelpEpisodeFact fact() {
        LocalDate engagedOn = course.engagedOn();
        LocalDate allocatedOn = course.allocatedOn();
        LocalDate effectiveOn = ending != null ? closedOn() : engagedOn != null ? engagedOn : allocatedOn;
        return new EarlyHelpEpisodeFact(
                effectiveOn,
                voided(),
                contactId,
                allocatedOn,
                engagedOn,
                closedOn(),
                ending == null ? null : ending.closure());
    }

    @Override
    public boolean isOpen() {
        return !isVoided() && ending == null;
    }

    UUID contactId() {
        return contactId;
    }

    LocalDate allocatedOn() {
        return course.allocatedOn();
    }

    List<UUID> familyMembers() {
        return List.copyOf(familyMembers);
    }

    /** Null while open. */
    LocalDate closedOn() {
        return ending == null ? null : ending.closedOn();
    }

    /** Null unless it was stepped up. */
    UUID referralId() {
        return ending == null ? null : ending.referralId();
    }

    public EarlyHelpEpisodeView view() {
        return new EarlyHelpEpisodeView(
                header(),
                EpisodeStatus.of(course, ending),
                childId(),
                familyMembers(),
                contactId,
                engagementDueOn,
                helper,
                course,
                ending,
                agency());
    }
}
