package org.safeguarding.referrals.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.referral.AssessedWork;

/** What referrals know of assessments. */
@ApplicationScoped
class AssessmentsOfReferrals implements AssessedWork {

    private final AssessmentRepository assessments;

    AssessmentsOfReferrals(AssessmentRepository assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<EpisodeAssessment> ofChild(UUID child) {
        return assessments.ofChild(child).stream()
                .filter(assessment -> !assessment.isVoided())
                .map(Assessment::inEpisode)
                .toList();
    }
}
