package org.safeguarding.plans.conference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguarding.plans.childprotection.ReviewDecision;
import org.safeguarding.web.problem.Refusal;

/**
 * What a conference that is held has to fit in with: the other conferences of the child.
 *
 * @param others those that stand
 */
record ConferenceCourse(List<Conference> others) {

    /** Refuses with 409 a second initial or transfer-in conference on one day (CIN census rule 2884). */
    void requireOnly(LocalDate heldOn) {
        if (held().anyMatch(other -> !other.isReview() && other.heldOn().equals(heldOn))) {
            throw Refusal.conflict(
                    "conference-twice",
                    "The child's conference of " + heldOn + " is recorded already (CIN census rule 2884).");
        }
    }

    /**
     * The reviews of a plan, with one more: in the order of their days. Refuses with 409 {@code review-twice} another one on its
     * day, {@code plan-ended} one on or after the day on which another ended the plan, and {@code reviewed-later} an end before
     * another review.
     */
    List<ReviewDecision> with(UUID plan, ReviewDecision next) {
        List<ReviewDecision> all = reviews(plan);
        for (ReviewDecision other : all) {
            if (other.heldOn().equals(next.heldOn())) {
                throw Refusal.conflict("review-twice", "The review of " + next.heldOn() + " is recorded already.");
            }
            if (other.ends() && next.heldOn().isAfter(other.heldOn())) {
                throw Refusal.conflict("plan-ended", "The review of " + other.heldOn() + " ended the plan.");
            }
            if (next.ends() && other.heldOn().isAfter(next.heldOn())) {
                throw Refusal.conflict(
                        "reviewed-later", "The plan was reviewed later, on " + other.heldOn() + ": it did not end.");
            }
        }
        return Stream.concat(all.stream(), Stream.of(next))
                .sorted(Comparator.comparing(ReviewDecision::heldOn))
                .toList();
    }

    /** The reviews of a plan, in the order of their days. */
    List<ReviewDecision> reviews(UUID plan) {
        return reviewsOf(plan).map(Conference::decision).toList();
    }

    /** As {@link #reviews}, the records. */
    Stream<Conference> reviewsOf(UUID plan) {
        return held().filter(other -> other.isReview() && other.planId().equals(plan))
                .sorted(Comparator.comparing(Conference::heldOn));
    }

    /** Refuses with 409 that the plan was not made, while reviews of it stand. */
    void requireUnreviewed(UUID plan) {
        if (!reviews(plan).isEmpty()) {
            throw Refusal.conflict(
                    "plan-reviewed", "The plan that it made was reviewed: void its review conferences first.");
        }
    }

    /** Refuses with 400 a start of the plan that is not before its reviews (CIN census rule 8841). */
    void requireBeforeReviews(UUID plan, LocalDate startedOn) {
        reviews(plan).stream().findFirst().ifPresent(first -> {
            if (!startedOn.isBefore(first.heldOn())) {
                throw Refusal.invalid(
                        "/heldOn",
                        "not-before-review",
                        "The plan was reviewed on " + first.heldOn() + ", after it started (CIN census rule 8841).");
            }
        });
    }

    private Stream<Conference> held() {
        return others.stream().filter(Conference::isHeld);
    }
}
