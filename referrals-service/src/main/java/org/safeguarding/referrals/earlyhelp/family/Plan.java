package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/** The plan of a family: what it is to reach, and how that was reviewed. */
@Embeddable
@Schema(name = "EarlyHelpPlan", description = "The plan of a family, and how it was reviewed.")
public record Plan(
        @Schema(description = "The day on which it began.", examples = "2018-03-20") @Column(name = "plan_started_on")
        LocalDate startedOn,

        @Schema(description = "What is to be reached.")
        @Convert(converter = Goal.Column.class)
        @ColumnTransformer(write = "?::jsonb")
        List<Goal> goals,

        @Schema(description = "The reviews that were held, in their order.")
        @Convert(converter = Review.Column.class)
        @ColumnTransformer(write = "?::jsonb")
        List<Review> reviews,

        @Schema(description = "The day of the next review; absent if none is planned.", examples = "2018-05-01")
        LocalDate nextReviewOn) {

    /**
     * The plan as it is from now on, with the reviews that were held. 400 if it begins before the family was engaged or after
     * a review, or its next review is not after its start and its reviews.
     */
    static Plan of(NewPlan request, LocalDate engagedOn, List<Review> held, Recording recording) {
        LocalDate startedOn = request.startedOn();
        String rule = "A plan is made with an engaged family.";
        Chronology.require("/startedOn", startedOn, engagedOn, "before-engagement", rule, recording);
        if (!held.isEmpty() && startedOn.isAfter(held.getFirst().reviewedOn())) {
            throw Refusal.invalid("/startedOn", "after-review", "A plan begins before it is reviewed.");
        }
        Plan plan = new Plan(startedOn, request.goals(), held, request.nextReviewOn());
        requireNext("", request.nextReviewOn(), plan.lastOn());
        return plan;
    }

    /** With one more review, in its place if it is entered late; 400 if it was held before the plan began. */
    Plan with(Review review, Recording recording) {
        return with("", review, recording);
    }

    /** With these reviews in place of those that were recorded; each is refused as a new one is. */
    Plan corrected(List<Review> held, Recording recording) {
        Plan plan = new Plan(startedOn, goals, List.of(), nextReviewOn);
        for (int i = 0; i < held.size(); i++) {
            plan = plan.with("/reviews/" + i, held.get(i), recording);
        }
        return plan;
    }

    private Plan with(String at, Review review, Recording recording) {
        String rule = "Reviews are held after the plan began.";
        Chronology.require(at + "/reviewedOn", review.reviewedOn(), startedOn, "before-plan", rule, recording);
        requireNext(at, review.nextReviewOn(), review.reviewedOn());
        Review checked = review.checked(at, recording);
        List<Review> held = Stream.concat(reviews.stream(), Stream.of(checked))
                .sorted(Comparator.comparing(Review::reviewedOn))
                .toList();
        return new Plan(startedOn, goals, held, held.getLast() == checked ? review.nextReviewOn() : nextReviewOn);
    }

    private static void requireNext(String at, LocalDate nextReviewOn, LocalDate last) {
        if (nextReviewOn != null && !nextReviewOn.isAfter(last)) {
            throw Refusal.invalid(at + "/nextReviewOn", "not-next", "The next review is after what was done so far.");
        }
    }

    /** The last day on which something was done about it. */
    LocalDate lastOn() {
        return reviews.isEmpty() ? startedOn : reviews.getLast().reviewedOn();
    }
}
