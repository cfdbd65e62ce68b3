package org.safeguarding.referrals.contact;

import jakarta.inject.Singleton;
import org.safeguarding.contract.RecordKind;
import org.safeguarding.records.ChildRecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class Contacts extends ChildRecordRepository<Contact> {

    Contacts(Caller caller) {
        super(Contact.class, RecordKind.CONTACT, caller);
    }
}
