package org.safeguarding.referrals.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.safeguarding.contract.code.AssessmentFactor;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.referrals.episode.Calls.Call;
import org.safeguarding.referrals.episode.Calls.Kind;

/**
 * Whatever is asked of a child's referrals and assessments, in whatever order and with whatever dates: no rule of the CIN census
 * is broken at any moment. The rules stand here in the census's own words, not in the code's.
 */
class ChildEpisodesPropertyTest {

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.some();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void no_sequence_of_calls_breaks_a_rule_of_the_census(@ForAll("calls") List<Call> calls) {
        World child = new World();
        for (Call call : calls) {
            child.apply(call);

            child.episodes().forEach(episode -> requireEpisode(episode, child.of(episode)));
            requireOrder(child.episodes());
        }
        for (Kind kind : Kind.values()) {
            Statistics.label(kind.name())
                    .collect(child.done().contains(kind))
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
        }
    }

    private static void requireEpisode(Episode episode, List<EpisodeAssessment> assessments) {
        LocalDate closed = episode.closedOn();
        if (episode.decidedOn() == null) {
            assertThat(assessments).as("assessed undecided").isEmpty();
        } else {
            assertThat(episode.decidedOn()).as("decided").isAfterOrEqualTo(episode.receivedOn());
        }
        assertThat(episode.noFurtherAction() == null).as("8568").isEqualTo(episode.decidedOn() == null);
        if (episode.isNoFurtherAction()) {
            assertThat(assessments).as("8831").isEmpty();
            assertThat(closed).isEqualTo(episode.decidedOn());
            assertThat(episode.reasonForClosure()).isNull();
        } else {
            assertThat(episode.reasonForClosure() == null).as("8805, 8810").isEqualTo(closed == null);
        }
        assertThat(assessments.stream()
                        .filter(one -> one.authorisedOn() == null)
                        .count())
                .as("8896")
                .isLessThanOrEqualTo(1);
        if (closed != null) {
            assertThat(closed).as("8630").isAfterOrEqualTo(episode.receivedOn());
            assertThat(episode.decidedOn()).as("closed undecided").isNotNull();
            assertThat(assessments)
                    .as("8867")
                    .allSatisfy(one -> assertThat(one.authorisedOn()).isNotNull());
            assertThat(assessments)
                    .as("8565")
                    .allSatisfy(one -> assertThat(one.authorisedOn()).isBeforeOrEqualTo(closed));
        }
        if (episode.reasonForClosure() == ReasonForClosure.NO_FURTHER_ACTION
                || episode.reasonForClosure() == ReasonForClosure.EARLY_HELP) {
            assertThat(assessments).as("closed after assessment").isNotEmpty();
            assertThat(assessments)
                    .as("2990")
                    .allSatisfy(one -> assertThat(one.outcome()).isNotEqualTo(AssessmentOutcome.SECTION_47));
        }
        assertThat(Stream.of(episode.receivedOn(), episode.decidedOn(), closed).filter(Objects::nonNull))
                .allSatisfy(day -> assertThat(day).isBeforeOrEqualTo(Calls.TODAY));
        assessments.forEach(assessment -> requireAssessment(assessment, episode));
    }

    private static void requireAssessment(EpisodeAssessment assessment, Episode episode) {
        assertThat(assessment.startedOn()).as("1103").isBetween(episode.receivedOn(), Calls.TODAY);
        assertThat(assessment.outcome() == null).isEqualTo(assessment.authorisedOn() == null);
        if (assessment.authorisedOn() == null) {
            assertThat(assessment.factors()).as("8614").isEmpty();
        } else {
            assertThat(assessment.authorisedOn()).as("8608").isBetween(assessment.startedOn(), Calls.TODAY);
        }
        if (assessment.childSeenOn() != null) {
            LocalDate end = Objects.requireNonNullElse(assessment.authorisedOn(), Calls.TODAY);
            assertThat(assessment.childSeenOn()).isBetween(assessment.startedOn(), end);
        }
        assertThat(assessment.factors()).as("8898").doesNotHaveDuplicates();
        if (assessment.factors().contains(AssessmentFactor.NO_FACTORS)) {
            assertThat(assessment.factors()).as("8869").hasSize(1);
        }
    }

    private static void requireOrder(List<Episode> episodes) {
        assertThat(episodes.stream().filter(one -> one.closedOn() == null).count())
                .as("8815")
                .isLessThanOrEqualTo(1);
        for (Episode one : episodes) {
            for (Episode other : episodes) {
                if (one != other && one.closedOn() == null) {
                    assertThat(other.receivedOn()).as("8816").isBeforeOrEqualTo(one.receivedOn());
                }
                if (one != other && other.closedOn() != null && one.receivedOn().isAfter(other.receivedOn())) {
                    assertThat(one.receivedOn()).as("8820").isAfterOrEqualTo(other.closedOn());
                }
            }
        }
    }
}
