package org.safeguarding.referrals.contact;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class ContactRepository extends ChildRecordRepository<Contact> {

    ContactRepository(Caller caller) {
        super(Contact.class, RecordKind.CONTACT, caller);
    }
}
