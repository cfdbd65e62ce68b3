package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** What was done with a family, in its order: allocated, tried and engaged, planned and reviewed. Each step returns the next. */
@Embeddable
public record EarlyHelpCourse(
        @Schema(description = "The day of the allocation.", examples = "2018-03-08")
        LocalDate allocatedOn,

        @Schema(description = "The attempts to engage the family that failed, as they were recorded.")
        @Convert(converter = Attempt.Column.class)
        @ColumnTransformer(write = "?::jsonb")
        List<Attempt> attempts,

        @Schema(description = "The day of the first engagement; absent until then.", examples = "2018-03-12")
        LocalDate engagedOn,

        @Schema(description = "The plan; absent while there is none.")
        Plan plan) {

    /** Early help begins; 400 if that was before the triage, or after it was recorded. */
    static EarlyHelpCourse allocated(LocalDate day, LocalDate triagedOn, Recording recording) {
        String rule = "Early help is allocated after the triage decided so.";
        Chronology.require("/allocatedOn", day, triagedOn, "before-triage", rule, recording);
        return new EarlyHelpCourse(day, List.of(), null, null);
    }

    /** An attempt failed. 409 if the family was engaged before it; 400 if the day cannot be. */
    EarlyHelpCourse attempted(Attempt attempt, Recording recording) {
        if (engagedOn != null && attempt.attemptedOn().isAfter(engagedOn)) {
            requireNotEngaged();
        }
        return attempted("", attempt, recording);
    }

    private EarlyHelpCourse attempted(String at, Attempt attempt, Recording recording) {
        requireAllocated(at + "/attemptedOn", attempt.attemptedOn(), recording);
        List<Attempt> made =
                Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        return new EarlyHelpCourse(allocatedOn, made, engagedOn, plan);
    }

    /** The family is engaged, once; 400 if the day cannot be. */
    EarlyHelpCourse engaged(LocalDate day, Recording recording) {
        requireNotEngaged();
        return engagedOn(day, recording);
    }

    private EarlyHelpCourse engagedOn(LocalDate day, Recording recording) {
        requireAllocated("/engagedOn", day, recording);
        String rule = "Attempts are made until one succeeds.";
        attempts.forEach(
                attempt -> Chronology.requireOrder("/engagedOn", day, attempt.attemptedOn(), "before-attempt", rule));
        return new EarlyHelpCourse(allocatedOn, attempts, day, plan);
    }

    /** The plan is made, or replaced and keeps its reviews. 409 before the family is engaged. */
    EarlyHelpCourse planned(NewPlan request, Recording recording) {
        if (engagedOn == null) {
            throw Refusal.conflict("not-engaged", "A plan is made with the family, which is not engaged yet.");
        }
        return with(Plan.of(request, engagedOn, plan == null ? List.of() : plan.reviews(), recording));
    }

    /** The plan was reviewed. 409 without a plan. */
    EarlyHelpCourse reviewed(Review review, Recording recording) {
        if (plan == null) {
            throw Refusal.conflict("no-plan", "There is no plan to review.");
        }
        return with(plan.with(review, recording));
    }

    /**
     * The course as it should have been recorded; each step is refused as a new one is, or if it contradicts what followed.
     *
     * @param firstAssessedOn null if no assessment was made
     */
    EarlyHelpCourse corrected(
            EarlyHelpEpisodeCorrection right, LocalDate triagedOn, LocalDate firstAssessedOn, Recording recording) {
        EarlyHelpCourse course = allocated(right.allocatedOn(), triagedOn, recording);
        if (firstAssessedOn != null && firstAssessedOn.isBefore(right.allocatedOn())) {
            throw Refusal.invalid("/allocatedOn", "after-what-followed", "Assessments follow the allocation.");
        }
        for (int i = 0; i < right.attempts().size(); i++) {
            course = course.attempted("/attempts/" + i, right.attempts().get(i), recording);
        }
        if (engagedOn != null) {
            course = course.engagedOn(right.engagedOn(), recording);
        }
        if (plan == null && !right.reviews().isEmpty()) {
            throw Refusal.invalid("/reviews", "not-applicable", "There is no plan that could have been reviewed.");
        }
        if (plan != null && right.engagedOn().isAfter(plan.startedOn())) {
            throw Refusal.invalid("/engagedOn", "after-what-followed", "The plan was made with the engaged family.");
        }
        return course.with(plan == null ? null : plan.corrected(right.reviews(), recording));
    }

    /**
     * Refuses with 400 an end on a day before something was done, or for a reason that contradicts it.
     *
     * @param lastAssessedOn null if no assessment was made
     */
    void requireEnd(LocalDate day, EarlyHelpClosure closure, LocalDate lastAssessedOn, Recording recording) {
        LocalDate last = lastOn(lastAssessedOn);
        String rule = "It is closed after what was done, on " + last + ".";
        Chronology.require("/closedOn", day, last, "before-last-step", rule, recording);
        if (engagedOn != null && closure == EarlyHelpClosure.NOT_ENGAGED) {
            throw Refusal.invalid("/closure", "engaged", "The family was engaged, on " + engagedOn + ".");
        }
        if (engagedOn == null && closure == EarlyHelpClosure.NEEDS_MET) {
            throw Refusal.invalid("/closure", "not-engaged", "The needs of a family that is not engaged are not met.");
        }
    }

    private LocalDate lastOn(LocalDate lastAssessedOn) {
        Stream<LocalDate> days = Stream.of(allocatedOn, engagedOn, plan == null ? null : plan.lastOn(), lastAssessedOn);
        return Stream.concat(days.filter(Objects::nonNull), attempts.stream().map(Attempt::attemptedOn))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private EarlyHelpCourse with(Plan next) {
        return new EarlyHelpCourse(allocatedOn, attempts, engagedOn, next);
    }

    private void requireAllocated(String pointer, LocalDate day, Recording recording) {
        String rule = "A family is engaged after it is allocated.";
        Chronology.require(pointer, day, allocatedOn, "before-allocation", rule, recording);
    }

    private void requireNotEngaged() {
        if (engagedOn != null) {
            throw Refusal.conflict("early-help-engaged", "The family was engaged before, on " + engagedOn + ".");
        }
    }
}
