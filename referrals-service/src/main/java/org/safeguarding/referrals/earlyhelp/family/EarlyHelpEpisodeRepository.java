package org.safeguarding.referrals.earlyhelp.family;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The early help that the child has or had as the index child, or also as another child of the family. */
    Stream<EarlyHelpEpisode> of(UUID child, boolean asMember) {
        Stream<EarlyHelpEpisode> asIndexChild = aboutChild(child).stream();
        return asMember ? Stream.concat(asIndexChild, ofMember.by(child).stream()) : asIndexChild;
    }
}
