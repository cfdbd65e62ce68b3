package org.safeguarding.referrals.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class AssessmentRepository extends ChildRecordRepository<Assessment> {

    AssessmentRepository(Caller caller) {
        super("assessment", caller);
    }

    /** Those of the referrals that were not voided. */
    List<Assessment> standing(List<UUID> referrals) {
        return referrals.isEmpty() ? List.of() : list("referralId in ?1 and voided = false order by id", referrals);
    }
}
