package org.safeguarding.referrals.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.safeguarding.records.Filter;
import org.safeguarding.records.Recording;
import org.safeguarding.records.Records;
import org.safeguarding.web.paging.Page;
import org.safeguarding.web.paging.PageRequest;

/** The referrals of the authority. */
@ApplicationScoped
public class Referrals {

    private final ReferralRepository referrals;
    private final Records records;

    Referrals(ReferralRepository referrals, Records records) {
        this.referrals = referrals;
        this.records = records;
    }

    /** Opens a referral, in the transaction of the decision that led to it. */
    @Transactional(TxType.MANDATORY)
    public Referral open(Referral.Opening opening, Recording recording) {
        Referral referral = Referral.open(opening, recording);
        records.save(referral);
        return referral;
    }

    /** The referral, or 404. */
    public Referral get(UUID id) {
        return referrals.get(id);
    }

    /** The referrals that the caller sees, newest first; of one child if given. */
    public Page<Referral> list(PageRequest page, UUID childId) {
        return referrals.page(page, Filter.all().is("childId", childId));
    }
}
