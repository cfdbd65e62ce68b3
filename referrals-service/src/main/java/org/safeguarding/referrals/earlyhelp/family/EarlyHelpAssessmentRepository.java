package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.web.security.Caller;

@Singleton
class EarlyHelpAssessmentRepository extends ChildRecordRepository<EarlyHelpAssessment> {

    private final Finder<EarlyHelpAssessment> ofEpisode =
            finder(RecordKind.EARLY_HELP_EPISODE, "episodeId", EarlyHelpAssessment::episodeId);

    EarlyHelpAssessmentRepository(Caller caller) {
        super(EarlyHelpAssessment.class, RecordKind.EARLY_HELP_ASSESSMENT, caller);
    }

    /** The assessments of an episode that stand, from any agency. */
    List<EarlyHelpAssessment> ofEpisode(UUID episode) {
        return ofEpisode.by(episode).stream()
                .filter(assessment -> !assessment.isVoided())
                .toList();
    }
}
