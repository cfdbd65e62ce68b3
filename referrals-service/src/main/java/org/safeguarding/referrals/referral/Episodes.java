package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.safeguarding.referrals.child.ChildIndex;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.Episode;

/** Reads all referrals and assessments of a child, which the rules look at together. */
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

    /** The child's, locked with the child until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public ChildEpisodes forChange(UUID child) {
        return read(children.forChange(child).id());
    }

    /** The child's, to read. */
    @Transactional
    public ChildEpisodes read(UUID child) {
        List<Episode> standing = referrals.standing(child);
        return new ChildEpisodes(standing, standing.isEmpty() ? List.of() : assessments.standing(child));
    }

    /**
     * As {@link #forChange}, for the child of a referral.
     *
     * @param child of a record that belongs to the referral: nearly always the same, unless the two moved apart with a child that was
     *     split
     */
    @Transactional(TxType.MANDATORY)
    public ChildEpisodes ofReferralForChange(UUID referral, UUID child) {
        ChildEpisodes all = forChange(child);
        return all.has(referral) ? all : forChange(referrals.get(referral).childId());
    }

    /** As {@link #read}, for the child of a referral. */
    @Transactional
    public ChildEpisodes ofReferral(UUID referral) {
        return read(referrals.get(referral).childId());
    }
}
