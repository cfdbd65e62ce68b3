package org.safeguarding.referrals.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.referrals.episode.EpisodeAssessment;
import org.safeguarding.referrals.referral.AssessedWork;
import org.safeguarding.web.security.Caller;

@Singleton
class AssessmentRepository extends ChildRecordRepository<Assessment> implements AssessedWork {

    AssessmentRepository(Caller caller) {
        super(Assessment.class, RecordKind.ASSESSMENT, caller);
    }

    @Override
    public List<EpisodeAssessment> standing(UUID child) {
        return aboutChild(child).stream()
                .filter(assessment -> !assessment.isVoided())
                .map(Assessment::inEpisode)
                .toList();
    }
}
