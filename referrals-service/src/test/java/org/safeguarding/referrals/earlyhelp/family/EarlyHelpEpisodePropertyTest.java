package org.safeguarding.referrals.earlyhelp.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguarding.records.Saved.saved;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.LATER;
import static org.safeguarding.referrals.earlyhelp.triage.Contacts.REFERRAL;

import java.time.LocalDate;
import java.util.List;
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
import org.safeguarding.calendar.Limit;
import org.safeguarding.contract.code.EarlyHelpClosure;
import org.safeguarding.contract.code.TriageOutcome;
import org.safeguarding.referrals.earlyhelp.triage.Contacts;
import org.safeguarding.web.problem.Refusal;

/** Steps in any order and on any days: the days of early help stay in order, and a refused step changes nothing. */
class EarlyHelpEpisodePropertyTest {

    private static final LocalDate TRIAGED = LocalDate.of(2018, 3, 7);
    private static final Limit THREE_DAYS = Limit.workingDays(3);
    private static final AssessmentSpan NONE = new AssessmentSpan(null, null);

    private enum Kind {
        ATTEMPT,
        ENGAGE,
        PLAN,
        REVIEW,
        CLOSE,
        REOPEN,
        CORRECT
    }

    /** @param other a second day, for a step that needs one */
    private record Call(Kind kind, LocalDate day, LocalDate other, EarlyHelpClosure closure) {}

    /** @param day before or after the day on which it is recorded */
    private record Entry(Kind kind, int day, int other, EarlyHelpClosure closure) {

        Call at(LocalDate today) {
            return new Call(kind, today.plusDays(day), today.plusDays(other), closure);
        }
    }

    /** Time passes from call to call, and what happened is recorded late or out of order now and then. */
    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(2, Kind.ATTEMPT),
                Tuple.of(3, Kind.ENGAGE),
                Tuple.of(4, Kind.PLAN),
                Tuple.of(5, Kind.REVIEW),
                Tuple.of(1, Kind.CLOSE),
                Tuple.of(2, Kind.REOPEN),
                Tuple.of(1, Kind.CORRECT));
        Arbitrary<Integer> days = Arbitraries.integers().between(-2, 5);
        return Combinators.combine(kinds, days, days, Arbitraries.of(EarlyHelpClosure.class))
                .as(Entry::new)
                .list()
                .ofSize(30)
                .map(entries -> IntStream.range(0, entries.size())
                        .mapToObj(i -> entries.get(i).at(TRIAGED.plusDays(i)))
                        .toList());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_sequence_of_calls_brings_the_days_out_of_order(@ForAll("calls") List<Call> calls) {
        EarlyHelpEpisode episode = saved(EarlyHelpEpisode.allocate(
                Contacts.triaged(TriageOutcome.ALLOCATED),
                new NewAllocation(TRIAGED.plusDays(1), "J. Hartley", null, null, null, null),
                THREE_DAYS,
                REFERRAL,
                LATER));
        for (Call call : calls) {
            EarlyHelpEpisodeView before = episode.view();
            try {
                apply(call, episode);
            } catch (Refusal _) {
                assertThat(episode.view()).isEqualTo(before);
                continue;
            }
            saved(episode);
            Statistics.collect(call.kind());
            requireOrder(episode);
        }
        Statistics.coverage(coverage -> {
            for (Kind kind : Kind.values()) {
                coverage.check(kind).percentage(share -> share > 0.5);
            }
        });
    }

    private static void apply(Call call, EarlyHelpEpisode episode) {
        switch (call.kind()) {
            case ATTEMPT -> episode.attempt(new Attempt(call.day(), "Called."), LATER);
            case ENGAGE -> episode.engage(new Engagement(call.day()), LATER);
            case PLAN ->
                episode.plan(
                        new NewPlan(
                                call.day(),
                                List.of(new Goal("School.", null, null, Progress.NOT_STARTED)),
                                call.other()),
                        LATER);
            case REVIEW ->
                episode.review(new Review(call.day(), Progress.PROGRESSING, null, "Better.", call.other()), LATER);
            case CLOSE ->
                episode.close(
                        new EarlyHelpEnd(call.day(), call.closure(), "Said so.", null, null), NONE, REFERRAL, LATER);
            case REOPEN -> episode.reopen(false, LATER);
            case CORRECT ->
                episode.correct(
                        new EarlyHelpEpisodeCorrection(
                                episode.allocatedOn().plusDays(call.day().getDayOfMonth() % 3 - 1),
                                List.of(),
                                episode.view().course().attempts(),
                                episode.view().course().engagedOn() == null
                                        ? null
                                        : episode.view()
                                                .course()
                                                .engagedOn()
                                                .plusDays(call.other().getDayOfMonth() % 3 - 1),
                                episode.view().course().plan() == null
                                        ? List.of()
                                        : episode.view().course().plan().reviews(),
                                episode.closedOn(),
                                closureOf(episode),
                                "Recorded wrongly."),
                        TRIAGED,
                        NONE,
                        THREE_DAYS,
                        LATER);
        }
    }

    private static EarlyHelpClosure closureOf(EarlyHelpEpisode episode) {
        EarlyHelpEnding ending = episode.view().ending();
        return ending == null ? null : ending.closure();
    }

    private static void requireOrder(EarlyHelpEpisode episode) {
        LocalDate allocated = episode.allocatedOn();
        LocalDate engaged = episode.view().course().engagedOn();
        Plan plan = episode.view().course().plan();
        assertThat(allocated).isAfterOrEqualTo(TRIAGED);
        assertThat(episode.view().engagementDueOn()).isEqualTo(THREE_DAYS.due(allocated));
        assertThat(episode.view().course().attempts())
                .allMatch(attempt -> !attempt.attemptedOn().isBefore(allocated));
        if (engaged != null) {
            assertThat(engaged).isAfterOrEqualTo(allocated);
            assertThat(episode.view().course().attempts())
                    .noneMatch(attempt -> attempt.attemptedOn().isAfter(engaged));
        }
        if (plan != null) {
            assertThat(plan.startedOn()).isAfterOrEqualTo(engaged);
            assertThat(Stream.concat(
                                    Stream.of(plan.startedOn()),
                                    plan.reviews().stream().map(Review::reviewedOn))
                            .toList())
                    .isSorted();
            if (plan.nextReviewOn() != null) {
                assertThat(plan.nextReviewOn()).isAfter(plan.lastOn());
            }
        }
        EarlyHelpClosure closure = closureOf(episode);
        assertThat(closure == null).isEqualTo(episode.closedOn() == null);
        if (episode.closedOn() != null) {
            assertThat(episode.closedOn()).isAfterOrEqualTo(engaged == null ? allocated : engaged);
            assertThat(episode.closedOn()).isAfterOrEqualTo(plan == null ? allocated : plan.lastOn());
            assertThat(closure)
                    .isNotEqualTo(engaged == null ? EarlyHelpClosure.NEEDS_MET : EarlyHelpClosure.NOT_ENGAGED);
        }
    }
}
