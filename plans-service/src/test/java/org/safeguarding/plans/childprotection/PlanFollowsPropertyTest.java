package org.safeguarding.plans.childprotection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.fact.CategoryFrom;
import org.safeguarding.contract.fact.ChildProtectionPlanFact;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.child.Childhood;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Saved;
import org.safeguarding.web.problem.Refusal;

/** A plan says what its conferences decided, whatever they said before. */
class PlanFollowsPropertyTest {

    private static final LocalDate START = LocalDate.of(2018, 3, 5);
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final ChildProtectionCourse COURSE =
            new ChildProtectionCourse(new Childhood(null, null, null), List.of(), (_, _) -> {});
    private static final Recording RECORDING =
            new Recording(new Actor("worker", "council", "E08000018"), Instant.parse("2019-01-01T12:00:00Z"));

    private record Review(CategoryOfAbuse category, boolean ends) {}

    /** Reviews a month apart; what follows one that ends the plan was never held. */
    private static List<ReviewDecision> decisions(List<Review> reviews) {
        List<ReviewDecision> decisions = new ArrayList<>();
        for (Review review : reviews) {
            decisions.add(new ReviewDecision(
                    UUID.randomUUID(),
                    START.plusMonths(decisions.size() + 1),
                    review.ends() ? null : review.category(),
                    review.ends()));
            if (review.ends()) {
                break;
            }
        }
        return decisions;
    }

    @Provide
    Arbitrary<List<List<Review>>> histories() {
        return Combinators.combine(
                        Arbitraries.of(CategoryOfAbuse.values()).injectNull(0.3),
                        Arbitraries.of(true, false, false, false))
                .as(Review::new)
                .list()
                .ofMaxSize(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_plan_says_what_its_reviews_decided_the_last_time_it_was_asked(
            @ForAll("histories") List<List<Review>> histories) {
        ChildProtectionPlan plan = made();
        for (List<Review> history : histories) {
            List<ReviewDecision> reviews = decisions(history);
            ChildProtectionPlanFact before = plan.fact();
            int version = plan.version();
            plan.following(reviews, COURSE, RECORDING).run();

            assertThat(plan.fact().categories()).isEqualTo(categories(reviews));
            assertThat(plan.fact().endedOn())
                    .isEqualTo(reviews.stream()
                            .filter(ReviewDecision::ends)
                            .map(ReviewDecision::heldOn)
                            .findFirst()
                            .orElse(null));
            if (plan.version() == version) {
                assertThat(plan.fact()).isEqualTo(before);
            } else {
                Saved.saved(plan);
            }
        }
    }

    /** Read from the definition: each category that differs from the one before it. */
    private static List<CategoryFrom> categories(List<ReviewDecision> reviews) {
        List<CategoryFrom> categories = new ArrayList<>(List.of(new CategoryFrom(START, CategoryOfAbuse.NEGLECT)));
        for (ReviewDecision review : reviews) {
            if (review.category() != null
                    && review.category() != categories.getLast().category()) {
                categories.add(new CategoryFrom(review.heldOn(), review.category()));
            }
        }
        return categories;
    }

    @Test
    void a_review_comes_after_the_start_and_before_an_end_that_no_conference_decided() {
        ChildProtectionPlan plan = made();
        assertThat(refusal(plan, review(START, false))).isEqualTo("/heldOn not-after-start");
        assertThat(refusal(plan, review(START.plusDays(1), false))).isEqualTo("accepted");

        plan.end(new EndOfPlan(START.plusMonths(2), PlanEndReason.MOVED_AWAY), RECORDING);
        assertThat(refusal(plan, review(START.plusMonths(1), false))).isEqualTo("accepted");
        assertThat(refusal(plan, review(START.plusMonths(1), true))).isEqualTo("plan-ended");
        assertThat(refusal(plan, review(START.plusMonths(2), false))).isEqualTo("plan-ended");
    }

    @Test
    void a_plan_does_not_end_before_its_last_review() {
        ChildProtectionPlan plan = made();
        plan.following(List.of(review(START.plusMonths(1), false)), COURSE, RECORDING)
                .run();

        assertThat(outcome(() -> plan.end(new EndOfPlan(START.plusDays(20), PlanEndReason.DIED), RECORDING)))
                .isEqualTo("/endedOn before-review");
        assertThat(outcome(() -> plan.end(new EndOfPlan(START.plusMonths(1), PlanEndReason.DIED), RECORDING)))
                .isEqualTo("accepted");
    }

    @Test
    void what_a_conference_decided_is_not_corrected_voided_or_moved_by_itself() {
        ChildProtectionPlan plan = made();

        assertThat(outcome(plan::requireOwn)).isEqualTo("conference-decides");
        for (var right : List.of(
                correction(START.plusDays(1), CategoryOfAbuse.NEGLECT, 0),
                correction(START, CategoryOfAbuse.EMOTIONAL, 0),
                correction(START, CategoryOfAbuse.NEGLECT, 1))) {
            assertThat(outcome(() -> plan.correct(right, COURSE, RECORDING))).isEqualTo("conference-decides");
        }
    }

    private static ChildProtectionPlanCorrection correction(
            LocalDate startedOn, CategoryOfAbuse category, int previous) {
        return new ChildProtectionPlanCorrection(startedOn, null, null, category, previous, "Wrong.");
    }

    private static ReviewDecision review(LocalDate day, boolean ends) {
        return new ReviewDecision(CONFERENCE, day, null, ends);
    }

    private static String refusal(ChildProtectionPlan plan, ReviewDecision review) {
        return outcome(() -> {
            Runnable ignored = plan.following(List.of(review), COURSE, RECORDING);
        });
    }

    private static String outcome(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        return refusal == null
                ? "accepted"
                : refusal.faults().isEmpty()
                        ? refusal.code()
                        : refusal.faults().getFirst().pointer() + " "
                                + refusal.faults().getFirst().code();
    }

    private static ChildProtectionPlan made() {
        return Saved.saved(ChildProtectionPlan.make(
                UUID.randomUUID(), new Making(CONFERENCE, START, CategoryOfAbuse.NEGLECT, 0), COURSE, RECORDING));
    }
}
