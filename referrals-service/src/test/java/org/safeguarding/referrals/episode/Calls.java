package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.ReasonForClosure;

/** Random calls on the referrals and assessments of one child, with any dates of few enough days that they meet. */
final class Calls {

    private static final LocalDate FIRST = LocalDate.of(2018, 3, 1);
    static final LocalDate TODAY = FIRST.plusDays(6);

    /** A day after this stands for one that is left out. */
    private static final LocalDate BEYOND = FIRST.plusDays(4);

    enum Kind {
        OPEN,
        ENTER,
        DECIDE,
        CLOSE,
        REOPEN,
        CORRECT,
        VOID,
        START,
        SEE,
        AUTHORISE,
        CORRECT_ASSESSMENT,
        VOID_ASSESSMENT
    }

    /**
     * Which step, on which record, with what may or may not fit: some days are left out, some are in the future. Half of the
     * corrections of assessments and of the referrals entered late have their days in order, or hardly one would be let through.
     */
    record Call(
            Kind kind,
            int which,
            List<LocalDate> days,
            Boolean noFurtherAction,
            ReasonForClosure reason,
            AssessmentOutcome outcome,
            List<AssessmentFactor> factors) {

        Call {
            if (kind == Kind.ENTER && which % 2 == 0) {
                days = days.stream().sorted().toList();
            }
            if (kind == Kind.CORRECT_ASSESSMENT && which % 2 == 0) {
                days = Stream.concat(
                                days.stream().limit(3).sorted(), days.stream().skip(3))
                        .toList();
                outcome = days.get(5).isAfter(BEYOND) ? null : outcome;
            }
        }

        LocalDate day(int place) {
            return days.get(place);
        }

        /** A day that may be left out. */
        LocalDate dayOrNone(int place) {
            return days.get(place + 3).isAfter(BEYOND) ? null : days.get(place);
        }
    }

    private Calls() {}

    static Arbitrary<List<Call>> some() {
        Arbitrary<LocalDate> day = Arbitraries.integers()
                .between(0, 7)
                .withDistribution(RandomDistribution.uniform())
                .map(FIRST::plusDays);
        Arbitrary<Boolean> nothingDone =
                Arbitraries.of(false, false, false, true).injectNull(0.1);
        Arbitrary<ReasonForClosure> reason = Arbitraries.of(
                        ReasonForClosure.OTHER, ReasonForClosure.NO_FURTHER_ACTION, ReasonForClosure.EARLY_HELP)
                .injectNull(0.3);
        Arbitrary<AssessmentOutcome> outcome = Arbitraries.of(
                        AssessmentOutcome.NOT_IN_NEED, AssessmentOutcome.CHILD_IN_NEED, AssessmentOutcome.SECTION_47)
                .injectNull(0.2);
        Arbitrary<List<AssessmentFactor>> factors = Arbitraries.of(
                        AssessmentFactor.NEGLECT, AssessmentFactor.GANGS, AssessmentFactor.NO_FACTORS)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        kind(),
                        Arbitraries.integers().between(0, 4),
                        day.list().ofSize(6),
                        nothingDone,
                        reason,
                        outcome,
                        factors)
                .as(Call::new)
                .list()
                .ofSize(120);
    }

    private static Arbitrary<Kind> kind() {
        return Arbitraries.frequency(
                Tuple.of(3, Kind.OPEN),
                Tuple.of(6, Kind.ENTER),
                Tuple.of(4, Kind.DECIDE),
                Tuple.of(6, Kind.CLOSE),
                Tuple.of(4, Kind.REOPEN),
                Tuple.of(4, Kind.CORRECT),
                Tuple.of(2, Kind.VOID),
                Tuple.of(4, Kind.START),
                Tuple.of(2, Kind.SEE),
                Tuple.of(5, Kind.AUTHORISE),
                Tuple.of(4, Kind.CORRECT_ASSESSMENT),
                Tuple.of(1, Kind.VOID_ASSESSMENT));
    }
}
