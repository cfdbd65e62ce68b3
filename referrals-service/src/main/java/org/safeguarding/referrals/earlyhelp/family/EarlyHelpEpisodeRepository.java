package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.records.Finder;
import org.safeguarding.web.security.Caller;

@Singleton
class EarlyHelpEpisodeRepository extends ChildRecordRepository<EarlyHelpEpisode> {

    private final Finder<EarlyHelpEpisode> ofMember =
            finderIn(RecordKind.CHILD, "familyMembers", EarlyHelpEpisode::familyMembers);

    EarlyHelpEpisodeRepository(Caller caller) {
        super(EarlyHelpEpisode.class, RecordKind.EARLY_HELP_EPISODE, caller);
    }

    /** True if early help is open for the child as the index child, or also as another child of the family. */
    boolean isOpenFor(UUID child, boolean asMember) {
        List<EarlyHelpEpisode> asIndexChild = aboutChild(child);
        return asIndexChild.stream().anyMatch(EarlyHelpEpisode::isOpen)
                || (asMember && ofMember.by(child).stream().anyMatch(EarlyHelpEpisode::isOpen));
    }
}
