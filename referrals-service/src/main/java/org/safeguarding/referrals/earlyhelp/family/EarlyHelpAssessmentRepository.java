package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class EarlyHelpAssessmentRepository extends ChildRecordRepository<EarlyHelpAssessment> {

    EarlyHelpAssessmentRepository(Caller caller) {
        super("early help assessment", caller);
    }

    /** Those of an episode that stand, whoever made them. */
    List<EarlyHelpAssessment> ofEpisode(UUID episode) {
        return list("episodeId = ?1 and voided = false", episode);
    }
}
