package org.safeguarding.plans.childinneed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.plans.childinneed.Plans.CHILDHOOD;
import static org.safeguarding.records.Saved.saved;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.safeguarding.contract.code.ChildInNeedPurpose;
import org.safeguarding.journal.Actor;
import org.safeguarding.plans.child.PlanOfChild;
import org.safeguarding.plans.childinneed.Plans.Days;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/**
 * Child in need and child protection plans of one child, in any order and entered late: the child is never on two at once, the
 * days of a plan stay in order, and a refused step changes nothing.
 */
class ChildInNeedHistoriesPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 3, 5);

    private enum Kind {
        START,
        START_ENDED,
        REVIEW,
        CHANGE_PURPOSE,
        END,
        REOPEN,
        CORRECT,
        VOID,
        PROTECT,
        PROTECT_LATE,
        CORRECT_PROTECTION,
        UNPROTECT
    }

    /** @param which picks a plan of those that there are */
    private record Call(Kind kind, LocalDate day, int length, int which, LocalDate today) {

        LocalDate end() {
            return day.plusDays(length);
        }

        Recording recording() {
            return new Recording(
                    new Actor("worker", "council", "E08000018"),
                    today.atTime(12, 0).toInstant(ZoneOffset.UTC));
        }
    }

    private record Entry(Kind kind, int late, int length, int which) {

        Call on(LocalDate today) {
            return new Call(kind, today.minusDays(late), length, which, today);
        }
    }

    /** Time passes from call to call, and what happened is recorded late now and then, or in the future by mistake. */
    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(5, Kind.START),
                Tuple.of(3, Kind.START_ENDED),
                Tuple.of(4, Kind.REVIEW),
                Tuple.of(2, Kind.CHANGE_PURPOSE),
                Tuple.of(2, Kind.END),
                Tuple.of(2, Kind.REOPEN),
                Tuple.of(2, Kind.CORRECT),
                Tuple.of(1, Kind.VOID),
                Tuple.of(4, Kind.PROTECT),
                Tuple.of(2, Kind.PROTECT_LATE),
                Tuple.of(3, Kind.CORRECT_PROTECTION),
                Tuple.of(4, Kind.UNPROTECT));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(-1, 9),
                        Arbitraries.integers().between(-1, 6),
                        Arbitraries.integers().between(0, 99))
                .as(Entry::new)
                .list()
                .ofSize(40)
                .map(entries -> IntStream.range(0, entries.size())
                        .mapToObj(i -> entries.get(i).on(FIRST.plusDays(2L * i)))
                        .toList());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_child_is_never_on_two_plans_at_once(@ForAll("calls") List<Call> calls) {
        List<ChildInNeedPlan> plans = new ArrayList<>();
        List<Days> protection = new ArrayList<>();
        for (Call call : calls) {
            List<ChildInNeedPlanView> before = views(plans, call);
            try {
                if (!apply(call, plans, protection)) {
                    continue;
                }
            } catch (Refusal _) {
                assertThat(views(plans, call)).isEqualTo(before);
                continue;
            }
            Statistics.collect(call.kind());
            requireApart(plans, protection);
            plans.forEach(ChildInNeedHistoriesPropertyTest::requireOrder);
        }
        Statistics.coverage(coverage -> {
            for (Kind kind : Kind.values()) {
                coverage.check(kind).percentage(share -> share > 0.5);
            }
        });
    }

    private static List<ChildInNeedPlanView> views(List<ChildInNeedPlan> plans, Call call) {
        return plans.stream().map(plan -> plan.listed(call.today())).toList();
    }

    /** False if there is nothing to take the step on. */
    private static boolean apply(Call call, List<ChildInNeedPlan> plans, List<Days> protection) {
        return switch (call.kind()) {
            case START, START_ENDED ->
                plans.add(
                        saved(ChildInNeedPlan.start(started(call), course(plans, null, protection), call.recording())));
            case PROTECT -> protect(new Days(call.day(), null), null, call, plans, protection);
            case PROTECT_LATE -> protect(new Days(call.day(), call.end()), null, call, plans, protection);
            case CORRECT_PROTECTION, UNPROTECT -> !protection.isEmpty() && changeProtection(call, plans, protection);
            default -> !plans.isEmpty() && step(call, plans.get(call.which() % plans.size()), plans, protection);
        };
    }

    private static NewChildInNeedPlan started(Call call) {
        boolean ended = call.kind() == Kind.START_ENDED;
        return new NewChildInNeedPlan(
                UUID.randomUUID(),
                call.day(),
                ChildInNeedPurpose.SAFETY,
                ended ? call.end() : null,
                ended ? ChildInNeedEndReason.NEED_MET : null,
                null,
                null);
    }

    private static boolean step(Call call, ChildInNeedPlan plan, List<ChildInNeedPlan> plans, List<Days> protection) {
        ChildInNeedCourse course = course(plans, plan, protection);
        ChildInNeedPlanView now = plan.listed(call.today());
        switch (call.kind()) {
            case REVIEW -> plan.review(new Review(call.day(), ChildInNeedReviewOutcome.CONTINUE), call.recording());
            case CHANGE_PURPOSE ->
                plan.changePurpose(
                        new ChangeOfPurpose(
                                ChildInNeedPurpose.values()[call.which() % ChildInNeedPurpose.values().length],
                                call.day(),
                                "Said so."),
                        call.recording());
            case END -> plan.end(new EndOfChildInNeedPlan(call.day(), ChildInNeedEndReason.NEED_MET), call.recording());
            case REOPEN -> plan.reopen(course, call.recording());
            case CORRECT ->
                plan.correct(
                        new ChildInNeedPlanCorrection(
                                now.startedOn().plusDays(call.length() - 2L),
                                now.purpose(),
                                now.purposeSince(),
                                now.reviews(),
                                now.endedOn() == null ? null : now.endedOn().plusDays(call.which() % 4 - 1L),
                                now.endReason(),
                                "Wrong."),
                        course,
                        call.recording());
            default -> plan.markVoided(new Voiding("Wrong."), call.recording());
        }
        saved(plan);
        return true;
    }

    /** As the use case of child protection plans does: those of one child do not overlap, and the others give way. */
    private static boolean protect(
            Days days, Days instead, Call call, List<ChildInNeedPlan> plans, List<Days> protection) {
        boolean ordered = days.endedOn() == null || days.endedOn().isAfter(days.startedOn());
        boolean past = !days.startedOn().isAfter(call.today())
                && (days.endedOn() == null || !days.endedOn().isAfter(call.today()));
        boolean alone = protection.stream()
                .noneMatch(other -> other != instead && other.overlaps(days.startedOn(), days.endedOn()));
        if (!ordered || !past || !alone) {
            return false;
        }
        LocalDate before = instead == null ? null : instead.startedOn();
        ChildInNeedCourse.ending(plans, days.startedOn(), days.endedOn(), before)
                .forEach(plan -> {
                    plan.giveWay(days.startedOn(), call.recording());
                    saved(plan);
                });
        protection.remove(instead);
        return protection.add(days);
    }

    private static boolean changeProtection(Call call, List<ChildInNeedPlan> plans, List<Days> protection) {
        Days plan = protection.get(call.which() % protection.size());
        if (call.kind() == Kind.CORRECT_PROTECTION) {
            Days right = new Days(plan.startedOn().plusDays(call.length() - 2L), plan.endedOn());
            return protect(right, plan, call, plans, protection);
        }
        Days ended = new Days(plan.startedOn(), call.day());
        if (plan.endedOn() != null || !ended.endedOn().isAfter(ended.startedOn())) {
            return false;
        }
        protection.remove(plan);
        return protection.add(ended);
    }

    private static ChildInNeedCourse course(
            List<ChildInNeedPlan> plans, ChildInNeedPlan without, List<Days> protection) {
        return new ChildInNeedCourse(
                CHILDHOOD,
                plans.stream()
                        .filter(plan -> plan != without && !plan.isVoided())
                        .toList(),
                protection);
    }

    private static void requireApart(List<ChildInNeedPlan> plans, List<Days> protection) {
        List<PlanOfChild> all = Stream.<PlanOfChild>concat(
                        plans.stream().filter(plan -> !plan.isVoided()), protection.stream())
                .toList();
        for (LocalDate day = FIRST.minusDays(20); day.isBefore(FIRST.plusDays(100)); day = day.plusDays(1)) {
            LocalDate on = day;
            assertThat(all).filteredOn(plan -> plan.isOn(on)).as("on " + on).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static void requireOrder(ChildInNeedPlan plan) {
        ChildInNeedPlanView view = plan.listed(FIRST);
        assertThat(view.reviews().stream().map(Review::reviewedOn).toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(day -> !day.isBefore(view.startedOn()));
        assertThat(view.purposeSince()).isAfterOrEqualTo(view.startedOn());
        assertThat(view.endedOn() == null).isEqualTo(view.endReason() == null);
        if (view.endedOn() != null) {
            assertThat(view.endedOn()).isAfterOrEqualTo(view.purposeSince());
            assertThat(view.reviews()).noneMatch(review -> review.reviewedOn().isAfter(view.endedOn()));
        }
    }
}
