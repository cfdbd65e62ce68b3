package org.safeguarding.referrals.referral;

import java.util.List;
import java.util.UUID;
import org.safeguarding.referrals.episode.EpisodeAssessment;

/** What was done about referrals, which decides whether they can be closed or voided. Assessments are kept apart. */
public interface AssessedWork {

    /** The assessments of the child that stand. */
    List<EpisodeAssessment> ofChild(UUID child);
}
