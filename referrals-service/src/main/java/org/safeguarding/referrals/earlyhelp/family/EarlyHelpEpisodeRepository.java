package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class EarlyHelpEpisodeRepository extends ChildRecordRepository<EarlyHelpEpisode> {

    EarlyHelpEpisodeRepository(Caller caller) {
        super(EarlyHelpEpisode.class, RecordKind.EARLY_HELP_EPISODE, caller);
    }

    /** True if early help is open for the child as the index child, or also as another child of the family. */
    boolean isOpenFor(UUID child, boolean asMember) {
        String of = asMember ? "(childId = ?1 or array_contains(familyMembers, ?1))" : "childId = ?1";
        return count("voided = false and ending.closedOn is null and " + of, child) > 0;
    }
}
