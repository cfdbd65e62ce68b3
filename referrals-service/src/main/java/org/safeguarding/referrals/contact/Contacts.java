package org.safeguarding.referrals.contact;

import jakarta.inject.Singleton;
import org.safeguarding.records.RecordRepository;
import org.safeguarding.web.security.Caller;

@Singleton
class Contacts extends RecordRepository<Contact> {

    Contacts(Caller caller) {
        super("contact", caller);
    }
}
