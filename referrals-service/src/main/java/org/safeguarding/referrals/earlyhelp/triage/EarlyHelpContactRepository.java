package org.safeguarding.referrals.earlyhelp.triage;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
public class EarlyHelpContactRepository extends ChildRecordRepository<EarlyHelpContact> {

    EarlyHelpContactRepository(Caller caller) {
        super(EarlyHelpContact.class, RecordKind.EARLY_HELP_CONTACT, caller);
    }

    /** True if a contact that stands was made of this referral or contact to the MASH. */
    boolean cameFrom(UUID contactOrReferral) {
        return count("voided = false and (origin.contactId = ?1 or origin.referralId = ?1)", contactOrReferral) > 0;
    }
}
