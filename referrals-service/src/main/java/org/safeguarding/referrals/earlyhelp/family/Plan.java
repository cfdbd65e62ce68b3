package org.safeguarding.referrals.earlyhelp.family;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.safeguarding.records.Chronology;
import org.safeguarding.records.ListColumn;
import org.safeguarding.records.Recording;
import org.safeguarding.web.problem.Refusal;

/**
 * The plan of a family: what it is to reach, and how that was reviewed.
 *
 * @param nextReviewOn null if none is planned
 */
@Embeddable
public record Plan(
        @Column(name = "plan_started_on") LocalDate startedOn,

        @Convert(converter = Goals.class) @ColumnTransformer(write = "?::jsonb")
        List<Goal> goals,

        @Convert(converter = Reviews.class) @ColumnTransformer(write = "?::jsonb")
        List<Review> reviews,

        LocalDate nextReviewOn) {

    /**
     * The plan as it is told now, with the reviews that were held. 400 if it begins before the family was engaged, or its
     * next review is not after its start and its reviews.
     */
    static Plan of(NewPlan told, LocalDate engagedOn, List<Review> held, Recording recording) {
        Chronology.require("/startedOn", told.startedOn(), recording);
        Chronology.requireOrder(
                "/startedOn",
                told.startedOn(),
                engagedOn,
                "before-engagement",
                "A plan is made with an engaged family.");
        if (!held.isEmpty() && told.startedOn().isAfter(held.getFirst().reviewedOn())) {
            throw Refusal.invalid("/startedOn", "after-review", "A plan begins before it is reviewed.");
        }
        Plan plan = new Plan(told.startedOn(), told.goals(), held, told.nextReviewOn());
        requireNext("", told.nextReviewOn(), plan.lastOn());
        return plan;
    }

    /** With one more review; 400 if it was held before the one before it. */
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

    private Plan with(String pointer, Review review, Recording recording) {
        Chronology.require(pointer + "/reviewedOn", review.reviewedOn(), recording);
        Chronology.requireOrder(
                pointer + "/reviewedOn",
                review.reviewedOn(),
                lastOn(),
                "before-last-review",
                "Reviews are held after the plan began, and recorded in their order.");
        requireNext(pointer, review.nextReviewOn(), review.reviewedOn());
        return new Plan(
                startedOn,
                goals,
                Stream.concat(reviews.stream(), Stream.of(review)).toList(),
                review.nextReviewOn());
    }

    private static void requireNext(String pointer, LocalDate nextReviewOn, LocalDate last) {
        if (nextReviewOn != null && !nextReviewOn.isAfter(last)) {
            throw Refusal.invalid(
                    pointer + "/nextReviewOn", "not-next", "The next review is after what was done so far.");
        }
    }

    /** The last day on which something was done about it. */
    LocalDate lastOn() {
        return reviews.isEmpty() ? startedOn : reviews.getLast().reviewedOn();
    }

    @Converter
    @Immutable
    static class Goals extends ListColumn<Goal> {

        Goals() {
            super(Goal.class);
        }
    }

    @Converter
    @Immutable
    static class Reviews extends ListColumn<Review> {

        Reviews() {
            super(Review.class);
        }
    }
}
