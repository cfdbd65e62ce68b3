package org.safeguarding.plans.childprotection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.safeguarding.calendar.RepeatedClock;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * A child protection plan. The conference decides and the plan follows: the conference that made it says when it started, and its
 * reviews say when its category changed and when it ended.
 */
@Entity
public class ChildProtectionPlan extends FollowingRecord implements PlanOfChild {

    private LocalDate startedOn;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private CategoryOfAbuse initialCategory;

    private int numberOfPreviousPlans;

    private UUID conferenceId;

    private boolean otherAuthority;

    /** The review that ended it. */
    private UUID endConferenceId;

    @Enumerated(EnumType.STRING)
    private PlanEndReason endReason;

    /** Later categories, in the order of their days. */
    @Convert(converter = CategorySince.Column.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<CategorySince> changes = List.of();

    /** For lists, as the next: computed when it is read, and not kept in versions. */
    @Formula(
            "(select max(c.held_on) from conference c where c.plan_id = id and c.type = 'REVIEW' and c.voided = false)")
    @JsonIgnore
    private LocalDate lastReviewedOn;

    @Formula("(select max(g.held_on) from core_group g where g.plan_id = id and g.voided = false)")
    @JsonIgnore
    private LocalDate lastCoreGroupOn;

    @Formula("(select max(v.visited_on) from visit v where v.plan_id = id and v.child_seen and v.voided = false)")
    @JsonIgnore
    private LocalDate lastVisitedOn;

    protected ChildProtectionPlan() {}

    private ChildProtectionPlan(NewChildProtectionPlan request, Recording recording) {
        super(request.childId(), recording);
        this.startedOn = request.startedOn();
        this.endedOn = request.endedOn();
        this.endReason = request.endReason();
        this.initialCategory = request.initialCategory();
        this.numberOfPreviousPlans = request.numberOfPreviousPlans();
        this.otherAuthority = Boolean.TRUE.equals(request.otherAuthority());
    }

    private ChildProtectionPlan(UUID child, Making making, Recording recording) {
        super(child, recording);
        says(making);
    }

    /** Starts a plan, which may have ended when it is entered late; refused as {@link ChildProtectionCourse#require} says. */
    static ChildProtectionPlan start(
            NewChildProtectionPlan request, ChildProtectionCourse course, Recording recording) {
        if (request.endReason() != null && request.endedOn() == null) {
            throw Refusal.invalid("/endReason", "not-applicable", "A plan that is open has not ended for a reason.");
        }
        course.require("/startedOn", request.startedOn(), request.endedOn(), recording);
        ChildProtectionPlan plan = new ChildProtectionPlan(request, recording);
        plan.happened(EventType.CHILD_PROTECTION_PLAN_STARTED, recording);
        return plan;
    }

    /** A conference makes it; refused as {@link ChildProtectionCourse#require} says. */
    static ChildProtectionPlan make(UUID child, Making making, ChildProtectionCourse course, Recording recording) {
        course.require("/heldOn", making.startedOn(), null, recording);
        ChildProtectionPlan plan = new ChildProtectionPlan(child, making, recording);
        plan.happened(EventType.CHILD_PROTECTION_PLAN_STARTED, recording);
        return plan;
    }

    /**
     * Ends the plan without a conference. 409 if it was ended before; 400 if the day is not after the start, is before the last
     * review, or after the day of recording.
     */
    public void end(EndOfPlan request, Recording recording) {
        requireNotVoided();
        if (!isOpen()) {
            throw Refusal.conflict("plan-ended", "The plan was ended before, on " + endedOn + ".");
        }
        requireEnd(startedOn, request.endedOn(), recording);
        endedOn = request.endedOn();
        endReason = request.endReason();
        happened(EventType.CHILD_PROTECTION_PLAN_ENDED, recording);
    }

    private void requireEnd(LocalDate from, LocalDate to, Recording recording) {
        ChildProtectionCourse.requireEnd(from, to, recording);
        Chronology.requireOrder(
                "/endedOn", to, lastReviewedOn, "before-review", "A review was held on " + lastReviewedOn + ".");
    }

    /**
     * Says what the record should have said. Days that stay as they are are not looked at again. 409 {@code conference-decides}
     * for what a conference decided.
     */
    void correct(ChildProtectionPlanCorrection right, ChildProtectionCourse course, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/endedOn", endedOn, right.endedOn());
        Correction.requireSameStep("/endReason", endReason, right.endReason());
        if (conferenceId != null
                        && !new Making(
                                        conferenceId,
                                        right.startedOn(),
                                        right.initialCategory(),
                                        right.numberOfPreviousPlans())
                                .equals(making())
                || endConferenceId != null && !right.endedOn().equals(endedOn)) {
            throw conferenceDecides();
        }
        if (!right.startedOn().equals(startedOn)
                || endedOn != null && !right.endedOn().equals(endedOn)) {
            requireUnreviewed(right.startedOn());
            if (endedOn != null && endConferenceId == null) {
                requireEnd(right.startedOn(), right.endedOn(), recording);
            }
            course.require("/startedOn", right.startedOn(), right.endedOn(), recording);
        }
        startedOn = right.startedOn();
        endedOn = right.endedOn();
        endReason = right.endReason();
        initialCategory = right.initialCategory();
        numberOfPreviousPlans = right.numberOfPreviousPlans();
        happened(EventType.CHILD_PROTECTION_PLAN_CORRECTED, recording);
    }

    /** Refuses to move the start of a plan with reviews: one may then be before it. */
    private void requireUnreviewed(LocalDate nextStart) {
        if (lastReviewedOn != null && !nextStart.equals(startedOn)) {
            throw reviewed();
        }
    }

    /** Refuses to void or move by itself what conferences decided: they take it along. */
    void requireOwn() {
        if (conferenceId != null) {
            throw conferenceDecides();
        }
        if (lastReviewedOn != null) {
            throw reviewed();
        }
    }

    private static Refusal conferenceDecides() {
        return Refusal.conflict(
                "conference-decides", "A conference decided it: correct, void or move that, and the plan follows.");
    }

    private static Refusal reviewed() {
        return Refusal.conflict("plan-reviewed", "The plan was reviewed: void its review conferences first.");
    }

    /** A plan that came before it was entered late, or moved to its child: it had this many before. */
    void countOn(int previous, Recording recording) {
        numberOfPreviousPlans = previous;
        happened(EventType.CHILD_PROTECTION_PLAN_CORRECTED, recording.because("An earlier plan was entered."));
    }

    /** Looks whether the conference that made it may say this now, and returns what says it; nothing happens if it is the same. */
    Runnable remaking(Making making, ChildProtectionCourse course, Recording recording) {
        requireNotVoided();
        if (making.equals(making())) {
            return () -> {};
        }
        if (endedOn != null) {
            Chronology.requireOrder(
                    "/heldOn",
                    endedOn.minusDays(1),
                    making.startedOn(),
                    "not-before-end",
                    "The plan ended on " + endedOn + ", after it started.");
        }
        course.require("/heldOn", making.startedOn(), endedOn, recording);
        return () -> {
            says(making);
            happened(EventType.CHILD_PROTECTION_PLAN_CORRECTED, recording);
        };
    }

    /**
     * Looks whether the plan can follow its reviews, and returns what makes it; nothing happens if it says so already. 400
     * {@code not-after-start} (CIN census rule 8841) for a review on or before the day of the start; 409 {@code plan-ended} for one
     * that is not before an end which no conference decided.
     *
     * @param reviews all that stand, in the order of their days; only the last may end it
     */
    Runnable following(List<ReviewDecision> reviews, ChildProtectionCourse course, Recording recording) {
        requireNotVoided();
        LocalDate ownEnd = endConferenceId == null ? endedOn : null;
        List<CategorySince> next = new ArrayList<>();
        CategoryOfAbuse category = initialCategory;
        UUID ending = null;
        LocalDate end = ownEnd;
        for (ReviewDecision review : reviews) {
            if (!review.heldOn().isAfter(startedOn)) {
                throw Refusal.invalid(
                        "/heldOn",
                        "not-after-start",
                        "The plan started on " + startedOn + ": a review is later (CIN census rule 8841).");
            }
            if (ownEnd != null && (review.ends() || !review.heldOn().isBefore(ownEnd))) {
                throw ended(ownEnd);
            }
            if (review.category() != null && review.category() != category) {
                category = review.category();
                next.add(new CategorySince(review.heldOn(), category));
            }
            if (review.ends()) {
                ending = review.conferenceId();
                end = review.heldOn();
            }
        }
        if (!Objects.equals(end, endedOn)) {
            course.requireFree(startedOn, end);
        }
        LocalDate nextEnd = end;
        UUID nextEnding = ending;
        LocalDate nextReviewed = reviews.isEmpty() ? null : reviews.getLast().heldOn();
        return () -> follow(nextEnd, nextEnding, next, nextReviewed, recording);
    }

    private void follow(
            LocalDate end, UUID ending, List<CategorySince> next, LocalDate reviewedOn, Recording recording) {
        lastReviewedOn = reviewedOn;
        if (Objects.equals(end, endedOn) && Objects.equals(ending, endConferenceId) && next.equals(changes)) {
            return;
        }
        EventType type = endedOn == null && end != null
                ? EventType.CHILD_PROTECTION_PLAN_ENDED
                : Objects.equals(end, endedOn)
                                && next.size() == changes.size() + 1
                                && next.subList(0, changes.size()).equals(changes)
                        ? EventType.CHILD_PROTECTION_PLAN_CATEGORY_CHANGED
                        : EventType.CHILD_PROTECTION_PLAN_CORRECTED;
        endedOn = end;
        endConferenceId = ending;
        changes = List.copyOf(next);
        happened(type, recording);
    }

    private static Refusal ended(LocalDate day) {
        return Refusal.conflict("plan-ended", "The plan ended on " + day + ".");
    }

    private void says(Making making) {
        conferenceId = making.conferenceId();
        startedOn = making.startedOn();
        initialCategory = making.category();
        numberOfPreviousPlans = making.numberOfPreviousPlans();
    }

    private Making making() {
        return new Making(conferenceId, startedOn, initialCategory, numberOfPreviousPlans);
    }

    /** Refuses a plan that could not have been started for a child with this course. */
    void requireFits(ChildProtectionCourse course, Recording recording) {
        requireNotVoided();
        course.require("/startedOn", startedOn, endedOn, recording);
    }

    @Override
    public LocalDate startedOn() {
        return startedOn;
    }

    @Override
    public LocalDate endedOn() {
        return endedOn;
    }

    boolean isOfOtherAuthority() {
        return otherAuthority;
    }

    int numberOfPreviousPlans() {
        return numberOfPreviousPlans;
    }

    UUID conferenceId() {
        return conferenceId;
    }

    @Override
    public boolean isOpen() {
        return endedOn == null && !isVoided();
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CHILD_PROTECTION_PLAN;
    }

    private List<CategorySince> categories() {
        return Stream.concat(Stream.of(new CategorySince(startedOn, initialCategory)), changes.stream())
                .toList();
    }

    @Override
    protected ChildProtectionPlanFact fact() {
        List<CategorySince> categories = categories();
        return new ChildProtectionPlanFact(
                endedOn == null ? categories.getLast().from() : endedOn,
                voided(),
                startedOn,
                endedOn,
                initialCategory,
                categories.getLast().category(),
                numberOfPreviousPlans,
                conferenceId,
                otherAuthority,
                categories.stream().map(CategorySince::published).toList());
    }

    private LocalDate due(RepeatedClock clock, LocalDate last) {
        if (!isOpen() || otherAuthority) {
            return null;
        }
        return last == null
                ? clock.clocks().getFirst().due(authority(), startedOn)
                : clock.clocks().getLast().due(authority(), last);
    }

    /** As a list shows it. */
    public ChildProtectionPlanView listed() {
        return view(lastReviewedOn, lastCoreGroupOn, lastVisitedOn);
    }

    /**
     * @param reviewedOn the day of the last review; null if there was none
     * @param metOn the day of the last core group; null if there was none
     */
    ChildProtectionPlanView view(LocalDate reviewedOn, LocalDate metOn, LocalDate visitedOn) {
        List<CategorySince> categories = categories();
        return new ChildProtectionPlanView(
                header(),
                childId(),
                startedOn,
                endedOn,
                initialCategory,
                categories.getLast().category(),
                numberOfPreviousPlans,
                conferenceId,
                otherAuthority,
                endReason,
                categories,
                due(StatutoryClocks.REVIEW_CONFERENCES, reviewedOn),
                due(StatutoryClocks.CORE_GROUPS, metOn),
                due(StatutoryClocks.CHILD_PROTECTION_VISITS, visitedOn));
    }
}
