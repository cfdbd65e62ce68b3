package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.Episode;

/** All referrals and assessments of a child: what the rules are asked over. */
@ApplicationScoped
public class Episodes {

    private final ChildIndex children;
    private final ReferralRepository referrals;
    private final AssessedWork assessments;

    Episodes(ChildIndex children, ReferralRepository referrals, AssessedWork assessments) {
        this.children = children;
        this.referrals = referrals;
        this.assessments = assessments;
    }

    /** Those of the child, which nobody else changes before the transaction ends: the child is locked. */
    @Transactional(TxType.MANDATORY)
    public ChildEpisodes forChange(UUID child) {
        return read(children.forChange(child).id());
    }

    /** Those of the child. */
    @Transactional
    public ChildEpisodes read(UUID child) {
        List<Episode> standing = referrals.standing(child);
        return new ChildEpisodes(standing, standing.isEmpty() ? List.of() : assessments.ofChild(child));
    }

    /** Those of the child who is referred, locked as in {@link #forChange}. */
    @Transactional(TxType.MANDATORY)
    public ChildEpisodes ofReferralForChange(UUID referral) {
        return forChange(referrals.get(referral).childId());
    }

    /** Those of the child who is referred. */
    @Transactional
    public ChildEpisodes ofReferral(UUID referral) {
        return read(referrals.get(referral).childId());
    }
}
