package org.safeguarding.referrals.referral;

import java.util.List;
import java.util.UUID;
import org.safeguarding.referrals.episode.EpisodeAssessment;

/** What referrals need to know of assessments, which have a package of their own. */
public interface AssessedWork {

    /** The child's assessments that stand. */
    List<EpisodeAssessment> standing(UUID child);
}
