package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.ChildEpisodes;

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
        return new ChildEpisodes(
                referrals.ofChild(child).stream()
                        .filter(referral -> !referral.isVoided())
                        .map(Referral::episode)
                        .toList(),
                assessments.ofChild(child));
    }
}
