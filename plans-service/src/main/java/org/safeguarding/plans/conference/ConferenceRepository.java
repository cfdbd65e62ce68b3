package org.safeguarding.plans.conference;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.plans.child.FollowingRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ConferenceRepository extends FollowingRepository<Conference> {

    ConferenceRepository(Caller caller) {
        super(Conference.class, RecordKind.CONFERENCE, caller);
    }

    /** The conferences of a child that stand, but for one. */
    List<Conference> others(UUID child, Conference without) {
        return aboutChild(child).stream()
                .filter(other -> !other.isVoided() && other != without)
                .toList();
    }
}
