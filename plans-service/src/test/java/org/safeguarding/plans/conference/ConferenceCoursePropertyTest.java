package org.safeguarding.plans.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safeguarding.plans.conference.HeldConferences.PLAN;
import static org.safeguarding.plans.conference.HeldConferences.hold;
import static org.safeguarding.plans.conference.HeldConferences.reviewing;
import static org.safeguarding.plans.conference.HeldConferences.scheduled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safeguarding.contract.code.CategoryOfAbuse;
import org.safeguarding.contract.code.ConferenceType;
import org.safeguarding.plans.childprotection.ReviewDecision;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

class ConferenceCoursePropertyTest {

    private enum Kind {
        HOLD,
        CORRECT,
        VOID
    }

    /** @param which of the reviews that there are, around the end of the list and again */
    private record Call(Kind kind, int which, int day, CategoryOfAbuse category, boolean ends) {

        String heldOn() {
            return LocalDate.of(2018, 3, 6).plusDays(day).toString();
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(
                        Arbitraries.of(Kind.HOLD, Kind.HOLD, Kind.CORRECT, Kind.VOID),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(CategoryOfAbuse.values()).injectNull(0.4),
                        Arbitraries.of(true, false, false, false))
                .as(Call::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_sequence_of_reviews_breaks_a_rule_and_one_that_is_refused_changes_nothing(
            @ForAll("calls") List<Call> calls) {
        List<Conference> reviews = new ArrayList<>();
        for (Call call : calls) {
            List<ReviewDecision> before = course(reviews, null).reviews(PLAN);
            if (catchThrowableOfType(Refusal.class, () -> apply(call, reviews)) != null) {
                assertThat(course(reviews, null).reviews(PLAN)).isEqualTo(before);
            }
            requireRules(course(reviews, null).reviews(PLAN));
        }
    }

    private static void apply(Call call, List<Conference> reviews) {
        if (call.kind() == Kind.HOLD) {
            Conference review = scheduled(ConferenceType.REVIEW, call.heldOn());
            say(call, review, reviews);
            reviews.add(review);
        } else if (!reviews.isEmpty()) {
            Conference review = reviews.get(call.which() % reviews.size());
            if (call.kind() == Kind.VOID) {
                review.markVoided(new Voiding("Wrong."), HeldConferences.RECORDING);
                reviews.remove(review);
            } else {
                say(call, review, reviews);
            }
        }
    }

    private static void say(Call call, Conference review, List<Conference> reviews) {
        List<ReviewDecision> ignored = course(reviews, review)
                .with(
                        PLAN,
                        new ReviewDecision(
                                review.id(),
                                LocalDate.parse(call.heldOn()),
                                call.ends() ? null : call.category(),
                                call.ends()));
        hold(review, reviewing(call.heldOn(), call.ends() ? null : call.category(), call.ends()), PLAN);
    }

    private static ConferenceCourse course(List<Conference> reviews, Conference without) {
        return new ConferenceCourse(
                reviews.stream().filter(review -> review != without).toList());
    }

    private static void requireRules(List<ReviewDecision> reviews) {
        assertThat(reviews)
                .extracting(ReviewDecision::heldOn)
                .doesNotHaveDuplicates()
                .isSorted();
        for (ReviewDecision review : reviews) {
            assertThat(review.ends()).isEqualTo(review.ends() && review == reviews.getLast());
        }
    }

    /** Reviews that follow each other, in any order of entry, give one course. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void reviews_are_entered_in_any_order(@ForAll("orders") List<Integer> order) {
        List<Conference> reviews = new ArrayList<>();
        for (int place : order) {
            apply(
                    new Call(Kind.HOLD, 0, 2 * place, place == 2 ? CategoryOfAbuse.EMOTIONAL : null, place == 5),
                    reviews);
        }
        assertThat(course(reviews, null).reviews(PLAN))
                .extracting(ReviewDecision::ends)
                .containsExactly(false, false, false, false, false, true);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(List.of(0, 1, 2, 3, 4, 5));
    }
}
