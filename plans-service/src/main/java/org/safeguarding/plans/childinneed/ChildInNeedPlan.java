package org.safeguarding.plans.childinneed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.EventType;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.contract.fact.ChildInNeedPlanFact;
import org.safeguarding.plans.child.FollowingRecord;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.records.Assignment;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Correction;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;
import org.safeguarding.web.problem.Warning;

/** A child in need plan, with its reviews: open from its start until it is ended. */
@Entity
public class ChildInNeedPlan extends FollowingRecord implements PlanOfChild {

    private LocalDate startedOn;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private ChildInNeedEndReason endReason;

    @Enumerated(EnumType.STRING)
    private ChildInNeedPurpose purpose;

    private LocalDate purposeSince;

    @Convert(converter = Review.Column.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Review> reviews = List.of();

    /** Lists are narrowed by it. */
    @JsonIgnore
    private LocalDate lastReviewedOn;

    /** Computed when it is read, and not kept in versions. */
    @Formula("(select max(v.visited_on) from visit v where v.plan_id = id and v.child_seen and v.voided = false)")
    @JsonIgnore
    private LocalDate lastVisitedOn;

    private String worker;

    private String team;

    protected ChildInNeedPlan() {}

    private ChildInNeedPlan(NewChildInNeedPlan request, Recording recording) {
        super(request.childId(), recording);
        startedOn = request.startedOn();
        endedOn = request.endedOn();
        endReason = request.endReason();
        purpose = request.purpose();
        purposeSince = request.startedOn();
        worker = request.worker();
        team = request.team();
    }

    /** Starts a plan, which may have ended when it is entered late; refused as {@link ChildInNeedCourse#require} says. */
    static ChildInNeedPlan start(NewChildInNeedPlan request, ChildInNeedCourse course, Recording recording) {
        if ((request.endedOn() == null) != (request.endReason() == null)) {
            throw Refusal.invalid(
                    request.endedOn() == null ? "/endedOn" : "/endReason",
                    "required",
                    "A plan that has ended has a day and a reason.");
        }
        course.require(request.startedOn(), request.endedOn(), recording);
        ChildInNeedPlan plan = new ChildInNeedPlan(request, recording);
        plan.happened(EventType.CHILD_IN_NEED_PLAN_STARTED, recording);
        return plan;
    }

    /** Another worker has it; nothing happens if it is the same. 409 once it has ended. */
    public void assign(Assignment request, Recording recording) {
        requireOpen();
        if (!request.worker().equals(worker) || !Objects.equals(request.team(), team)) {
            worker = request.worker();
            team = request.team();
            happened("assigned", recording);
        }
    }

    /** It is mainly for something else. 409 if it is for that already, or has ended; 400 if the day cannot be. */
    public void changePurpose(ChangeOfPurpose request, Recording recording) {
        requireOpen();
        if (request.purpose() == purpose) {
            throw Refusal.conflict("same-purpose", "The plan is mainly for that already, since " + purposeSince + ".");
        }
        String rule = "A purpose changes after the last one was set, on " + purposeSince + ".";
        Chronology.require("/changedOn", request.changedOn(), purposeSince, "before-purpose", rule, recording);
        purpose = request.purpose();
        purposeSince = request.changedOn();
        happened(EventType.CHILD_IN_NEED_PLAN_PURPOSE_CHANGED, recording);
    }

    /** It was reviewed, perhaps before reviews that are recorded. It may have ended since. 400 if the day cannot be. */
    public void review(Review review, Recording recording) {
        requireNotVoided();
        requireReview("", review, reviews, startedOn, endedOn, recording);
        reviewed(Stream.concat(reviews.stream(), Stream.of(review)));
        happened(EventType.CHILD_IN_NEED_PLAN_REVIEWED, recording);
    }

    /** Ends it. 409 if it was ended before; 400 if the day is before its start or a review, or after the day of recording. */
    public void end(EndOfChildInNeedPlan request, Recording recording) {
        requireOpen();
        requireEnd(request.endedOn(), recording);
        ended(request.endedOn(), request.endReason(), recording);
    }

    /** Ends it, or moves its end, because a child protection plan starts; {@link ChildInNeedCourse#ending} says whether. */
    void giveWay(LocalDate day, Recording recording) {
        ended(day, ChildInNeedEndReason.STEPPED_UP, recording);
    }

    private void ended(LocalDate day, ChildInNeedEndReason reason, Recording recording) {
        boolean open = isOpen();
        endedOn = day;
        endReason = reason;
        happened(open ? EventType.CHILD_IN_NEED_PLAN_ENDED : EventType.CHILD_IN_NEED_PLAN_CORRECTED, recording);
    }

    /** True if nothing of it happened after that day. */
    boolean canEndOn(LocalDate day) {
        return !changedLast().isAfter(day);
    }

    /** True if it ended on that day because a child protection plan started. */
    boolean gaveWayOn(LocalDate day) {
        return endReason == ChildInNeedEndReason.STEPPED_UP && endedOn.equals(day);
    }

    /** It goes on after all. 409 if it is open, or the child has another plan by now. */
    void reopen(ChildInNeedCourse course, Recording recording) {
        requireNotVoided();
        if (isOpen()) {
            throw Refusal.conflict("plan-not-ended", "The plan has not ended.");
        }
        course.require(startedOn, null, recording);
        endedOn = null;
        endReason = null;
        happened(EventType.CHILD_IN_NEED_PLAN_REOPENED, recording);
    }

    /** Says what the record should have said. Days of the plan that stay as they are are not looked at again. */
    void correct(ChildInNeedPlanCorrection right, ChildInNeedCourse course, Recording recording) {
        requireNotVoided();
        Correction.requireSameStep("/endedOn", endedOn, right.endedOn());
        Correction.requireSameStep("/endReason", endReason, right.endReason());
        if (!right.startedOn().equals(startedOn) || !Objects.equals(right.endedOn(), endedOn)) {
            course.require(right.startedOn(), right.endedOn(), recording);
        }
        requireWithin(
                "/purposeSince", right.purposeSince(), right.startedOn(), right.endedOn(), "before-start", recording);
        for (int i = 0; i < right.reviews().size(); i++) {
            List<Review> before = right.reviews().subList(0, i);
            requireReview(
                    "/reviews/" + i, right.reviews().get(i), before, right.startedOn(), right.endedOn(), recording);
        }
        startedOn = right.startedOn();
        endedOn = right.endedOn();
        endReason = right.endReason();
        purpose = right.purpose();
        purposeSince = right.purposeSince();
        reviewed(right.reviews().stream());
        happened(EventType.CHILD_IN_NEED_PLAN_CORRECTED, recording);
    }

    /** Refuses a plan that could not have been started for a child with this course. */
    void requireFits(ChildInNeedCourse course, Recording recording) {
        requireNotVoided();
        course.require(startedOn, endedOn, recording);
    }

    private void requireOpen() {
        requireNotVoided();
        if (!isOpen()) {
            throw Refusal.conflict("plan-ended", "The plan was ended before, on " + endedOn + ".");
        }
    }

    private void requireEnd(LocalDate day, Recording recording) {
        ChildInNeedCourse.requireEnd(startedOn, day, recording);
        String rule = "The plan was reviewed or changed after that day, on " + changedLast() + ".";
        Chronology.requireOrder("/endedOn", day, changedLast(), "before-what-followed", rule);
    }

    private static void requireReview(
            String at, Review review, List<Review> others, LocalDate from, LocalDate to, Recording recording) {
        String pointer = at + "/reviewedOn";
        requireWithin(pointer, review.reviewedOn(), from, to, "before-start", recording);
        if (others.stream().anyMatch(other -> other.reviewedOn().equals(review.reviewedOn()))) {
            throw Refusal.invalid(pointer, "duplicate", "A review of this day is recorded.");
        }
    }

    private static void requireWithin(
            String pointer, LocalDate day, LocalDate from, LocalDate to, String code, Recording recording) {
        Chronology.require(pointer, day, from, code, "The plan started on " + from + ".", recording);
        if (to != null && day.isAfter(to)) {
            throw Refusal.invalid(pointer, "after-end", "The plan ended on " + to + ".");
        }
    }

    private void reviewed(Stream<Review> all) {
        reviews = all.sorted(Comparator.comparing(Review::reviewedOn)).toList();
        lastReviewedOn = reviews.isEmpty() ? null : reviews.getLast().reviewedOn();
    }

    /** The last day on which something of it was set or reviewed. */
    private LocalDate changedLast() {
        LocalDate reviewed = reviews.isEmpty() ? startedOn : reviews.getLast().reviewedOn();
        return reviewed.isAfter(purposeSince) ? reviewed : purposeSince;
    }

    @Override
    public LocalDate startedOn() {
        return startedOn;
    }

    @Override
    public LocalDate endedOn() {
        return endedOn;
    }

    @Override
    public boolean isOpen() {
        return endedOn == null && !isVoided();
    }

    @Override
    protected RecordKind kind() {
        return RecordKind.CHILD_IN_NEED_PLAN;
    }

    @Override
    protected ChildInNeedPlanFact fact() {
        return new ChildInNeedPlanFact(
                endedOn == null ? changedLast() : endedOn, voided(), startedOn, endedOn, purpose, reviewedOn());
    }

    private List<LocalDate> reviewedOn() {
        return reviews.stream().map(Review::reviewedOn).toList();
    }

    /** The last day in time of the next review; null once the plan has ended. */
    private LocalDate reviewDueOn() {
        return endedOn != null
                ? null
                : StatutoryClocks.CHILD_IN_NEED_REVIEWS
                        .turns(startedOn, null, reviewedOn(), (clock, start) -> clock.due(authority(), start))
                        .getLast()
                        .dueOn();
    }

    /** As a list shows it. */
    public ChildInNeedPlanView listed(LocalDate today) {
        return view(today, lastVisitedOn, null);
    }

    /**
     * @param visitedOn the last visit at which the child was seen; null if there was none
     * @param warnings null in a list
     */
    ChildInNeedPlanView view(LocalDate today, LocalDate visitedOn, List<Warning> warnings) {
        LocalDate due = reviewDueOn();
        return new ChildInNeedPlanView(
                header(),
                childId(),
                startedOn,
                endedOn,
                endReason,
                purpose,
                purposeSince,
                reviews,
                reviews.size(),
                ChronoUnit.DAYS.between(startedOn, endedOn == null ? today : endedOn),
                due,
                due != null && due.isBefore(today) ? due.plusDays(1) : null,
                endedOn != null
                        ? null
                        : StatutoryClocks.CHILD_IN_NEED_VISIT.due(
                                authority(), visitedOn == null ? startedOn : visitedOn),
                worker,
                team,
                agency(),
                warnings);
    }

    /** What the CIN census would query, and a decision of the last review that was not carried out. */
    List<Warning> warnings(ChildInNeedCourse course, LocalDate today) {
        List<Warning> warnings = new ArrayList<>(course.warnings(this, today));
        if (endedOn == null && !reviews.isEmpty() && reviews.getLast().outcome() != ChildInNeedReviewOutcome.CONTINUE) {
            warnings.add(new Warning(
                    Warning.LOCAL,
                    "The last review decided " + reviews.getLast().outcome() + ", and the plan is open."));
        }
        return List.copyOf(warnings);
    }
}
