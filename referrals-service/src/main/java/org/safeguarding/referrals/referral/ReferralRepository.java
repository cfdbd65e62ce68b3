package org.safeguarding.referrals.referral;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.Episode;
import org.safeguarding.web.security.Caller;

@Singleton
class ReferralRepository extends ChildRecordRepository<Referral> {

    ReferralRepository(Caller caller) {
        super(Referral.class, RecordKind.REFERRAL, caller);
    }

    /** The child's referrals that stand, as the rules see them. */
    List<Episode> standing(UUID child) {
        return ofChild(child).stream()
                .filter(referral -> !referral.isVoided())
                .map(Referral::episode)
                .toList();
    }

    @Override
    public void requireMovable(UUID from, UUID to) {
        new ChildEpisodes(standing(to), List.of()).requireApart(standing(from));
    }

    /** The referral that stands which the contact led to, locked until the transaction ends. */
    Optional<Referral> ofContact(UUID contact) {
        return find("contactId = ?1 and voided = false", contact)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
