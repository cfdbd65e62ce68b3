package org.safeguarding.referrals.assessment;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class AssessmentRepository extends ChildRecordRepository<Assessment> {

    AssessmentRepository(Caller caller) {
        super(Assessment.class, RecordKind.ASSESSMENT, caller);
    }
}
