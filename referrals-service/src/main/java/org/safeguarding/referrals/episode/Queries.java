package org.safeguarding.referrals.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.safeguarding.calendar.ReportingYear;
import org.safeguarding.calendar.StatutoryClocks;
import org.safeguarding.contract.code.AssessmentOutcome;
import org.safeguarding.contract.code.PrimaryNeed;
import org.safeguarding.contract.code.ReasonForClosure;
import org.safeguarding.web.problem.Warning;

/** What the CIN census would query in records that stand, as warnings. */
public final class Queries {

    private Queries() {}

    /** @param diedOn null while the child is alive */
    public static List<Warning> of(Episode episode, List<EpisodeAssessment> assessments, LocalDate diedOn) {
        List<Warning> warnings = new ArrayList<>();
        if (diedOn != null && episode.receivedOn().isAfter(diedOn)) {
            warnings.add(new Warning("8555Q", "The child was referred after the day of death."));
        }
        if (diedOn != null && episode.isOpen()) {
            warnings.add(new Warning(Warning.LOCAL, "The child died on " + diedOn + ": close the referral, RC2."));
        }
        if (episode.reasonForClosure() == ReasonForClosure.DIED && diedOn == null) {
            warnings.add(new Warning(
                    "8585Q", "The referral was closed because the child died: the day of death is missing."));
        }
        if (Boolean.FALSE.equals(episode.noFurtherAction()) && episode.primaryNeed() == PrimaryNeed.NOT_STATED) {
            warnings.add(
                    new Warning("8610", "Something is done about the referral: its primary need is not stated yet."));
        }
        if (episode.isNoFurtherAction() && wasDueBeforeTheYear(episode)) {
            warnings.add(new Warning(
                    "8569Q",
                    "It was decided that nothing is done about a referral from before the year of the decision."));
        }
        if (episode.isClosedAfterAssessment()
                && assessments.stream().anyMatch(one -> one.outcome() == AssessmentOutcome.CHILD_IN_NEED)) {
            warnings.add(new Warning(
                    "2990",
                    "An assessment found the child in need: a child in need plan would contradict RC8 and RC9."));
        }
        return List.copyOf(warnings);
    }

    /** @param others the other assessments of the episode */
    public static List<Warning> of(EpisodeAssessment assessment, List<EpisodeAssessment> others, LocalDate today) {
        List<Warning> warnings = new ArrayList<>();
        if (others.stream().anyMatch(assessment::startedDuring)) {
            warnings.add(new Warning("8863Q", "The assessment was started while another was open."));
        }
        if (assessment.isOpen()
                && today.isAfter(StatutoryClocks.ASSESSMENT.national().due(assessment.startedOn()))) {
            warnings.add(new Warning(
                    "8670Q",
                    "The assessment has been open for more than "
                            + StatutoryClocks.ASSESSMENT.national().amount() + " working days."));
        }
        if (!assessment.isOpen() && assessment.factors().isEmpty()) {
            warnings.add(new Warning(
                    "8897Q", "The assessment is complete, and no factors are given: 21 says that there are none."));
        }
        if (!assessment.isOpen() && assessment.childSeenOn() == null) {
            warnings.add(
                    new Warning(Warning.LOCAL, "The assessment was authorised, but the child was not seen in it."));
        }
        return List.copyOf(warnings);
    }

    /** True if it was received before the working day before 1 April: a decision in time would have been in the year before. */
    private static boolean wasDueBeforeTheYear(Episode episode) {
        LocalDate first = ReportingYear.of(episode.decidedOn()).first();
        return StatutoryClocks.REFERRAL_DECISION
                .national()
                .due(episode.receivedOn())
                .isBefore(first);
    }
}
