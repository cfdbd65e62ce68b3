package org.safeguarding.plans.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safeguarding.plans.enquiry.Enquiries.CHILDHOOD;
import static org.safeguarding.plans.enquiry.Enquiries.RECORDING;
import static org.safeguarding.plans.enquiry.Enquiries.correction;
import static org.safeguarding.plans.enquiry.Enquiries.request;
import static org.safeguarding.plans.enquiry.Enquiries.withConference;
import static org.safeguarding.plans.enquiry.Enquiries.withoutConference;
import static org.safeguarding.records.Saved.saved;

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
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.safeguarding.contract.fact.Section47EnquiryFact;
import org.safeguarding.records.Voiding;
import org.safeguarding.web.problem.Refusal;

/**
 * Whatever is asked of a child's enquiries, in whatever order and with whatever days: no rule is broken at any moment. The rules
 * stand here in the census's own words, not in the code's.
 */
class EnquiryCoursePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 1, 1);

    private enum Kind {
        START,
        ENTER_LATE,
        CONCLUDE,
        CORRECT,
        HOLD_CONFERENCE,
        CORRECT_CONFERENCE,
        VOID_CONFERENCE,
        VOID
    }

    /** @param which of the enquiries that there are, around the end of the list and again */
    private record Call(Kind kind, int which, LocalDate day, int days, boolean conference) {

        String from() {
            return day.toString();
        }

        EnquiryConclusion conclusion() {
            String to = day.plusDays(days).toString();
            return conference ? withConference(to) : withoutConference(to);
        }
    }

    /** The days are few, so that they meet: from before the pregnancy to after today. */
    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<LocalDate> days = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.integers().between(0, 40).map(LocalDate.of(2018, 11, 20)::plusDays)),
                Tuple.of(1, Arbitraries.of(LocalDate.of(2010, 7, 31), LocalDate.of(2010, 8, 1), TODAY.plusDays(1))));
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 5),
                        days,
                        Arbitraries.integers().between(-1, 20),
                        Arbitraries.of(true, false))
                .as(Call::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_sequence_of_calls_breaks_a_rule_and_one_that_is_refused_changes_nothing(@ForAll("calls") List<Call> calls) {
        List<Section47Enquiry> enquiries = new ArrayList<>();
        List<Kind> done = new ArrayList<>();
        for (Call call : calls) {
            List<Section47EnquiryFact> before = facts(enquiries);
            Refusal refused = catchThrowableOfType(Refusal.class, () -> apply(call, enquiries));
            if (refused != null) {
                assertThat(facts(enquiries)).isEqualTo(before);
            } else if (!facts(enquiries).equals(before)) {
                done.add(call.kind());
            }
            requireRules(
                    facts(enquiries).stream().filter(fact -> !fact.voided()).toList());
        }
        for (Kind kind : Kind.values()) {
            Statistics.label(kind.name())
                    .collect(done.contains(kind))
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
        }
    }

    private static void apply(Call call, List<Section47Enquiry> enquiries) {
        if (call.kind() == Kind.START || call.kind() == Kind.ENTER_LATE) {
            NewSection47Enquiry request = request(call.from(), call.kind() == Kind.START ? null : call.conclusion());
            enquiries.add(saved(Section47Enquiry.start(request, null, course(enquiries, null), RECORDING)));
        } else if (!enquiries.isEmpty()) {
            Section47Enquiry enquiry = enquiries.get(call.which() % enquiries.size());
            step(call, enquiry, course(enquiries, enquiry));
            saved(enquiry);
        }
    }

    private static void step(Call call, Section47Enquiry enquiry, EnquiryCourse course) {
        switch (call.kind()) {
            case CONCLUDE -> enquiry.conclude(call.conclusion(), RECORDING);
            case CORRECT -> {
                EnquiryConclusion end = enquiry.view(null).conclusion() == null ? null : call.conclusion();
                enquiry.correct(correction(call.from(), end), null, course, RECORDING);
            }
            case HOLD_CONFERENCE -> enquiry.holdConference(call.day(), RECORDING);
            case CORRECT_CONFERENCE -> enquiry.correctConference(call.day(), RECORDING);
            case VOID_CONFERENCE -> enquiry.correctConference(null, RECORDING);
            case VOID -> enquiry.markVoided(new Voiding("Wrong."), RECORDING);
            default -> throw new IllegalArgumentException(call.kind().name());
        }
    }

    private static EnquiryCourse course(List<Section47Enquiry> enquiries, Section47Enquiry without) {
        return new EnquiryCourse(
                CHILDHOOD,
                enquiries.stream()
                        .filter(enquiry -> enquiry != without && !enquiry.isVoided())
                        .toList());
    }

    private static List<Section47EnquiryFact> facts(List<Section47Enquiry> enquiries) {
        return enquiries.stream().map(Section47Enquiry::fact).toList();
    }

    private static void requireRules(List<Section47EnquiryFact> enquiries) {
        assertThat(enquiries.stream().filter(one -> one.endedOn() == null).count())
                .as("8839")
                .isLessThanOrEqualTo(1);
        for (Section47EnquiryFact one : enquiries) {
            assertThat(one.startedOn()).as("childhood").isBetween(LocalDate.of(2010, 8, 1), TODAY);
            assertThat(one.endedOn() == null).isEqualTo(one.outcome() == null);
            if (one.endedOn() != null) {
                assertThat(one.endedOn()).isBetween(one.startedOn(), TODAY);
            }
            if (one.conferenceOn() != null) {
                assertThat(one.conferenceOn()).as("8615").isBetween(one.startedOn(), TODAY);
                assertThat(one.conferenceRequired()).as("ICPCnotRequired").isNotEqualTo(false);
            }
            for (Section47EnquiryFact other : enquiries) {
                if (one != other && other.startedOn().isAfter(one.startedOn())) {
                    assertThat(one.endedOn()).as("8890").isNotNull().isBeforeOrEqualTo(other.startedOn());
                }
            }
        }
    }

    /** Enquiries that follow each other, in any order of entry. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void enquiries_that_follow_each_other_are_entered_in_any_order(@ForAll("orders") List<Integer> order) {
        List<Section47Enquiry> enquiries = new ArrayList<>();
        for (int place : order) {
            LocalDate from = LocalDate.of(2018, 1, 1).plusDays(20L * place);
            String to = from.plusDays(20).toString();
            EnquiryConclusion conclusion = place % 2 == 0 ? withConference(to) : withoutConference(to);
            enquiries.add(saved(Section47Enquiry.start(
                    request(from.toString(), place == 5 ? null : conclusion),
                    null,
                    course(enquiries, null),
                    RECORDING)));
        }
        assertThat(enquiries).hasSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(List.of(0, 1, 2, 3, 4, 5));
    }
}
