package org.safeguarding.referrals.referral;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguarding.calendar.London;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.referrals.episode.ChildEpisodes;
import org.safeguarding.referrals.episode.Episode;
import org.safeguarding.web.security.Caller;

@Singleton
class ReferralRepository extends ChildRecordRepository<Referral> {

    private final Finder<Referral> ofContact =
            finder(RecordKind.CONTACT, "contactId", Referral::contactId).forChange();

    ReferralRepository(Caller caller) {
        super(Referral.class, RecordKind.REFERRAL, caller);
    }

    /** The child's referrals that stand, as the rules see them. */
    List<Episode> standing(UUID child) {
        return aboutChild(child).stream()
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
        return ofContact.by(contact).stream()
                .filter(referral -> !referral.isVoided())
                .findFirst();
    }

    /** The day on which the contact that led to a referral was received; empty if none did. */
    Optional<LocalDate> contactedOn(Referral referral) {
        return referral.contactId() == null
                ? Optional.empty()
                : Optional.of(London.dayOf(getSession()
                        .createSelectionQuery("select receipt.receivedAt from Contact where id = ?1", Instant.class)
                        .setParameter(1, referral.contactId())
                        .getSingleResult()));
    }
}
